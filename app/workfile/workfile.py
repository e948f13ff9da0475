"""Making and opening a work file."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import OperationalError

from app.domain.people import Coder
from app.domain.trail import Act
from app.storage import coders, trail
from app.storage.keys import PAGE, fresh_key, key_of
from app.storage.workspace import (
    BrokenUpgradeError,
    DamagedWorkspaceError,
    ForeignDatabaseError,
    NewerWorkspaceError,
    Sessions,
    Workspace,
    WrongKeyError,
    make_workspace,
    open_workspace,
)
from app.workfile.errors import (
    DamagedWorkFileError,
    NewerWorkFileError,
    NoAccessError,
    NoCoderError,
    NotAWorkFileError,
    NoWorkFileError,
    ShortPassphraseError,
    WorkFileExistsError,
    WrongPassphraseError,
)

__all__ = [
    "SHORTEST_PASSPHRASE",
    "OpenWork",
    "create",
    "open_work",
]

SHORTEST_PASSPHRASE = 8
_LONGEST_CREATION = 60  # Seconds; it takes less than one.
_PLAIN = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class OpenWork:
    """An open work file: its place, its sessions and who codes in it."""

    path: Path
    sessions: Sessions
    coder: Coder
    workspace: Workspace

    def close(self) -> None:
        """Release the file."""
        self.workspace.close()


def _clock() -> datetime:
    return datetime.now(UTC)


def create(
    path: Path, passphrase: str, coder: Coder, *, now: Callable[[], datetime] = _clock
) -> OpenWork:
    """Make a work file and open it.

    It is written beside its place and then moved there, so that a creation that is
    interrupted leaves no half a work file.

    Raises:
        ShortPassphraseError: the passphrase has less than 8 characters.
        NoCoderError: the coder has no name.
        WorkFileExistsError: there is something in this place already.
        NoAccessError: the system refuses.
    """
    try:
        _check_new(path, passphrase, coder)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(path, passphrase, coder, now())
    except (OSError, OperationalError) as error:
        raise _refused(path, error) from error
    return open_work(path, passphrase, now=now)


def open_work(path: Path, passphrase: str, *, now: Callable[[], datetime] = _clock) -> OpenWork:
    """Open a work file, upgrading one of an earlier version; the trail notes who opened it.

    Raises:
        NoWorkFileError: there is no such file.
        NotAWorkFileError: the file is something else.
        WrongPassphraseError: the passphrase is wrong; nothing was changed.
        NewerWorkFileError: a later version of the program wrote the file.
        DamagedWorkFileError: the database in the file cannot be read or upgraded.
        NoAccessError: the system refuses.
    """
    try:
        _check_kind(path)
        workspace = open_workspace(path, key_of(path, passphrase))
        coder = _entered(workspace, now())
    except WrongKeyError as error:
        raise WrongPassphraseError(
            f"the passphrase is wrong, or “{path.name}” is not a Coderdesk work file"
        ) from error
    except NewerWorkspaceError as error:
        raise NewerWorkFileError(
            f"a later version of Coderdesk wrote “{path.name}”: open it with that version"
        ) from error
    except ForeignDatabaseError as error:
        raise NotAWorkFileError(f"“{path.name}” is not a Coderdesk work file") from error
    except (DamagedWorkspaceError, BrokenUpgradeError) as error:
        raise DamagedWorkFileError(f"“{path.name}” is damaged: go back to a backup") from error
    except (OSError, OperationalError) as error:
        raise _refused(path, error) from error
    return OpenWork(path, workspace.sessions, coder, workspace)


def _entered(workspace: Workspace, at: datetime) -> Coder:
    with workspace.sessions.begin() as session:
        coder = coders.current(session)
        trail.add(session, Act(at, coder.signature, "opened the work file"))
        return coder


def _check_new(path: Path, passphrase: str, coder: Coder) -> None:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise ShortPassphraseError(f"a passphrase has at least {SHORTEST_PASSPHRASE} characters")
    if not coder.name.strip():
        raise NoCoderError("the coder’s name is missing: it stands in the trail and in queries")
    if path.exists():
        raise _exists(path)


def _check_kind(path: Path) -> None:
    if path.is_dir():
        raise NotAWorkFileError(f"“{path.name}” is a folder, not a Coderdesk work file")
    if not path.exists():
        raise NoWorkFileError(f"there is no work file “{path.name}”: make it first")
    with path.open("rb") as file:
        first = file.read(PAGE)
    if len(first) < PAGE or first.startswith(_PLAIN):
        raise NotAWorkFileError(f"“{path.name}” is not a Coderdesk work file")


def _write_new(path: Path, passphrase: str, coder: Coder, at: datetime) -> None:
    # A name of its own: another process may be making the same work file.
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    _clear(path)
    try:
        _write(beside, passphrase, coder, at)
        beside.chmod(0o600)
        _move(beside, path)
    finally:
        _discard(beside)


def _move(beside: Path, path: Path) -> None:
    """Give the new file its name; what was put in this place meanwhile is never replaced."""
    try:
        path.hardlink_to(beside)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError:
        # Sticks and some shares know no second name for a file.
        if path.exists():
            raise _exists(path) from None
        beside.rename(path)


def _exists(path: Path) -> WorkFileExistsError:
    return WorkFileExistsError(
        f"there is already a file “{path.name}”: open it, or take another name"
    )


def _write(path: Path, passphrase: str, coder: Coder, at: datetime) -> None:
    workspace = make_workspace(path, fresh_key(passphrase))
    try:
        with workspace.sessions.begin() as session:
            coders.add(session, coder)
            trail.add(session, Act(at, coder.signature, "made the work file"))
    finally:
        workspace.close()


def _discard(beside: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        beside.with_name(beside.name + ending).unlink(missing_ok=True)


def _clear(path: Path) -> None:
    """Take away what creations that were killed have left; one at work is younger."""
    long_ago = time.time() - _LONGEST_CREATION
    for each in path.parent.glob(".*.new*"):
        if each.name.startswith(f".{path.name}.") and each.stat().st_mtime < long_ago:
            each.unlink()


def _refused(path: Path, error: OSError | OperationalError) -> NoAccessError:
    reason = error.strerror if isinstance(error, OSError) else str(error.orig)
    return NoAccessError(f"“{path.name}” cannot be used: {(reason or 'refused').lower()}")
