"""The generations of the reference data: one is current, a new one is built beside it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from app.codebooks.errors import BuildInProgressError, NoReferenceError

__all__ = [
    "DATABASE",
    "current",
    "make_current",
    "new_generation",
    "only_builder",
    "remove_others",
]

DATABASE = "reference.db"
_CURRENT = "current"
_LOCK = "lock.db"


def current(root: Path) -> Path:
    """Return the directory of the current generation.

    Raises:
        NoReferenceError: there is none.
    """
    with suppress(OSError, ValueError):
        number = int((root / _CURRENT).read_text(encoding="ascii"))
        if (root / "generations" / str(number) / DATABASE).is_file():
            return root / "generations" / str(number)
    raise NoReferenceError(
        f"No code books are built in {root}: run python3 installer/run.py --setup."
    )


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


def make_current(root: Path, generation: Path) -> None:
    """Turn ``current`` to a finished generation, at once and for good."""
    for path in generation.rglob("*"):
        if path.is_file():
            _to_disk(path)
    beside = root / f"{_CURRENT}.new"
    beside.write_text(f"{generation.name}\n", encoding="ascii")
    _to_disk(beside)
    beside.replace(root / _CURRENT)


def remove_others(root: Path) -> None:
    """Remove every generation that is neither current nor open anywhere."""
    kept: Path | None = None
    with suppress(NoReferenceError):
        kept = current(root)
    for path in _generations(root):
        if path != kept and not _is_open(path / DATABASE):
            # What Windows still holds goes with the next build.
            shutil.rmtree(path, ignore_errors=True)


def _generations(root: Path) -> list[Path]:
    return [path for path in (root / "generations").glob("*") if path.name.isdecimal()]


def _is_open(database: Path) -> bool:
    """Tell whether somebody reads it: every reader keeps a shared lock while it is open."""
    if not database.is_file():
        return False
    with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            return isinstance(error, sqlite3.OperationalError)
    return False


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
