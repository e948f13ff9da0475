"""Building a new generation of the reference data from its releases."""

import gc
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

from app.codebooks.asking.books import CodeBooks
from app.codebooks.errors import NoReferenceError
from app.codebooks.making.editions import read_editions
from app.codebooks.making.generations import (
    DATABASE,
    current,
    database_of,
    make_current,
    new_generation,
    only_builder,
    remove_others,
    settle,
    take_over,
)
from app.codebooks.making.shelf import Layer, side_by_side
from app.codebooks.making.stamp import holds, is_stamped, write_stamp
from app.codebooks.making.writing import make_tables, write_code_set
from app.codebooks.progress import Progress
from app.codebooks.receiving.releases import Release
from app.codebooks.receiving.verifying import refuse_fragments, verify
from app.domain.codes import System

__all__ = ["Finish", "build", "build_beside", "is_current", "only_here"]

_SELDOM = (1_000_000, 20, 50)
Finish: TypeAlias = Callable[[CodeBooks, Path], None]


def build(
    root: Path,
    releases: Sequence[Release],
    finish: Finish,
    progress: Progress,
) -> Path:
    """Build a generation in ``root``, turn to it, and return its directory.

    ``finish`` adds what rests on the books, such as the search index. Whatever it or
    ``progress`` raises cancels the build; the generation before stays in force.

    Raises:
        BrokenReleaseError: a release cannot be read; nothing is built.
        BuildInProgressError: another process is building here.
        NoReferenceError: the directory cannot be written, or the disk is full.
    """
    with only_here(root):
        try:
            generation = build_beside(root, releases, finish, progress)
            progress("Turning to the new code books", 1, 1)
            make_current(root, generation)
        finally:
            remove_others(root)
    return generation


def build_beside(
    root: Path,
    releases: Sequence[Release],
    finish: Finish,
    progress: Progress,
    before: Path | None = None,
) -> Path:
    """Build a generation without turning to it, inside a block of `only_here`.

    What the generation ``before`` holds of the same releases is taken over, not built again.
    """
    remove_others(root)
    with _started(root) as generation, _seldom_collected():
        for database, group in _by_database(releases).items():
            if before and holds(before, database, group):
                _take_over(before, database, generation)
            else:
                _build(generation, database, group, progress)
                if database == DATABASE:
                    _finish(generation, finish, progress)
        write_stamp(generation, releases)
        settle(generation)
    return generation


@contextmanager
def only_here(root: Path) -> Iterator[None]:
    """Be the only builder while the block runs, and say plainly why it cannot write.

    Raises:
        BuildInProgressError: another process is building here.
        NoReferenceError: the directory cannot be written, or the disk is full.
    """
    try:
        with only_builder(root):
            yield
    except (OSError, sqlite3.Error) as error:
        raise NoReferenceError(
            f"The code books cannot be built in {root} ({error}): make room there, "
            "or name another directory in CODERDESK_REFERENCE."
        ) from error


def _build(
    generation: Path, database: str, releases: Sequence[Release], progress: Progress
) -> None:
    path = generation / database
    make_tables(path)
    for group in _by_system(releases):
        _add(path, group, progress)


def _add(path: Path, releases: Sequence[Release], progress: Progress) -> None:
    """Read, write and verify one code set, and let it go before the next one is read."""
    layers = _layers(releases, progress)
    progress("Writing the code books", 0, 1)
    write_code_set(path, layers)
    verify(path, [layers])


def _finish(generation: Path, finish: Finish, progress: Progress) -> None:
    progress("Building the search index", 0, 1)
    with closing(CodeBooks(generation)) as books:
        finish(books, generation)


def _take_over(before: Path, database: str, generation: Path) -> None:
    take_over(before / database, generation)
    if database == DATABASE:
        # All else in a generation rests on the code systems: the search index.
        for path in before.iterdir():
            if path.is_dir():
                take_over(path, generation)


def is_current(root: Path, releases: Sequence[Release]) -> bool:
    """Tell whether a usable generation, built from these releases, is there."""
    try:
        return is_stamped(current(root), releases)
    except NoReferenceError:
        return False


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let Python look for garbage seldom: a build makes millions of values and few cycles."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _started(root: Path) -> Iterator[Path]:
    """Make a new generation, and take it away again if it is not finished."""
    generation = new_generation(root)
    try:
        yield generation
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise


def _by_database(releases: Iterable[Release]) -> dict[str, list[Release]]:
    """Return the releases of each database, that of the code systems first."""
    groups: dict[str, list[Release]] = {DATABASE: []}
    for release in releases:
        groups.setdefault(database_of(release.code_set.system), []).append(release)
    return groups


def _by_system(releases: Iterable[Release]) -> list[list[Release]]:
    groups: dict[System, list[Release]] = {}
    for release in releases:
        groups.setdefault(release.code_set.system, []).append(release)
    return [groups[system] for system in System if system in groups]


def _layers(releases: Sequence[Release], progress: Progress) -> list[Layer]:
    layers = side_by_side(read_editions(releases, progress))
    refuse_fragments(layers)
    return layers
