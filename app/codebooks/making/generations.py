"""The generations of the reference data: one is current, a new one is built beside it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from app.codebooks.errors import BuildInProgressError, NoReferenceError
from app.domain.codes import CODE_SYSTEMS, System

__all__ = [
    "DATABASE",
    "current",
    "database_of",
    "make_current",
    "new_generation",
    "only_builder",
    "previous",
    "remove_others",
    "settle",
    "take_over",
]

DATABASE = "reference.db"
"""Holds the code systems, which are searched together."""

_CURRENT = "current"
_PREVIOUS = "previous"
_LOCK = "lock.db"


def current(root: Path) -> Path:
    """Return the directory of the current generation.

    Raises:
        NoReferenceError: there is none.
    """
    if found := _named(root, _CURRENT):
        return found
    raise NoReferenceError(
        f"No code books are built in {root}: run python3 installer/run.py --setup."
    )


def previous(root: Path) -> Path | None:
    """Return the directory of the generation before the last import, None where there is none."""
    return _named(root, _PREVIOUS)


def database_of(system: System) -> str:
    """Return the name of the database that holds a system.

    Lists and sets of rules have one each, so that a new quarter of edits leaves the code systems
    and their index as they are.
    """
    return DATABASE if system in CODE_SYSTEMS else f"{system.lower()}.db"


def take_over(file: Path, generation: Path) -> None:
    """Bring a file or folder of another generation into this one without writing it again."""
    if file.is_dir():
        (generation / file.name).mkdir()
        for inner in file.iterdir():
            take_over(inner, generation / file.name)
        return
    target = generation / file.name
    try:
        os.link(file, target)
    except OSError:
        # Some file systems know no second name of a file.
        shutil.copy2(file, target)


@contextmanager
def only_builder(root: Path) -> Iterator[None]:
    """Keep every other builder out of the directory while the block runs.

    Raises:
        BuildInProgressError: one is at work already.
    """
    root.mkdir(parents=True, exist_ok=True)
    # The system frees a database lock with its process: a killed builder leaves none behind.
    with closing(sqlite3.connect(root / _LOCK, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise BuildInProgressError(
                f"The code books in {root} are being built already: wait until that is done."
            ) from error
        yield


def new_generation(root: Path) -> Path:
    """Make the directory of the next generation."""
    numbers = [int(path.name) for path in _generations(root)]
    made = root / "generations" / str(max(numbers, default=0) + 1)
    made.mkdir(parents=True)
    return made


def make_current(root: Path, generation: Path, *, keeps_previous: bool = False) -> None:
    """Turn ``current`` to a finished generation, at once and for good.

    ``keeps_previous``: the one in force so far is kept, so that the books can be turned back.
    """
    before = _named(root, _CURRENT) if keeps_previous else None
    names = {_PREVIOUS: before, _CURRENT: generation}
    # What can fail comes first: a full disk leaves both names as they were.
    turned = {name: _written_beside(root, name, one) for name, one in names.items() if one}
    for name, beside in turned.items():
        beside.replace(root / name)
    if not before:
        _forget_previous(root)


def settle(generation: Path) -> None:
    """Bring a finished generation to the disk, so that turning to it takes no time."""
    for path in generation.rglob("*"):
        if path.is_file():
            _to_disk(path)


def _forget_previous(root: Path) -> None:
    # Where it cannot be forgotten now, it names books that may still be turned back to.
    with suppress(OSError):
        (root / _PREVIOUS).unlink(missing_ok=True)


def remove_others(root: Path) -> None:
    """Remove every generation that is not current, not the one before it, and open nowhere.

    Where that fails, it is left to the next build: what was built stands.
    """
    # Where it cannot be read which ones are in force, all may be.
    with suppress(OSError):
        kept = {_read_name(root, _CURRENT), _read_name(root, _PREVIOUS)}
        for path in _generations(root):
            if path not in kept and not _is_open(path / DATABASE):
                # What Windows still holds goes with the next build.
                shutil.rmtree(path, ignore_errors=True)


def _named(root: Path, name: str) -> Path | None:
    with suppress(OSError):
        return _read_name(root, name)
    return None


def _read_name(root: Path, name: str) -> Path | None:
    with suppress(FileNotFoundError, ValueError):
        number = int((root / name).read_text(encoding="ascii"))
        if (root / "generations" / str(number) / DATABASE).is_file():
            return root / "generations" / str(number)
    return None


def _written_beside(root: Path, name: str, generation: Path) -> Path:
    beside = root / f"{name}.new"
    try:
        beside.write_text(f"{generation.name}\n", encoding="ascii")
        _to_disk(beside)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    return beside


def _generations(root: Path) -> list[Path]:
    return [path for path in (root / "generations").glob("*") if path.name.isdecimal()]


def _is_open(database: Path) -> bool:
    """Tell whether somebody reads it: every reader keeps a shared lock while it is open."""
    if not database.is_file():
        return False
    try:
        with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        return isinstance(error, sqlite3.OperationalError)
    return False


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
