"""What the book shows: the buttons, a line that is said, the note being written, the page."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.books import Entry
from app.ui.codes.book.bar import BookBar
from app.ui.codes.book.notes import BookNotes
from app.ui.codes.book.page import page_of
from app.ui.codes.book.reader import Reading
from app.ui.codes.book.view import BookView
from app.ui.codes.book.words import refusal_line
from app.ui.codes.note_editor import NoteEditor
from app.ui.codes.section_page import section_page
from app.ui.codes.section_reading import OpenSection
from app.ui.fields.notice import Notice

__all__ = ["BookFace"]


class BookFace(QWidget):
    """Shows one page at a time, of a code or of a section of the guidelines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BookView(self)
        self.notice = Notice(self)
        self.bar = BookBar(self)
        self.editor = NoteEditor(self)
        self._lay_out()
        self.show_nothing()

    def show_code(self, reading: Reading, notes: BookNotes) -> None:
        """Show the page of a code, as far as it is read, with what is kept of it."""
        page = reading.page
        html = page_of(page, notes.kept, reading.further, reading.unfolded)
        self.view.show_page(html, (page.entry.code, page.entry.system, page.on), reading.spot)
        self.bar.show_star(is_favourite=notes.is_favourite)

    def show_section(self, section: OpenSection) -> None:
        """Show a section; from it there is always a way back."""
        self.view.show_page(section_page(section), section.guideline.number)
        self.bar.back.setEnabled(True)

    def show_nothing(self) -> None:
        """Say the first step in place of a page."""
        self.view.show_page("", "")
        self.view.setPlaceholderText(self.tr("Open a code to read its page."))

    def refuse_to_give(self, entry: Entry, on: date) -> None:
        """Say why a code cannot be given on a date."""
        self.notice.error(refusal_line(entry, on))

    def ask_for_code(self) -> None:
        """Say that a code is to be opened first."""
        self.notice.info(self.tr("Open a code first: type in the search above."))

    def miss_section(self, number: str) -> None:
        """Say that the edition has no such section."""
        line = self.tr("The guidelines of this edition have no section {number}.")
        self.notice.info(line.format(number=number))

    def leave_note(self, draft: str, write: Callable[[str], object]) -> None:
        """Go to the page, and offer to go on with the draft that was left."""
        self.view.setFocus()
        if draft:
            line = self.tr("The note stays as it was.")
            self.notice.info(line, self.tr("Go on writing"), lambda: write(draft))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.notice, self.editor):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
