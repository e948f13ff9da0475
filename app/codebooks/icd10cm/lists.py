"""The order file and the codes file of ICD-10-CM: codes with their titles, without notes."""

import re
from dataclasses import dataclass

from app.codebooks.files.order_lines import codes_rows, is_order_file, order_rows, refuse_twice
from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.receiving.received import Member, Part

__all__ = [
    "Listed",
    "ListedCode",
    "is_codes",
    "is_order",
    "read_codes",
    "read_order",
]

_CODE = re.compile(f"{CATEGORY}[0-9A-Z]{{0,4}}")
# Columns, counted from 1: 1-7 code, from 9 the title.
_CODES_LINE = re.compile(rf"(?=.{{7}} )({CATEGORY}[0-9A-Z]{{0,4}}) +(\S.*)")
_SAMPLE = 8


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code without its dot, as the list prints it."""

    code: str
    title: str
    is_valid: bool


@dataclass(frozen=True, slots=True)
class Listed(Part):
    """All codes of a release; the codes file leaves the headers out."""

    codes: tuple[ListedCode, ...]
    has_headers: bool


def is_order(member: Member) -> bool:
    """Tell whether a file is the order file of ICD-10-CM."""
    return is_order_file(member, _CODE)


def read_order(member: Member) -> Listed:
    """Read an order file: valid codes and headers.

    Raises:
        BrokenReleaseError: a line is malformed, or a code stands twice.
    """
    rows = order_rows(member, _CODE)
    codes = tuple(ListedCode(row.code, row.long_title, row.is_valid) for row in rows)
    refuse_twice(member, (each.code for each in codes))
    return Listed(codes, has_headers=True)


def is_codes(member: Member) -> bool:
    """Tell whether a file is the codes file of ICD-10-CM."""
    lines = member.start.splitlines()[:_SAMPLE]
    # Equivalence mappings have the same columns, but no words.
    has_words = any(letter.islower() for line in lines for letter in line)
    return has_words and all(_CODES_LINE.fullmatch(line) for line in lines)


def read_codes(member: Member) -> Listed:
    """Read a codes file: valid codes only.

    Raises:
        BrokenReleaseError: a line is malformed, or a code stands twice.
    """
    rows = codes_rows(member, _CODES_LINE)
    codes = tuple(ListedCode(code, title, is_valid=True) for code, title in rows)
    refuse_twice(member, (each.code for each in codes))
    return Listed(codes, has_headers=False)
