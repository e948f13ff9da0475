"""Order file and codes file, which NCHS and CMS publish alike for ICD-10-CM and ICD-10-PCS."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member

__all__ = [
    "OrderRow",
    "codes_rows",
    "is_order_file",
    "order_rows",
    "refuse_twice",
    "whole_lines",
]

_NUMBER = re.compile(r"[0-9]{5}")
_FLAGS = {"0": False, "1": True}
_SAMPLE = 8


@dataclass(frozen=True, slots=True)
class OrderRow:
    """A line of an order file: a valid code, or a header that no claim may carry."""

    number: int
    code: str
    is_valid: bool
    short_title: str
    long_title: str


def is_order_file(member: Member, code: re.Pattern[str]) -> bool:
    """Tell from the first lines whether it is an order file whose codes look like ``code``."""
    rows = [_row(line, code) for line in member.start.splitlines()[:_SAMPLE]]
    return bool(rows) and all(rows)


def order_rows(member: Member, code: re.Pattern[str]) -> Iterator[OrderRow]:
    """Yield the lines of an order file; their numbers rise.

    Raises:
        BrokenReleaseError: a line is cut or not of that layout, or stands in the wrong place.
    """
    before = 0
    for line in whole_lines(member):
        row = _row(line, code)
        if row is None or row.number <= before:
            reason = "is no line of an order file" if row is None else "stands out of order"
            raise BrokenReleaseError(
                f"{member.name}: the line after number {before:05} {reason}; get the release again."
            )
        before = row.number
        yield row


def codes_rows(member: Member, layout: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield code and title of the lines of a codes file, which are the groups of ``layout``.

    Raises:
        BrokenReleaseError: a line is cut or not of that layout.
    """
    for line in whole_lines(member):
        found = layout.fullmatch(line)
        if found is None:
            raise BrokenReleaseError(
                f"{member.name}: “{line[:20]!a}” is no line of a codes file; get the release again."
            )
        yield found[1], found[2].strip()


def refuse_twice(member: Member, codes: Iterable[str]) -> None:
    """Make sure that a list names each code once.

    Raises:
        BrokenReleaseError: a code stands twice.
    """
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            raise BrokenReleaseError(f"{member.name} lists {code} twice; get the release again.")
        seen.add(code)


def whole_lines(member: Member) -> Iterator[str]:
    """Yield the lines that are not blank, without their ends.

    Raises:
        BrokenReleaseError: the last line is cut: it has no end, though the others have.
    """
    text = member.text
    if "\n" in text and not text.endswith("\n") and text.rpartition("\n")[2].strip("\x1a \r"):
        raise BrokenReleaseError(f"{member.name} ends within a line; get the release again.")
    # Not splitlines(): a stray form feed or separator belongs to its line.
    for line in text.split("\n"):
        if line.strip("\x1a \r"):
            yield line.rstrip("\r")


def _row(line: str, code: re.Pattern[str]) -> OrderRow | None:
    # Columns, counted from 1: 1-5 number, 7-13 code, 15 flag, 17-76 short title, from 78 long.
    number, found, flag = line[:5], line[6:13].rstrip(), line[14:15]
    long_title = line[77:].strip()
    blanks = {line[5:6], line[13:14], line[15:16], line[76:77]}
    if not _NUMBER.fullmatch(number) or not code.fullmatch(found) or flag not in _FLAGS:
        return None
    if blanks != {" "} or not long_title:
        return None
    return OrderRow(int(number), found, _FLAGS[flag], line[16:76].strip(), long_title)
