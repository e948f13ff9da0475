"""Running heads and feet: what the edges of pages repeat and no part of the note says."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.reading.openings import openings
from app.reading.pages.office import (
    is_edge,
    is_item,
    is_numbered,
    is_of_office,
    is_title,
    tells_patient,
)

__all__ = ["running"]

_Run = tuple[int, int]
_DEEP = 12
# What is higher than a running head was copied from page to page.
_HIGHEST = 7


def running(text: str, ends: Sequence[int]) -> Iterator[_Run]:
    """Yield what to leave out of a text whose pages end at ``ends``, in its order.

    Only what stands at the edge of a neighbouring page as well is a running head. Lines that tell
    age or sex stay where they stand first, and so does a passage copied from page to page. Where
    a sentence goes on over a page, the blanks between its halves are left out with them.
    """
    sheets = [list(_lines(text, sheet)) for sheet in _sheets(text, ends)]
    if len(sheets) < _TWO:
        return
    tops = [lines[:_DEEP] for lines in sheets]
    feet = [lines[: -_DEEP - 1 : -1] for lines in sheets]
    cut = [
        line
        for at in range(len(sheets))
        for line in (*_running(tops, at), *_running(feet, at))
        if at or not tells_patient(line.text)
    ]
    gone = {line.start for line in cut}
    left = [[line for line in lines if line.start not in gone] for lines in sheets]
    over = [
        run
        for before, after in pairwise(filter(None, left))
        for run in _over(text, before[-1], after[0])
    ]
    runs = {(line.start, line.end) for line in cut if not _is_within(line, over)}
    yield from sorted([*runs, *over])


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text with its end; ``said`` is what it says on whatever page and day."""

    start: int
    end: int
    text: str

    @property
    def said(self) -> str:
        return " ".join(_FIGURES.sub("#", self.text.casefold()).split())


def _sheets(text: str, ends: Sequence[int]) -> Iterator[_Run]:
    """Yield the pages, also those of a text in which only their numbers tell where they end."""
    cuts = {*ends, *(found.end() for found in _FEED.finditer(text))}
    marks = [found.end() for found in _PAGE.finditer(text) if is_edge(found[0])]
    cuts |= set(marks) if len(cuts) < len(marks) else set()
    for start, end in pairwise(sorted({0, len(text), *cuts})):
        if text[start:end].strip():
            yield start, end


def _lines(text: str, sheet: _Run) -> Iterator[_Line]:
    for found in _LINE.finditer(text, *sheet):
        if found[0].strip():
            yield _Line(found.start(), found.end(), found[0].strip())


def _running(edges: Sequence[Sequence[_Line]], at: int) -> Sequence[_Line]:
    """Return the lines at the edge of a page that stand at the same edge around as well."""
    # Left and right pages may take turns.
    near = (*edges[max(0, at - 2) : at], *edges[at + 1 : at + 3])
    around = {line.said for edge in near for line in edge}
    repeated: list[_Line] = []
    for line in edges[at]:
        is_there = line.said in around or is_numbered(line.text)
        if len(line.text) > _LONGEST or not is_there or _is_of_note(line.text):
            break
        repeated.append(line)
    owned = [number for number, line in enumerate(repeated) if is_of_office(line.text)]
    last = owned[-1] + 1 if owned else 0
    if owned and last < len(repeated) and _NAME.fullmatch(repeated[last].text):
        last += 1
    return repeated[:last] if last <= _HIGHEST else []


def _is_of_note(line: str) -> bool:
    """Tell whether a line is part of a note wherever it stands: an item, a sentence, a heading."""
    if is_title(line) or is_numbered(line):
        return False
    return is_item(line) or any(opening.name for opening in openings(line))


def _over(text: str, last: _Line, first: _Line) -> Iterator[_Run]:
    """Yield what stands between the halves of a sentence that goes on over the page."""
    if last.text[-1] not in ".:;?!" and first.text[0].islower():
        end = text.index(last.text, last.start) + len(last.text)
        start = text.index(first.text, first.start)
        # The end of a line stays between them, by which a broken word is known.
        kept = max(end, text.find("\n", end, start))
        yield end, kept
        yield kept + 1, start


def _is_within(line: _Line, over: Sequence[_Run]) -> bool:
    at = bisect_left(over, line.end, key=lambda run: run[1])
    return at < len(over) and over[at][0] < line.end


_TWO = 2
# What an office adds is not longer.
_LONGEST = 200
_NAME = re.compile(r"[A-Z][A-Za-z'’-]+, [A-Z][A-Za-z'’-]+(?: [A-Z]\.?)?")
_FIGURES = re.compile(r"\d+")
_LINE = re.compile(r"[^\n\f]*(?:\n|\f|\Z)")
_FEED = re.compile(r"\f")
_PAGE = re.compile(r"^.{0,200}\bpage\b.{0,60}\n", re.IGNORECASE | re.MULTILINE)
