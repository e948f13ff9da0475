"""The Alphabetic Index of ICD-10-PCS: from terms to tables and the beginnings of codes."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10pcs.index_keeping import keep
from app.codebooks.icd10pcs.index_terms import IndexTerm
from app.codebooks.layers import Days
from app.codebooks.received import Extra, Member
from app.codebooks.xml_tree import Element, tree_of

__all__ = ["Index", "is_index", "read_index"]

_ROOT = "ICD10PCS.index"
_ROOT_ELEMENT = re.compile(r"<ICD10PCS\.index[\s>]")
# A table (0DT), a code cut after any later character, or a whole code.
_CODES = re.compile(r"(?<![0-9A-Z])[0-9A-HJ-NP-Z]{3,7}(?![0-9A-Z])")
_POINTING = ("code", "codes", "tab")
_SENDING = ("see", "use")


@dataclass(frozen=True, slots=True)
class Index(Extra):
    """All terms of a release in printed order, and the fiscal year that the file names."""

    year: str
    terms: tuple[IndexTerm, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the terms, and the paths from them to codes."""
        keep(connection, code_set, self.terms, days)


def is_index(member: Member) -> bool:
    """Tell whether a file holds the Alphabetic Index."""
    return _ROOT_ELEMENT.search(member.start) is not None


def read_index(member: Member) -> Index:
    """Read the Alphabetic Index.

    Raises:
        BrokenReleaseError: the file is cut or malformed.
    """
    root = tree_of(member, _ROOT)
    try:
        terms = _all(root)
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    return Index(root.said("version"), terms)


def _all(root: Element) -> tuple[IndexTerm, ...]:
    mains = (main for letter in root.all("letter") for main in letter.all("mainTerm"))
    terms = tuple(term for main in mains for term in _terms(main, ()))
    if not terms:
        raise ValueError("it holds no term")
    return terms


def _terms(element: Element, above: tuple[str, ...]) -> Iterator[IndexTerm]:
    title = element.said("title") or element.text
    # A term without words of its own adds codes to the one above it.
    path = (*above, title) if title else above
    if not path:
        raise ValueError("a main term has no title")
    sent = {name: tuple(element.texts(name)) for name in _SENDING}
    yield IndexTerm(path, tuple(_codes(element)), sent["see"], sent["use"])
    for term in element.all("term"):
        yield from _terms(term, path)


def _codes(element: Element) -> Iterator[str]:
    for name in _POINTING:
        for text in element.texts(name):
            yield from _CODES.findall(text)
    for name in _SENDING:
        for inside in element.all(name):
            yield from _codes(inside)
