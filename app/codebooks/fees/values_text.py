"""The relative value file as text: a copyright notice, then records of fixed width."""

import re
from collections.abc import Iterator

from app.codebooks.fees.columns import COLUMNS, WIDTH
from app.codebooks.files.order_lines import whole_lines
from app.codebooks.receiving.received import Member

__all__ = ["is_record", "is_value_text", "text_rows"]

_NOTICE = "HDR "
# Code, modifier, description, status; PC/TC and global days; the conversion factor.
_RECORD = re.compile(
    r"[0-9A-Z]{5}[0-9A-Z ]{2}.{50}[A-Z].{44}[0-9 ][0-9A-Z]{3}.{26}[ 0-9]{2}[0-9]\.[0-9]{4} "
)


def is_value_text(member: Member) -> bool:
    """Tell whether a file begins with such a record, below the notice if there is one."""
    lines = (line for line in member.start.split("\n") if not line.startswith(_NOTICE))
    return is_record(next(lines, ""))


def text_rows(member: Member) -> Iterator[list[str]]:
    """Yield the cells of every record in the order of the columns.

    Raises:
        ValueError: a line below the notice is no record.
        BrokenReleaseError: the last line is cut.
    """
    before = ""
    for line in whole_lines(member):
        if is_record(line):
            yield [" ".join(column.cut(line).split()) for column in COLUMNS]
            before = line[:7]
        elif before or not line.startswith(_NOTICE):
            raise ValueError(f"the line after “{before.strip()}” is no record")


def is_record(line: str) -> bool:
    """Tell whether a line is a record, not one of the notice."""
    return len(line.rstrip()) >= WIDTH and _RECORD.match(line) is not None
