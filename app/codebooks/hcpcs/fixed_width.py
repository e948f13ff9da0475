"""The alpha-numeric HCPCS file in records of fixed width."""

import re
from collections.abc import Iterator

from app.codebooks.files.order_lines import whole_lines
from app.codebooks.hcpcs.columns import COLUMNS, WIDTH
from app.codebooks.receiving.received import Member

__all__ = ["is_fixed_width", "rows"]

# Code or right-justified modifier, sequence number, record identification.
_NAMED = r"(?:[A-Z0-9]{5}|   [A-Z0-9]{2})[0-9]{5}"
_RECORD = re.compile(rf"{_NAMED}[3478]")
_FIRST = re.compile(rf"{_NAMED}[37]\S")


def is_fixed_width(member: Member) -> bool:
    """Tell whether a file begins, after a few lines of disclaimers, with such a record."""
    return any(_FIRST.match(line) and len(line) >= WIDTH for line in member.start.split("\n"))


def rows(member: Member) -> Iterator[list[str]]:
    """Yield the cells of every record; the disclaimers before the first are left out.

    Raises:
        BrokenReleaseError: the last line is cut.
        ValueError: a line among the records is none.
    """
    before = ""
    for line in whole_lines(member):
        if _RECORD.match(line) and len(line) >= WIDTH:
            yield [column.cut(line) for column in COLUMNS]
            before = line[:11]
        elif before:
            raise ValueError(f"the line after {before.strip()} is no record")
