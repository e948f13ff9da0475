"""Building a new generation of the reference data from its releases."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

from app.codebooks.book import Book
from app.codebooks.books import CodeBooks
from app.codebooks.generations import (
    DATABASE,
    NoReferenceError,
    current,
    make_current,
    new_generation,
    only_builder,
    remove_others,
)
from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.layers import days_of
from app.codebooks.progress import Progress
from app.codebooks.releases import BrokenReleaseError, Release
from app.codebooks.stamp import is_stamped, write_stamp
from app.codebooks.writing import Layer, write_books
from app.domain.codes import System

__all__ = ["build", "is_current"]

_READERS: dict[System, Callable[[Release, Progress], Book]] = {System.ICD_10_CM: read_edition}


def build(
    root: Path,
    releases: Sequence[Release],
    finish: Callable[[CodeBooks, Path], None],
    progress: Progress,
) -> Path:
    """Build a generation in ``root``, turn to it, and return its directory.

    ``finish`` adds what rests on the books, such as the search index. Whatever it or
    ``progress`` raises cancels the build; the generation before stays in force.

    Raises:
        BrokenReleaseError: a release cannot be read; nothing is built.
        BuildInProgressError: another process is building here.
    """
    with only_builder(root):
        remove_others(root)
        with _started(root) as generation:
            layers = [_layers(group, progress) for group in _by_system(releases)]
            progress("Writing the code books", 0, 1)
            write_books(generation / DATABASE, layers)
            _verify(generation / DATABASE, layers)
            progress("Building the search index", 0, 1)
            with closing(CodeBooks(generation)) as books:
                finish(books, generation)
            write_stamp(generation, releases)
            progress("Turning to the new code books", 1, 1)
            make_current(root, generation)
        remove_others(root)
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
    for one, other in pairwise(layers):
        _refuse_fragment(one, other)
        _refuse_fragment(other, one)
    return layers


def _refuse_fragment(layer: Layer, neighbour: Layer) -> None:
    codes = layer.book.codes
    if codes * 2 < neighbour.book.codes:
        raise BrokenReleaseError(
            f"{layer.release.label} holds {codes} codes, fewer than half of "
            f"{neighbour.release.label}: it is a fragment; get the whole release."
        )


_COUNT = """
SELECT total(s.is_billable), count(*) FROM state s JOIN place p ON p.id = s.place
JOIN code_set c ON c.id = p.code_set
WHERE c.system = ? AND p.level = 2 AND ? BETWEEN s.first AND s.last
"""


def _verify(database: Path, code_sets: Sequence[Sequence[Layer]]) -> None:
    """Count on the last day of every edition what can be found, before anybody relies on it."""
    with closing(sqlite3.connect(database)) as connection:
        for layer in (layer for layers in code_sets for layer in layers):
            system, day = layer.release.code_set.system, layer.days.last.toordinal()
            codes, listed = connection.execute(_COUNT, (system, day)).fetchone()
            if (codes, listed - codes) != (layer.book.codes, layer.book.headers):
                raise BrokenReleaseError(
                    f"{layer.release.label} was not written whole; check the free disk space."
                )
