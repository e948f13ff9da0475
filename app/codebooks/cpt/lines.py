"""The lines of a data file of the AMA below its copyright notice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.codebooks.files.order_lines import whole_lines
from app.codebooks.receiving.received import Member

__all__ = ["Line", "has_lines", "lines_below"]

_CODE = r"(?P<code>[0-9A-Z][0-9]{3}[0-9A-Z])"
# Looks ahead for a letter once, so that a long line with a tab at its end costs no more.
_TEXT = r"(?=[^\t]*[A-Za-z])(?P<text>[^\t]*+)"
# Tab-delimited; fixed, text from column 9, the number of the line in 6-7; fixed, text from 7.
_LAYOUTS = (
    re.compile(rf"{_CODE}(?P<number>)\t{_TEXT}"),
    re.compile(rf"{_CODE}(?P<number>[0-9]{{2}}) {_TEXT}"),
    re.compile(rf"{_CODE}(?P<number>) {_TEXT}"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A code with its descriptor; ``number`` is 0 where the file does not count them."""

    code: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class _First:
    """The first line of a code: where it stands, its code, and its layout."""

    at: int
    code: str
    layout: re.Pattern[str]


def has_lines(member: Member) -> bool:
    """Tell whether codes with descriptors stand in a file."""
    return _first(_lines(member)) is not None


def lines_below(member: Member) -> Iterator[Line]:
    """Yield the lines of codes.

    Raises:
        BrokenReleaseError: the last line is cut.
        ValueError: a line is malformed, or there is none.
    """
    # Refuses a file that is cut; below, blank lines tell where the notice ends.
    next(whole_lines(member), "")
    lines = _lines(member)
    first = _first(lines)
    if first is None:
        raise ValueError("no code stands below the copyright notice")
    _refuse_above(lines[: first.at], first)
    for line in lines[first.at :]:
        if line:
            found = first.layout.fullmatch(line)
            if found is None:
                raise ValueError(f"“{' '.join(line.split())[:20]}” is no line of a code")
            yield Line(found["code"], int(found["number"] or 0), " ".join(found["text"].split()))


def _lines(member: Member) -> list[str]:
    text = member.text.rstrip("\x1a\r\n ")
    return [line.rstrip("\r ") for line in text.split("\n")]


def _first(lines: Sequence[str]) -> _First | None:
    """Return the first line of a code, None where there is none.

    A line of the notice may look like one, such as where a ZIP code begins it; what follows it
    is not the line of a later code.
    """
    for at, line in enumerate(lines):
        for layout in _LAYOUTS:
            found = layout.fullmatch(line)
            following = layout.fullmatch(lines[at + 1]) if at + 1 < len(lines) else found
            if found and following and following["code"] >= found["code"]:
                return _First(at, found["code"], layout)
    return None


def _refuse_above(lines: Sequence[str], first: _First) -> None:
    """Refuse a file whose second line is damaged, so that its first seems to be the notice’s."""
    for line in lines:
        found = first.layout.fullmatch(line)
        if found and found["code"] < first.code:
            raise ValueError(f"what follows the line of {found['code']} is no line of a code")
