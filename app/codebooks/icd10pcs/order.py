"""The order file and the codes file of ICD-10-PCS: codes with their titles."""

import re
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.order_lines import codes_rows, is_order_file, order_rows, refuse_twice
from app.codebooks.icd10pcs.shapes import CODE, CODE_OR_TABLE
from app.codebooks.receiving.received import Member, Part

__all__ = ["Listed", "ListedCode", "is_codes", "is_order", "read_codes", "read_order"]

_TABLE = 3
_SAMPLE = 8
# Columns, counted from 1: 1-7 code, from 9 the title.
_CODES_LINE = re.compile(rf"({CODE.pattern}) (\S.*)")


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code, or a table when it has three characters, with its title."""

    code: str
    title: str

    @property
    def is_table(self) -> bool:
        """Tell whether it is the header of a table, which no claim may carry."""
        return len(self.code) == _TABLE


@dataclass(frozen=True, slots=True)
class Listed(Part):
    """All codes of a release in their order; the codes file leaves the tables out."""

    codes: tuple[ListedCode, ...]


def is_order(member: Member) -> bool:
    """Tell whether a file is the order file of ICD-10-PCS."""
    return is_order_file(member, CODE_OR_TABLE)


def read_order(member: Member) -> Listed:
    """Read the order file: each table is followed by its codes.

    Raises:
        BrokenReleaseError: a line is malformed, or a code stands twice or outside its table.
    """
    rows = tuple(order_rows(member, CODE_OR_TABLE))
    listed = Listed(tuple(ListedCode(row.code, row.long_title) for row in rows))
    table = "-"
    for row, each in zip(rows, listed.codes, strict=True):
        table = row.code if each.is_table else table
        if row.is_valid == each.is_table or not row.code.startswith(table):
            raise BrokenReleaseError(
                f"{member.name}: {row.code} stands outside its table; get the release again."
            )
    refuse_twice(member, (each.code for each in listed.codes))
    return listed


def is_codes(member: Member) -> bool:
    """Tell whether a file is the codes file of ICD-10-PCS."""
    lines = member.start.splitlines()[:_SAMPLE]
    # Equivalence mappings have the same columns, but no words.
    has_words = any(letter.islower() for line in lines for letter in line)
    # The first section is 0; lists of ICD-10-CM begin with a letter.
    is_first = member.start[:1] == "0"
    return has_words and is_first and all(_CODES_LINE.fullmatch(line) for line in lines)


def read_codes(member: Member) -> Listed:
    """Read the codes file.

    Raises:
        BrokenReleaseError: a line is malformed, or a code stands twice.
    """
    rows = codes_rows(member, _CODES_LINE)
    listed = Listed(tuple(ListedCode(code, title) for code, title in rows))
    refuse_twice(member, (each.code for each in listed.codes))
    return listed
