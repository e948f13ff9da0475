"""The paths of the Index that lead to a code: ``Diabetes, type 2, with, neuropathy``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.codebooks.icd10cm.index.columns import column_words
from app.codebooks.icd10cm.index.sees import Terms, way_of
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm, Volume

__all__ = ["SEE", "IndexPath", "Reference", "paths_in", "paths_into_table", "paths_of", "shown"]

SEE = ", see "
"""Stands in a path between its own words and where they send the coder."""
_NOTE = "Note: "
_NOT_ESSENTIAL = re.compile(r"\s+(?:\([^()]*\)|\{[^{}]*\})")


@dataclass(frozen=True, slots=True)
class IndexPath:
    """A path with all its words.

    Non-essential modifiers stand in parentheses, other forms of the main term in braces.

    ``term`` is the number of the term within its volume. ``code`` is dotted; often it is a
    header, and more characters are needed.
    """

    code: str
    term: int
    column: int
    path: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A term without codes, by its number, and the words that send the coder elsewhere."""

    term: int
    path: str
    see: str


def paths_of(terms: Sequence[IndexTerm]) -> list[str]:
    """Return the path to each term; a note that is printed among the subterms is no step of it."""
    paths: list[str] = []
    above: list[str] = []
    for term in terms:
        del above[term.level :]
        is_note = above and term.title.startswith(_NOTE)
        step = f"{above[-1]}, {term.shown}" if above else term.shown
        above.append(above[-1] if is_note else step)
        paths.append(above[-1])
    return paths


def paths_in(volume: Volume, terms: Sequence[IndexTerm]) -> Iterator[IndexPath]:
    """Yield the paths to all codes of a volume: the printed ones, and those by way of “see”."""
    seen = Terms(terms)
    for number, (term, path) in enumerate(zip(terms, paths_of(terms), strict=True)):
        sent = "" if term.codes else f"{SEE}{term.reference}"
        for code in term.codes or seen.seen_from(number):
            words = column_words(volume, code.column)
            whole = f"{path}, {words}{sent}" if words else f"{path}{sent}"
            yield from _with_manifestation(number, whole, code)


def paths_into_table(
    references: Sequence[Reference], neoplasms: Sequence[IndexTerm]
) -> Iterator[IndexPath]:
    """Yield the paths from references into the Table of Neoplasms that name a behavior."""
    table = Terms(neoplasms)
    for reference in references:
        way = way_of(reference.see)
        target = table.found(way.parts) if way.column else None
        for code in neoplasms[target].codes if target is not None else ():
            if code.column == way.column:
                path = f"{reference.path}{SEE}{reference.see}"
                yield IndexPath(code.code, reference.term, code.column, path)


def shown(path: str) -> str:
    """Return a path without what is not essential."""
    while (less := _NOT_ESSENTIAL.sub("", path)) != path:
        path = less
    return path


def _with_manifestation(number: int, path: str, code: IndexCode) -> Iterator[IndexPath]:
    if not code.manifestation:
        yield IndexPath(code.code, number, code.column, path)
        return
    # The first code is never given alone, the second never first: I.A.13.
    yield IndexPath(code.code, number, code.column, f"{path} [with {code.manifestation}]")
    yield IndexPath(code.manifestation, number, code.column, f"{path} [after {code.code}]")
