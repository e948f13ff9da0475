"""The sections of a note: where each begins and ends, and how things stand in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reading.openings import openings
from app.reading.unheaded import told

__all__ = ["Section", "section_at", "sections"]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of the note from ``start`` up to ``end``; what it says begins at ``body``.

    ``heading`` is the heading as it stands in the note. Where there is none, ``name`` is empty and
    ``guess`` is what the words of the paragraph make it most likely: something to show, on which
    nothing rests. ``default`` is the effect on things of which nothing else is said, as in the
    file of headings.
    """

    name: str
    start: int
    end: int
    body: int
    heading: str = ""
    default: str = ""
    guess: str = ""

    @property
    def title(self) -> str:
        """Return the name, or what it most likely is."""
        return self.name or self.guess


def sections(text: str, *, is_guessed: bool = True) -> tuple[Section, ...]:
    """Return the sections in the order of the note; they leave out nothing but blanks before it.

    Without ``is_guessed``, nothing is guessed of paragraphs before the first heading.
    """
    opened = tuple(openings(text))
    ends = [*(one.start for one in opened), len(text)]
    found = list(_unheaded(text, ends[0], is_guessed=is_guessed))
    for one, end in zip(opened, ends[1:], strict=True):
        heading = text[one.start : one.body].strip(_EDGES)
        found.append(Section(one.name, one.start, end, one.body, heading, one.default))
    return tuple(found)


def section_at(found: Sequence[Section], offset: int) -> Section | None:
    """Return the section in which a character stands."""
    at = bisect_right(found, offset, key=lambda section: section.start) - 1
    return found[at] if at >= 0 and offset < found[at].end else None


def _unheaded(text: str, end: int, *, is_guessed: bool) -> Iterator[Section]:
    for paragraph in _PARAGRAPH.finditer(text, 0, end):
        guess = told(paragraph[0]) if is_guessed else ""
        start, end = paragraph.span()
        yield Section("", start, end, start, guess=guess)


_EDGES = " \t\r\n:,*_"
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*\s*")
