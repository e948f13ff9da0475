"""The code book: one code on a date, with every note that governs it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.codebooks import CodeBooks
from app.domain.books import Entry
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.codes.book.bar import BookBar
from app.ui.codes.book.choice import BookChoice
from app.ui.codes.book.links import has_page, visit_of
from app.ui.codes.book.notes import BookNotes
from app.ui.codes.book.page import page_of
from app.ui.codes.book.reader import BookReader
from app.ui.codes.book.view import BookView
from app.ui.codes.book.words import refusal_line
from app.ui.codes.note_editor import NoteEditor
from app.ui.codes.section_page import section_page
from app.ui.codes.section_reader import SectionReader
from app.ui.codes.visits import Visit, Visits
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice

__all__ = ["BookPane"]


class BookPane(QWidget):
    """Opens codes; gives the open one only when it may stand on a claim of the date.

    ``turned`` tells which page is shown.
    """

    given = Signal(SystemCode)
    turned = Signal(SystemCode)

    def __init__(
        self,
        books: CodeBooks,
        notebook: Notebook,
        background: Background,
        search_background: Background,
    ) -> None:
        super().__init__()
        self._reader = BookReader(books, search_background, self)
        self._sections = SectionReader(books, search_background, self)
        self._view = BookView(self)
        self._notice = Notice(self)
        self._bar = BookBar(self)
        self._editor = NoteEditor(self)
        self._choice = BookChoice(self._reader, self._view)
        self.notes = BookNotes(notebook, background, self._editor, self)
        self._keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.give,
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
            "Alt+Up": self.open_parent,
            "Alt+Down": self._choice.choose_child,
            "7": self._choice.choose_seventh,
            "L": self._choice.choose_side,
        }
        self._lay_out()
        self._connect()
        self._bar.show_visits(self._reader.visits)
        self._view.setPlaceholderText(self.tr("Open a code to read its page."))

    @property
    def entry(self) -> Entry | None:
        """Return what is shown, None before a code was opened."""
        return self._reader.now.page.entry if self._reader.now else None

    @property
    def visits(self) -> Visits:
        """Return which codes were opened, and where the coder is among them."""
        return self._reader.visits

    @property
    def on(self) -> date | None:
        """Return the date whose edition is read, None before one was set."""
        return self._reader.on

    def set_date(self, on: date) -> None:
        """Turn to the edition of another date; the open code is looked up again."""
        self._reader.set_date(on)

    def open_code(self, code: str, system: System | None = None) -> None:
        """Open a code; without a system the first that knows it answers."""
        self._stand()
        self._reader.open(Visit(code, system))

    def open_section(self, number: str) -> None:
        """Open a section of the guidelines before the page of the code, which stays open."""
        self._stand()
        self._sections.open(number, self.on or date.min)

    def back(self) -> None:
        """Open the section or the code that was open before."""
        if self._sections.now is None:
            self._step(-1)
        else:
            self._sections.back()
            self._show_page()

    def forward(self) -> None:
        """Open the code that was left by going back."""
        self._step(+1)

    def open_parent(self) -> None:
        """Open the level above, of a section the one that it stands in."""
        entry, section = self.entry, self._sections.now
        if section is not None:
            for guideline in section.above[-1:]:
                self.open_section(guideline.number)
            return
        if entry is None or not entry.parents:
            return
        above = entry.parents[-1].code
        if has_page(above, entry.system):
            self.open_code(above, entry.system)
        else:
            # A section or chapter has no page of its own; its notes stand on this one.
            self._view.show_level(above)

    def give(self) -> None:
        """Give the open code or the chosen sibling, or say why it cannot be given."""
        entry, code = self.entry, self._choice.given
        if entry is None:
            self._ask_for_code()
        elif code:
            self._notice.clear()
            self.given.emit(SystemCode(entry.system, code))
        else:
            self._notice.error(refusal_line(entry, self.on or date.min))

    def focus_page(self) -> None:
        """Put the focus on the page."""
        self._view.setFocus()

    def reload(self) -> None:
        """Look the open code up again, after other code books were loaded."""
        self._stand()
        self._reader.reload()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event))
        if self._choice.choose_char(event.text().upper()):
            return
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _stand(self) -> None:
        """Remember where the reader stands on the page of the code."""
        if self._sections.now is None:
            self._reader.stand(self._view.spot)

    def _step(self, by: int) -> None:
        self._stand()
        self._reader.step(by)

    def _follow(self, path: str) -> None:
        entry = self.entry if self._sections.now is None else None
        visit = visit_of(path, entry.system if entry else System.ICD_10_CM)
        self.open_code(visit.code, visit.system)

    def _show(self) -> None:
        """Show the page that was opened."""
        reading = self._reader.now
        if reading is not None:
            self._sections.close()
            self._notice.clear()
            self._bar.show_visits(self._reader.visits)
            self._bar.show_entry()
            entry = reading.page.entry
            self.notes.show_entry(entry, reading.page.on)
            self._show_page()
            self.turned.emit(SystemCode(entry.system, entry.code))

    def _show_page(self) -> None:
        """Show the section that is open, else the code."""
        reading, section = self._reader.now, self._sections.now
        if section is not None:
            self._view.show_page(section_page(section), section.guideline.number)
            self._bar.back.setEnabled(True)
        elif reading is None:
            self._view.show_page("", "")
            self._bar.show_visits(self._reader.visits)
        else:
            self._bar.show_visits(self._reader.visits)
            page, kept = reading.page, self.notes.kept
            html = page_of(page, kept, reading.further, reading.unfolded)
            self._view.show_page(html, (page.entry.code, page.entry.system, page.on), reading.spot)
            self._bar.show_star(is_favourite=self.notes.is_favourite)
            self._show_given()

    def _show_given(self) -> None:
        self._bar.show_given(self._choice.given)

    def _show_visits(self) -> None:
        self._bar.show_visits(self._reader.visits)

    def _leave_note(self, draft: str) -> None:
        self.focus_page()
        if draft:
            line = self.tr("The note stays as it was.")
            self._notice.info(line, self.tr("Go on writing"), lambda: self.notes.write(draft))

    def _miss_section(self, number: str) -> None:
        line = self.tr("The guidelines of this edition have no section {number}.")
        self._notice.info(line.format(number=number))

    def _ask_for_code(self) -> None:
        self._notice.info(self.tr("Open a code first: type in the search above."))

    def _connect(self) -> None:
        reader, view, bar = self._reader, self._view, self._bar
        reader.turned.connect(self._show)
        reader.grown.connect(self._show_page)
        reader.moved.connect(self._show_visits)
        reader.refused.connect(self._notice.refuse)
        self._sections.turned.connect(self._show_page)
        self._sections.missed.connect(self._miss_section)
        self._sections.refused.connect(self._notice.refuse)
        view.followed.connect(self._follow)
        view.section_wanted.connect(self.open_section)
        view.folded.connect(reader.fold)
        view.turned.connect(self._show_given)
        view.note_wanted.connect(self.notes.write)
        bar.back_wanted.connect(self.back)
        bar.forward_wanted.connect(self.forward)
        bar.give_wanted.connect(self.give)
        bar.star_wanted.connect(self.notes.toggle_favourite)
        bar.note_wanted.connect(self.notes.write)
        bar.rule_wanted.connect(self.notes.add_rule)
        self._connect_notes()

    def _connect_notes(self) -> None:
        self.notes.turned.connect(self._show_page)
        self.notes.closed.connect(self._leave_note)
        self.notes.missed.connect(self._ask_for_code)
        self.notes.refused.connect(self._notice.refuse)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bar, self._notice, self._editor):
            column.addWidget(widget)
        column.addWidget(self._view, 1)
