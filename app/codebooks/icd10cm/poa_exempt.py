"""The codes that are exempt from reporting whether they were present on admission."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.order_lines import refuse_twice, whole_lines
from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.making.book import Book, Level, PlacedFact, PlaceKey
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System, spelled

__all__ = ["POA_EXEMPT", "is_poa_exempt", "poa_exempt_edition", "read_poa_exempt"]

POA_EXEMPT = "poa_exempt"
"""The name of the fact; its value is ``yes``."""

# The lists of added codes have the same columns; they follow from two whole lists.
_HEADING = re.compile(r"Order([0-9]{2})\tPOAexemptCode\tDescription")
_ROW = re.compile(rf"([0-9]{{5}})\t({CATEGORY}(?:\.[0-9A-Z]{{1,4}})?)\t(\S.*)")
_CENTURY = 2000
_LEAST = 1000


def is_poa_exempt(member: Member) -> bool:
    """Tell whether a file is the whole list of exempt codes."""
    heading, _, rest = member.start.partition("\n")
    is_long = member.content.count(b"\n") > _LEAST
    return _HEADING.fullmatch(heading.rstrip()) is not None and is_long and bool(rest)


def poa_exempt_edition(member: Member) -> EditionHint | None:
    """Return 1 October of the fiscal year in the heading: ``Order26``."""
    heading = _HEADING.match(member.start)
    return EditionHint(date(_CENTURY + int(heading[1]) - 1, 10, 1)) if heading else None


def read_poa_exempt(member: Member) -> Book:
    """Read the list; every code on it becomes a fact.

    Raises:
        BrokenReleaseError: a line is cut, malformed or out of order, or a code stands twice.
    """
    facts = tuple(_facts(member))
    if not facts:
        raise BrokenReleaseError(f"{member.name} lists no code; get the release again.")
    refuse_twice(member, (fact.place.name for fact in facts))
    return Book(facts=facts)


def _facts(member: Member) -> Iterator[PlacedFact]:
    before = ""
    for line in islice(whole_lines(member), 1, None):
        row = _ROW.fullmatch(line.rstrip())
        if row is None or row[1] <= before:
            raise BrokenReleaseError(
                f"{member.name}: the line after number {before or '0'} is no line of the "
                "POA-exempt list; get the release again."
            )
        before = row[1]
        name = spelled(row[2], System.ICD_10_CM)
        yield PlacedFact(PlaceKey(Level.CODE, name), POA_EXEMPT, "yes")
