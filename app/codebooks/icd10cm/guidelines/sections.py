"""The Official Guidelines cut into their sections, and the lines of each into paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.codebooks.icd10cm.guidelines.numbers import Numbering
from app.codebooks.icd10cm.guidelines.pdf import Bookmark, Line
from app.codebooks.icd10cm.shapes import CATEGORY

__all__ = ["Section", "sections_of"]

_RUNNING = re.compile(
    r"ICD-10-CM Official Guidelines for Coding and ?Reporting|FY ?20[0-9]{2}"
    r"|Page [0-9]+ of [0-9]+"
)
_WORDS = re.compile(r"[\W_]+")
# Lines of a paragraph touch or overlap; a third of their height between them begins another.
_GAP = 1 / 3
_LETTER = 0.5
# A list of codes has a line for each: “Z66 Do not resuscitate”. In a sentence a comma follows.
_LISTED = re.compile(rf"{CATEGORY}(?:\.[0-9A-Z]{{1,4}})?-? [A-Z]")
_ENDS = (".", ":", ";", "?", "!", "”", ")")
_MOST_HEADING_LINES = 6


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its own text, in paragraphs that blank lines divide."""

    number: str
    title: str
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class _Heading:
    number: str
    title: str
    start: int
    end: int


def sections_of(lines: Sequence[Line], bookmarks: Sequence[Bookmark]) -> Iterator[Section]:
    """Yield the sections to which the bookmarks lead, in the order of the book.

    Raises:
        ValueError: a heading is not on the page to which its bookmark leads, or there is none.
    """
    body = [line for line in lines if not _RUNNING.fullmatch(line.text)]
    margins: dict[int, float] = {}
    for line in body:
        margins[line.page] = max(line.right, margins.get(line.page, 0.0))
    headings = _headings(body, bookmarks)
    if not headings:
        raise ValueError("it has no bookmarks to its sections")
    ends = [*(heading.start for heading in headings[1:]), len(body)]
    for heading, end in zip(headings, ends, strict=True):
        text = "\n\n".join(_paragraphs(body[heading.end : end], margins))
        yield Section(heading.number, heading.title, text, body[heading.start].page)


def _headings(body: Sequence[Line], bookmarks: Sequence[Bookmark]) -> list[_Heading]:
    numbering = Numbering()
    headings: list[_Heading] = []
    at = 0
    for bookmark in bookmarks:
        if numbered := numbering.take(bookmark.title):
            start, at = _found(body, bookmark, at)
            headings.append(_Heading(*numbered, start, at))
        elif headings and not headings[-1].title:
            # An appendix has its title in a heading of its own.
            _, at = _found(body, bookmark, at)
            headings[-1] = replace(headings[-1], title=bookmark.title, end=at)
    return headings


def _found(body: Sequence[Line], bookmark: Bookmark, at: int) -> tuple[int, int]:
    """Return the first line of a heading and that after its last, at or after line ``at``."""
    wanted = _bare(bookmark.title)
    for start in range(at, len(body)):
        if body[start].page > bookmark.page:
            break
        if body[start].page == bookmark.page:
            said = ""
            for end in range(start, min(start + _MOST_HEADING_LINES, len(body))):
                said += _bare(body[end].text)
                if said == wanted:
                    return start, end + 1
    raise ValueError(f"“{bookmark.title[:60]}” is not on page {bookmark.page}")


def _bare(text: str) -> str:
    return _WORDS.sub("", text).lower()


def _paragraphs(lines: Sequence[Line], margins: Mapping[int, float]) -> Iterator[str]:
    words = [line.text for line in lines[:1]]
    for above, line in pairwise(lines):
        if _is_break(above, line, margins[above.page]):
            yield " ".join(words)
            words = []
        words.append(line.text)
    if words:
        yield " ".join(words)


def _is_break(above: Line, line: Line, margin: float) -> bool:
    height = above.top - above.bottom
    word = line.text.partition(" ")[0]
    # The next word would have stood on the line if the paragraph went on.
    is_short = above.right + (len(word) + 1) * _LETTER * height < margin - height
    if above.page != line.page:
        return is_short or above.text.endswith(_ENDS)
    is_apart = above.bottom - line.top > _GAP * height
    is_outdented = line.left < above.left - height
    return is_short or is_apart or is_outdented or _LISTED.match(line.text) is not None
