"""The sections of a document, listed beside its pages."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.chart.documents import Document
from app.domain.chart.spans import Span
from app.reading.sections import Section, sections
from app.ui.chart.page.even_rows import EvenRows
from app.ui.chart.page.leaves import Place
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel

__all__ = ["Heading", "OutlineList", "outline_of"]

# A record of thousands of pages is told by its own outline; words are gone through up to here.
_CHARACTERS = 500_000
# A line alone is a title of the note rather than a section.
_SHORT = 60
# HPI and PMHx stay in capitals, EXAM and PLAN are words.
_INITIALS, _VOWELS = 3, frozenset("AEIOUY")


@dataclass(frozen=True, slots=True)
class Heading:
    """A section and where it begins; a guess is one that has no heading of its own."""

    title: str
    page: int
    start: int
    depth: int = 0
    is_guess: bool = False


def outline_of(document: Document) -> tuple[Heading, ...]:
    """Return the sections that the file names, or else those that its words tell."""
    if document.sections:
        return _named(document)
    found: list[Heading] = []
    left = _CHARACTERS
    for number, page in enumerate(document.pages):
        text = page.text[:left]
        left -= len(text)
        found += [
            Heading(_title(each), number, each.start, is_guess=not each.heading)
            for each in sections(text)
            if each.heading or (each.guess and each.end - each.start > _SHORT)
        ]
        if not left:
            break
    return tuple(found)


def _title(section: Section) -> str:
    heading = section.heading or section.title
    is_word = len(heading) > _INITIALS and _VOWELS & set(heading)
    return heading.capitalize() if heading.isupper() and is_word else heading


def _named(document: Document) -> tuple[Heading, ...]:
    found: list[Heading] = []
    open_until: list[tuple[int, int]] = []
    for each in sorted(document.sections, key=lambda one: (one.page, one.start, -one.end)):
        while open_until and open_until[-1] <= (each.page, each.start):
            open_until.pop()
        found.append(Heading(each.name, each.page, each.start, len(open_until)))
        open_until.append((each.page, each.end))
    return tuple(found)


class OutlineList(QWidget):
    """Goes to a section by Enter or a click; the one that is read is the current row."""

    chosen = Signal(Span)

    def __init__(self) -> None:
        super().__init__()
        self._document_id = 0
        columns: list[Column[Heading]] = [
            Column(self.tr("Section"), _indented, tip=self._tip, quiet=_is_guess)
        ]
        self._model = RowsModel[Heading](columns)
        self.rows = EvenRows(self._model, self.tr("Sections of the document"), 0, self)
        self.rows.horizontalHeader().hide()
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("tone", "muted")
        self._empty.setContentsMargins(8, 8, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.rows, 1)
        self.rows.clicked.connect(self._choose)
        self.rows.keys = {"Return": self._choose}

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Return the sections listed."""
        return self._model.rows

    def say(self, line: str) -> None:
        """Show a line instead of sections."""
        self._model.show(())
        self._empty.setText(line)
        self._empty.show()
        self.rows.hide()

    def show_headings(self, document_id: int, headings: tuple[Heading, ...]) -> None:
        """List the sections of a document."""
        if not headings:
            self.say(self.tr("No sections were found in this document."))
            return
        self._document_id = document_id
        self._empty.hide()
        self.rows.show()
        self._model.show(headings)
        self.rows.choose(0)

    def follow(self, place: Place | None) -> None:
        """Make the section current that is read."""
        if place is None or self.rows.hasFocus():
            return
        here = (place.page, place.index)
        behind = bisect_right(self.headings, here, key=lambda each: (each.page, each.start))
        if behind and self.rows.row != behind - 1:
            self.rows.choose(behind - 1)

    def _choose(self, _index: QModelIndex | None = None) -> None:
        value = self.rows.value
        if isinstance(value, Heading):
            self.chosen.emit(Span(self._document_id, value.page, value.start, value.start + 1))

    def _tip(self, heading: Heading) -> str:
        where = self.tr("page {0}").format(heading.page + 1)
        guess = self.tr("no heading: told by its words")
        return " · ".join((heading.title, where, *((guess,) if heading.is_guess else ())))


def _indented(heading: Heading) -> str:
    return "    " * heading.depth + heading.title


def _is_guess(heading: Heading) -> bool:
    return heading.is_guess
