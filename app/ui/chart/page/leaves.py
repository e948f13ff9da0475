"""The pages of the document in view, with their rows, and places in their text."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.charts.plain.grid import laid_out
from app.charts.plain.rows import Row, Rows, rows_of
from app.charts.plain.words import quote, trimmed
from app.domain.chart.documents import Document, Page
from app.domain.chart.grid import COLUMNS, MARGIN, ROW, GridBoxes
from app.domain.chart.spans import Evidence, Span

__all__ = ["MAX_EVIDENCE", "Leaves", "Place", "Selection"]

MAX_EVIDENCE = 100_000
_REFLOWED_UP_TO = 250_000


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

    def __init__(self, document: Document, *, is_whole: bool = True) -> None:
        self.columns = COLUMNS
        self.is_whole = is_whole
        self._document = document
        self._pages = document.pages
        self._rows: dict[int, Rows] = {}

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def is_text(self) -> bool:
        """Tell whether the pages are plain text, painted here and not by pdfium."""
        return self._document.format == "text"

    @property
    def can_reflow(self) -> bool:
        """Tell whether lines can be broken anew while the reader waits."""
        is_short = sum(len(page.text) for page in self._pages) <= _REFLOWED_UP_TO
        return self.is_text and self.is_whole and is_short

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages as they are laid out now."""
        return self._pages

    def complete(self, document: Document) -> None:
        """Take the whole of a document that was begun; places in it stay what they are."""
        self.is_whole = True
        self._document, self._pages = document, document.pages
        self._rows.clear()

    def reflow(self, columns: int) -> None:
        """Break the lines of a text at ``columns``; its characters keep their positions."""
        self.columns = columns
        self._pages = tuple(laid_out(page.text, columns) for page in self._document.pages)
        self._rows.clear()

    def page(self, number: int) -> Page:
        """Return a page."""
        return self._pages[number]

    def rows(self, number: int) -> Rows:
        """Return the rows of a page."""
        if number not in self._rows:
            self._rows[number] = rows_of(self._pages[number])
        return self._rows[number]

    def row(self, place: Place) -> Row:
        """Return the row of a place; its page must have text."""
        return self.rows(place.page).at(place.index)

    def top(self, place: Place) -> float:
        """Return the height of a character on its page, in points."""
        boxes = self._pages[place.page].boxes
        if isinstance(boxes, GridBoxes):
            # Every mark of a long text is asked for whenever the pane changes its size.
            return MARGIN + ROW * boxes.row(place.index)
        return boxes[place.index].top

    def has_text(self, number: int) -> bool:
        """Tell whether there is something to stand in on a page."""
        return bool(self._pages[number].text)

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
        """Return the words selected, one piece a page, without blanks at their ends.

        A selection as long as a whole record is none: it supports nothing in particular.
        """
        found: list[Evidence] = []
        parts = list(self.runs(selection))
        if sum(last - first for _, first, last in parts) > MAX_EVIDENCE:
            return ()
        for number, first, last in parts:
            text = self.page(number).text
            start, end = trimmed(text, first, last)
            if start < end:
                span = Span(document_id, number, start, end)
                found.append(Evidence(quote(text[start:end]), span))
        return tuple(found)

    def text(self, selection: Selection) -> str:
        """Return what is selected as it stands on the pages."""
        return "\n".join(self.page(n).text[start:end] for n, start, end in self.runs(selection))
