"""The paths of the Index that lead to a code: ``Diabetes, type 2, with, neuropathy``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.codebooks.icd10cm.index_columns import column_words
from app.codebooks.icd10cm.index_sees import Terms, way_of
from app.codebooks.icd10cm.index_terms import IndexCode, IndexTerm, Volume, lines_of

__all__ = ["IndexPath", "Reference", "paths_in", "paths_into_table", "paths_of", "shown"]

_PARENTHESES = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class IndexPath:
    """A path with all its words; what is not essential stands in parentheses.

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
    """Return the path to each term."""
    return [", ".join(term.shown for term in line) for line in lines_of(terms)]


def paths_in(volume: Volume, terms: Sequence[IndexTerm]) -> Iterator[IndexPath]:
    """Yield the paths to all codes of a volume: the printed ones, and those by way of “see”."""
    seen = Terms(terms)
    for number, (term, path) in enumerate(zip(terms, paths_of(terms), strict=True)):
        if term.codes:
            found = [(path, code) for code in term.codes]
        else:
            way = f"{path}, see {term.reference}"
            found = [(way, code) for code in seen.seen_from(number)]
        for words, code in found:
            yield from _to_code(volume, number, words, code)


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
                path = f"{reference.path}, see {reference.see}"
                yield IndexPath(code.code, reference.term, code.column, path)


def shown(path: str) -> str:
    """Return a path without what is not essential."""
    while (less := _PARENTHESES.sub("", path)) != path:
        path = less
    return path


def _to_code(volume: Volume, number: int, path: str, code: IndexCode) -> Iterator[IndexPath]:
    words = column_words(volume, code.column)
    whole = f"{path}, {words}" if words else path
    if not code.manifestation:
        yield IndexPath(code.code, number, code.column, whole)
        return
    # The first code is never given alone, the second never first: I.A.13.
    yield IndexPath(code.code, number, code.column, f"{whole} [with {code.manifestation}]")
    yield IndexPath(code.manifestation, number, code.column, f"{whole} [after {code.code}]")
