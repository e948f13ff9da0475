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
from app.ui.codes.book.choice import BookChoice
from app.ui.codes.book.face import BookFace
from app.ui.codes.book.notes import BookNotes
from app.ui.codes.book.reader import BookReader
from app.ui.codes.book.turner import PageTurner
from app.ui.codes.book.ways import BookWays
from app.ui.codes.section_reader import SectionReader
from app.ui.codes.visits import Visits
from app.ui.fields.keys import pressed

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
        self._face = BookFace(self)
        self._view, self._bar, self._notice = self._face.view, self._face.bar, self._face.notice
        self._choice = BookChoice(self._reader, self._view)
        self._ways = BookWays(self._reader, self._sections, self._view, self)
        self.notes = BookNotes(notebook, background, self._face.editor, self)
        self._turner = PageTurner(
            self._reader, self._sections, self._choice, self.notes, self._face
        )
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

    @property
    def entry(self) -> Entry | None:
        """Return what is shown, None before a code was opened."""
        return self._reader.entry

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
        self._ways.open_code(code, system)

    def open_section(self, number: str) -> None:
        """Open a section of the guidelines before the page of the code, which stays open."""
        self._ways.open_section(number)

    def back(self) -> None:
        """Open the section or the code that was open before."""
        self._ways.back()

    def forward(self) -> None:
        """Open the code that was left by going back."""
        self._ways.forward()

    def open_parent(self) -> None:
        """Open the level above, of a section the one that it stands in."""
        self._ways.open_parent()

    def give(self) -> None:
        """Give the open code or the chosen sibling, or say why it cannot be given."""
        entry, code = self.entry, self._choice.given
        if entry is None:
            self._face.ask_for_code()
        elif code:
            self._notice.clear()
            self.given.emit(SystemCode(entry.system, code))
        else:
            self._face.refuse_to_give(entry, self.on or date.min)

    def focus_page(self) -> None:
        """Put the focus on the page."""
        self._view.setFocus()

    def reload(self) -> None:
        """Look the open code up again, after other code books were loaded."""
        self._ways.reload()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event))
        if self._choice.choose_char(event.text().upper()):
            return
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _leave_note(self, draft: str) -> None:
        self._face.leave_note(draft, self.notes.write)

    def _connect(self) -> None:
        self._turner.turned.connect(self.turned)
        self._ways.left.connect(self._turner.show_page)
        for reader in (self._reader, self._sections, self.notes):
            reader.refused.connect(self._notice.refuse)
        self._sections.missed.connect(self._face.miss_section)
        self.notes.closed.connect(self._leave_note)
        self.notes.missed.connect(self._face.ask_for_code)
        self._connect_hands()

    def _connect_hands(self) -> None:
        view, bar, ways, notes = self._view, self._bar, self._ways, self.notes
        view.followed.connect(ways.follow)
        view.section_wanted.connect(ways.open_section)
        view.folded.connect(self._reader.fold)
        view.note_wanted.connect(notes.write)
        bar.back_wanted.connect(ways.back)
        bar.forward_wanted.connect(ways.forward)
        bar.give_wanted.connect(self.give)
        bar.star_wanted.connect(notes.toggle_favourite)
        bar.note_wanted.connect(notes.write)
        bar.rule_wanted.connect(notes.add_rule)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._face)
