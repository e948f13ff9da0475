"""Building a new generation of the reference data from its releases."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

from app.codebooks.books import CodeBooks
from app.codebooks.editions import read_editions
from app.codebooks.errors import NoReferenceError
from app.codebooks.generations import (
    DATABASE,
    current,
    make_current,
    new_generation,
    only_builder,
    remove_others,
)
from app.codebooks.progress import Progress
from app.codebooks.releases import Release
from app.codebooks.shelf import Layer, side_by_side
from app.codebooks.stamp import is_stamped, write_stamp
from app.codebooks.verifying import refuse_fragments, verify
from app.codebooks.writing import write_books
from app.domain.codes import System

__all__ = ["Finish", "build", "build_here", "is_current", "only_here"]

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
        return build_here(root, releases, finish, progress)


def build_here(root: Path, releases: Sequence[Release], finish: Finish, progress: Progress) -> Path:
    """Build as `build` does, inside a block of `only_here`."""
    remove_others(root)
    generation = _built(root, releases, finish, progress)
    remove_others(root)
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


def _built(root: Path, releases: Sequence[Release], finish: Finish, progress: Progress) -> Path:
    with _started(root) as generation:
        code_sets = [_layers(group, progress) for group in _by_system(releases)]
        progress("Writing the code books", 0, 1)
        write_books(generation / DATABASE, code_sets)
        verify(generation / DATABASE, code_sets)
        progress("Building the search index", 0, 1)
        with closing(CodeBooks(generation)) as books:
            finish(books, generation)
        write_stamp(generation, releases)
        progress("Turning to the new code books", 1, 1)
        make_current(root, generation)
    return generation


def is_current(root: Path, releases: Sequence[Release]) -> bool:
    """Tell whether a usable generation, built from these releases, is there."""
    try:
        return is_stamped(current(root), releases)
    except NoReferenceError:
        return False


@contextmanager
def _started(root: Path) -> Iterator[Path]:
    """Make a new generation, and take it away again if it is not finished."""
    generation = new_generation(root)
    try:
        yield generation
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise


def _by_system(releases: Iterable[Release]) -> list[list[Release]]:
    groups: dict[System, list[Release]] = {}
    for release in releases:
        groups.setdefault(release.code_set.system, []).append(release)
    return [groups[system] for system in System if system in groups]


def _layers(releases: Sequence[Release], progress: Progress) -> list[Layer]:
    layers = side_by_side(read_editions(releases, progress))
    refuse_fragments(layers)
    return layers
