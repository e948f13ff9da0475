"""The Alphabetic Index of ICD-10-PCS: from terms to tables and the beginnings of codes."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.xml_tree import Element, tree_of
from app.codebooks.icd10pcs.index_keeping import keep
from app.codebooks.icd10pcs.index_terms import IndexTerm, See
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra, Member

__all__ = ["Index", "is_index", "read_index"]

_ROOT = "ICD10PCS.index"
_ROOT_ELEMENT = re.compile(r"<ICD10PCS\.index[\s>]")
# A table (0DT), a code cut after any later character, or a whole code.
_CODES = re.compile(r"(?<![0-9A-Z])[0-9A-HJ-NP-Z]{3,7}(?![0-9A-Z])")
_POINTING = ("code", "codes", "tab")


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
    title = _title(element)
    if not title:
        raise ValueError("a main term has no title")
    path = (*above, title)
    said = tuple(_with_untitled(element))
    sees = [See(see.text, tuple(_codes(see))) for each in said for see in each.all("see")]
    yield IndexTerm(
        path,
        tuple(code for each in said for code in _codes(each))
        + tuple(code for see in sees if not see.words for code in see.codes),
        tuple(see for see in sees if see.words),
        tuple(use for each in said for use in each.texts("use")),
    )
    for each in said:
        for term in each.all("term"):
            if _title(term):
                yield from _terms(term, path)


def _with_untitled(element: Element) -> Iterator[Element]:
    """Yield a term and those without words of their own below it, which say more of it."""
    yield element
    for term in element.all("term"):
        if not _title(term):
            yield from _with_untitled(term)


def _title(element: Element) -> str:
    return element.said("title") or element.text


def _codes(element: Element) -> Iterator[str]:
    for name in _POINTING:
        for text in element.texts(name):
            yield from _CODES.findall(text)
