"""The pages of the document in view, with their rows, and places in their text."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.charts.rows import Row, Rows, rows_of
from app.charts.words import quote, trimmed
from app.domain.documents import Document, Page
from app.domain.spans import Evidence, Span

__all__ = ["Leaves", "Place", "Selection"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A caret before a character of a page, or behind its last one."""

    page: int
    index: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What lies between two places; ``caret`` is the one that moves."""

    anchor: Place
    caret: Place

    @property
    def start(self) -> Place:
        """Return the earlier place."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> Place:
        """Return the later place."""
        return max(self.anchor, self.caret)


class Leaves:
    """A document page by page; rows are worked out when a page is first looked at."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._rows: dict[int, Rows] = {}

    def __len__(self) -> int:
        return len(self.document.pages)

    @property
    def is_text(self) -> bool:
        """Tell whether the pages are plain text, painted here and not by pdfium."""
        return self.document.format == "text"

    def page(self, number: int) -> Page:
        """Return a page."""
        return self.document.pages[number]

    def rows(self, number: int) -> Rows:
        """Return the rows of a page."""
        if number not in self._rows:
            self._rows[number] = rows_of(self.document, number)
        return self._rows[number]

    def row(self, place: Place) -> Row:
        """Return the row of a place; its page must have text."""
        return self.rows(place.page).at(place.index)

    def has_text(self, number: int) -> bool:
        """Tell whether there is something to stand in on a page."""
        return bool(self.document.pages[number].text)

    def first(self) -> Place | None:
        """Return the place at the beginning, None in a document without text."""
        return next((Place(n, 0) for n in range(len(self)) if self.has_text(n)), None)

    def last(self) -> Place | None:
        """Return the place behind the last character."""
        pages = reversed(range(len(self)))
        return next((Place(n, len(self.page(n).text)) for n in pages if self.has_text(n)), None)

    def beside(self, number: int, step: int) -> int | None:
        """Return the nearest page with text after (1) or before (-1) a page."""
        number += step
        while 0 <= number < len(self):
            if self.has_text(number):
                return number
            number += step
        return None

    def runs(self, selection: Selection) -> Iterator[tuple[int, int, int]]:
        """Yield page, start and end of each page's part of a selection."""
        for number in range(selection.start.page, selection.end.page + 1):
            start = selection.start.index if number == selection.start.page else 0
            is_last = number == selection.end.page
            end = selection.end.index if is_last else len(self.page(number).text)
            if start < end:
                yield number, start, end

    def evidence(self, selection: Selection, document_id: int) -> tuple[Evidence, ...]:
        """Return the words selected, one piece a page, without blanks at their ends."""
        found = []
        for number, first, last in self.runs(selection):
            text = self.page(number).text
            start, end = trimmed(text, first, last)
            if start < end:
                span = Span(document_id, number, start, end)
                found.append(Evidence(quote(text[start:end]), span))
        return tuple(found)

    def text(self, selection: Selection) -> str:
        """Return what is selected as it stands on the pages."""
        return "\n".join(self.page(n).text[start:end] for n, start, end in self.runs(selection))
