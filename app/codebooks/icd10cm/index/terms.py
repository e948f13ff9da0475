"""The terms of the Alphabetic Index, the External Cause Index and the two tables, as printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.codebooks.icd10cm.shapes import CATEGORY

__all__ = ["IndexCode", "IndexTerm", "Volume", "code_cell", "forms_of", "lines_of"]

_CELL = re.compile(rf"({CATEGORY}(?:\.[0-9A-Z]{{1,4}})?)(\.?-)?")
_REFERENCE = re.compile(r"\(see\b[^()]*\)")
_SAME_LETTERS = 4


class Volume(StrEnum):
    """The parts of the Index, as a coder calls them."""

    INDEX = "Alphabetic Index"
    EXTERNAL = "External Cause Index"
    DRUGS = "Table of Drugs"
    NEOPLASMS = "Table of Neoplasms"


@dataclass(frozen=True, slots=True)
class IndexCode:
    """A code beside a term: ``column`` is that of the table, 1 in an index.

    ``is_stem``: printed with a dash, more characters are needed. ``manifestation``: the second
    code, in brackets, which goes with the first and after it.
    """

    column: int
    code: str
    is_stem: bool = False
    manifestation: str = ""


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """A main term (level 0) or subterm; ``modifiers`` are the non-essential ones in parentheses.

    The title holds the text on both sides of the modifiers.
    """

    level: int
    title: str
    modifiers: str = ""
    codes: tuple[IndexCode, ...] = ()
    see: str = ""
    see_also: str = ""

    @property
    def reference(self) -> str:
        """Return where the coder is sent: “see” comes before “see also”."""
        return self.see or self.see_also

    @property
    def shown(self) -> str:
        """Return the title with its other forms in braces and its modifiers in parentheses."""
        title, *others = forms_of(self.title) if self.level == 0 else (self.title,)
        if not (others or self.modifiers):
            return title
        bracketed = "".join(f" {{{form}}}" for form in others)
        # Some parentheses hold a reference: (see also category M01).
        modifiers = _REFERENCE.sub("", self.modifiers)
        return " ".join(f"{title}{bracketed} {modifiers}".split())


def forms_of(title: str) -> tuple[str, ...]:
    """Return a main term without the other forms of its word, then these.

    ``Diabetes, diabetic`` are two forms of one word, ``Fracture, burst`` is a kind of fracture.
    """
    first, *others = title.split(", ")
    forms = [part for part in others if _same(first, part)]
    return ", ".join([first, *(part for part in others if part not in forms)]), *forms


def code_cell(text: str) -> tuple[str, bool]:
    """Return the code that is printed, and whether a dash follows.

    Raises:
        ValueError: it is no code.
    """
    found = _CELL.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text[:20]}” is no code")
    return found[1], found[2] is not None


def lines_of(terms: Sequence[IndexTerm]) -> Iterator[tuple[IndexTerm, ...]]:
    """Yield each term with those above it, the main term first.

    Raises:
        ValueError: a term stands deeper than one level below the one before it.
    """
    line: list[IndexTerm] = []
    for term in terms:
        if term.level > len(line):
            raise ValueError(f"“{term.title[:40]}” stands below no term")
        line = [*line[: term.level], term]
        yield tuple(line)


def _same(first: str, other: str) -> bool:
    start = first[:_SAME_LETTERS].lower()
    return " " not in other and len(start) == _SAME_LETTERS and other.lower().startswith(start)
