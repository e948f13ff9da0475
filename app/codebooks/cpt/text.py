"""The data files of the AMA with a code and its descriptor a line."""

from collections.abc import Iterable
from dataclasses import replace

from app.codebooks.cpt.descriptors import Descriptor, Descriptors
from app.codebooks.cpt.lines import Line, has_lines, lines_below
from app.codebooks.cpt.notice import has_notice
from app.codebooks.receiving.received import Member
from app.domain.codes import System, has_shape

__all__ = ["is_text", "read_text", "text_volume"]

_LENGTHS = _SHORT, _MEDIUM, _LONG = "short", "medium", "long"
_LONGEST = {_SHORT: 28, _MEDIUM: 48}


def is_text(member: Member) -> bool:
    """Tell whether a file is the notice of the AMA and below it codes with their descriptors."""
    return not member.mapped and has_notice(member) and has_lines(member)


def text_volume(member: Member) -> str:
    """Return which descriptors a file holds, and of which codes where all end in one letter.

    Raises:
        BrokenReleaseError: the last line is cut.
        ValueError: a line is malformed.
    """
    rows = _rows(member)
    endings = {row.code[-1] for row in rows}
    ending = endings.pop() if len(endings) == 1 else ""
    return f"{_length(rows)} of {ending}" if ending.isalpha() else _length(rows)


def read_text(member: Member) -> Descriptors:
    """Read a file; codes of HCPCS, which some editions carry along, are left out.

    Raises:
        BrokenReleaseError: the last line is cut.
        ValueError: a line is malformed, a code stands twice, or there is none.
    """
    rows = _rows(member)
    length = _length(rows)
    own = [row for row in rows if has_shape(row.code, System.CPT)]
    if not own:
        raise ValueError("it holds no code of CPT")
    return Descriptors(tuple(_descriptor(row, length) for row in own))


def _descriptor(row: Line, length: str) -> Descriptor:
    short, medium, long = (row.text if length == each else "" for each in _LENGTHS)
    return Descriptor(row.code, long=long, medium=medium, short=short)


def _length(rows: Iterable[Line]) -> str:
    longest = max(len(row.text) for row in rows)
    return next((length for length, most in _LONGEST.items() if longest <= most), _LONG)


def _rows(member: Member) -> list[Line]:
    """Return the codes, those of several lines in one piece."""
    rows: dict[str, Line] = {}
    last: Line | None = None
    for line in lines_below(member):
        if line.number > 1:
            last = _longer(last, line)
        elif line.code in rows:
            raise ValueError(f"{line.code} stands twice")
        else:
            last = line
        rows[line.code] = last
    return list(rows.values())


def _longer(last: Line | None, more: Line) -> Line:
    if last is None or (more.code, more.number) != (last.code, last.number + 1):
        raise ValueError(f"line {more.number} of {more.code} does not follow the one before it")
    return replace(more, text=f"{last.text} {more.text}")
