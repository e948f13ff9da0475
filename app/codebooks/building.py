"""Building a new generation of the reference data from its releases."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from app.codebooks.book import Book
from app.codebooks.books import CodeBooks
from app.codebooks.errors import NoReferenceError
from app.codebooks.generations import (
    DATABASE,
    current,
    make_current,
    new_generation,
    only_builder,
    remove_others,
)
from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.layers import days_of
from app.codebooks.progress import Progress
from app.codebooks.releases import Release
from app.codebooks.stamp import is_stamped, write_stamp
from app.codebooks.verifying import refuse_fragments, verify
from app.codebooks.writing import Layer, write_books
from app.domain.codes import System

__all__ = ["Finish", "build", "is_current"]

Finish: TypeAlias = Callable[[CodeBooks, Path], None]

_READERS: dict[System, Callable[[Release, Progress], Book]] = {System.ICD_10_CM: read_edition}


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
    try:
        with only_builder(root):
            remove_others(root)
            generation = _built(root, releases, finish, progress)
            remove_others(root)
            return generation
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
        verify(generation / DATABASE, chain.from_iterable(code_sets))
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
    layers = []
    for release, days in days_of(releases):
        book = _READERS[release.code_set.system](release, progress)
        layers.append(Layer(release, days, book))
    refuse_fragments(layers)
    return layers
