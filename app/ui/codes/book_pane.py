"""The code book: one code on a date, with every note that governs it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.books import Books, Entry, Status
from app.domain.codes import systems_of
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.codes.book_bar import BookBar
from app.ui.codes.book_notes import BookNotes
from app.ui.codes.book_page import page
from app.ui.codes.book_view import BookView
from app.ui.codes.book_words import status_line
from app.ui.codes.note_editor import NoteEditor
from app.ui.codes.visits import Visits
from app.ui.keys import pressed
from app.ui.notice import Notice

__all__ = ["BookPane"]

_NAMED = 8


class BookPane(QWidget):
    """Opens codes; gives the open one only when it may stand on a claim of the date."""

    given = Signal(str)

    def __init__(
        self,
        books: Books,
        notebook: Notebook,
        background: Background,
        search_background: Background,
    ) -> None:
        super().__init__()
        self._books = books
        self._background = search_background
        self._on: date | None = None
        self._visits = Visits()
        self._entry: Entry | None = None
        self._help_line = ""
        self._view = BookView(self)
        self._notice = Notice(self)
        self._bar = BookBar(self)
        self._editor = NoteEditor(self)
        self.notes = BookNotes(notebook, background, self._editor, self)
        self._keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.give,
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
            "Alt+Up": self.open_parent,
            "Alt+Down": self.choose_child,
        }
        self._lay_out()
        self._connect()
        self._bar.show_visits(self._visits)
        self._view.setPlaceholderText(self.tr("Open a code from the search to read its page."))

    @property
    def entry(self) -> Entry | None:
        """Return what is shown, None before a code was opened."""
        return self._entry

    def set_date(self, on: date) -> None:
        """Turn to the edition of another date; the open code is looked up again."""
        self._on = on
        self._look_up()

    def open_code(self, code: str) -> None:
        """Open a code."""
        self._visits = self._visits.visit(code)
        self._look_up()

    def back(self) -> None:
        """Open the code that was open before."""
        self._step(-1)

    def forward(self) -> None:
        """Open the code that was left by going back."""
        self._step(+1)

    def open_parent(self) -> None:
        """Open the level above."""
        if self._entry is None or not self._entry.parents:
            return
        above = self._entry.parents[-1].code
        if systems_of(above):
            self.open_code(above)
        else:
            # A section or chapter has no page of its own; its notes stand on this one.
            self._view.show_level(above)

    def choose_child(self) -> None:
        """Put the focus on the first child; once there, on the next one."""
        codes = [child.code for child in self._entry.children] if self._entry else []
        if not codes:
            return
        chosen = self._view.chosen_text
        following = codes.index(chosen) + 1 if chosen in codes else 0
        self._view.choose_link(codes[min(following, len(codes) - 1)])

    def give(self) -> None:
        """Give the open code, or say why it cannot be given."""
        entry = self._entry
        if entry is None:
            self._ask_for_code()
        elif entry.is_billable:
            self._notice.clear()
            self.given.emit(entry.code)
        else:
            self._notice.error(self._refusal(entry))

    def focus_page(self) -> None:
        """Put the focus on the page."""
        self._view.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def reload(self) -> None:
        """Look the open code up again, after other code books were loaded."""
        self._look_up()

    def _step(self, by: int) -> None:
        self._visits = self._visits.step(by)
        self._look_up()

    def _look_up(self) -> None:
        code, on, books = self._visits.current, self._on, self._books
        self._bar.show_visits(self._visits)
        if code and on is not None:
            self._background.run(
                lambda: _looked_up(books, code, on), self._show, self._notice.refuse
            )

    def _show(self, found: tuple[str, date, Entry, str]) -> None:
        code, on, entry, help_line = found
        if (code, on) != (self._visits.current, self._on):
            return
        self._entry, self._help_line = entry, help_line
        self._notice.clear()
        self._bar.show_entry(entry)
        self.notes.show_entry(entry, on)
        self._show_page()

    def _show_page(self) -> None:
        if self._entry is not None and self._on is not None:
            kept = self.notes.kept
            self._view.show_page(page(self._entry, self._on, self._help_line, kept))
            self._bar.show_star(is_favourite=self.notes.is_favourite)

    def _leave_note(self, draft: str) -> None:
        self.focus_page()
        if draft:
            line = self.tr("The note stays as it was.")
            self._notice.info(line, self.tr("Go on writing"), lambda: self.notes.write(draft))

    def _ask_for_code(self) -> None:
        self._notice.info(self.tr("Open a code first: type in the search above."))

    def _refusal(self, entry: Entry) -> str:
        on = self._on or date.min
        if entry.status is not Status.HEADER:
            return f"{entry.code}: {status_line(entry, on)}"
        named = ", ".join(child.code for child in entry.children[:_NAMED])
        more = self.tr(" …") if len(entry.children) > _NAMED else ""
        return self.tr("{code} is a header on {on}: choose one of {children}{more}").format(
            code=entry.code, on=on, children=named, more=more
        )

    def _connect(self) -> None:
        self._view.followed.connect(self.open_code)
        self._view.note_wanted.connect(self.notes.write)
        self._bar.back_wanted.connect(self.back)
        self._bar.forward_wanted.connect(self.forward)
        self._bar.give_wanted.connect(self.give)
        self._bar.star_wanted.connect(self.notes.toggle_favourite)
        self._bar.note_wanted.connect(self.notes.write)
        self._bar.rule_wanted.connect(self.notes.add_rule)
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


def _looked_up(books: Books, code: str, on: date) -> tuple[str, date, Entry, str]:
    entry = books.entry(code, on)
    is_missing = entry.status is Status.NO_EDITION
    help_line = books.no_edition_message(entry.system, on) if is_missing else ""
    return code, on, entry, help_line
