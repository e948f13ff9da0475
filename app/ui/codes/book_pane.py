"""The code book: one code on a date, with every note that governs it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.books import Books, Entry, Status
from app.domain.codes import systems_of
from app.ui.background import Background
from app.ui.codes.book_page import page
from app.ui.codes.book_view import BookView
from app.ui.codes.book_words import status_line
from app.ui.codes.visits import Visits
from app.ui.icons import dress
from app.ui.keys import pressed
from app.ui.notice import Notice

__all__ = ["BookPane"]

_NAMED = 8


class BookPane(QWidget):
    """Opens codes; gives the open one only when it may stand on a claim of the date."""

    given = Signal(str)

    def __init__(self, books: Books, background: Background) -> None:
        super().__init__()
        self._books = books
        self._background = background
        self._on: date | None = None
        self._visits = Visits()
        self._entry: Entry | None = None
        self._view = BookView(self)
        self._notice = Notice(self)
        self._back = self._button("arrow-left", self.tr("Back (Alt+Left)"))
        self._forward = self._button("arrow-right", self.tr("Forward (Alt+Right)"))
        self._give = QPushButton(self.tr("Give code"), self)
        self._keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.give,
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
            "Alt+Up": self.open_parent,
            "Alt+Down": self.choose_child,
        }
        self._lay_out()
        self._view.followed.connect(self.open_code)
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        self._give.clicked.connect(self.give)
        self._show_visits()
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
            self._notice.info(self.tr("Open a code first: type in the search above."))
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
        self._show_visits()
        if code and on is not None:
            self._background.run(lambda: _looked_up(books, code, on), self._show, self._refuse)

    def _show(self, found: tuple[str, date, Entry, str]) -> None:
        code, on, entry, help_line = found
        if (code, on) != (self._visits.current, self._on):
            return
        self._entry = entry
        self._notice.clear()
        self._view.show_page(page(entry, on, help_line))
        name = self.tr("Give {code}").format(code=entry.code) if entry.is_billable else ""
        self._give.setText(name or self.tr("Give code"))

    def _refuse(self, error: Exception) -> None:
        self._notice.refuse(error)

    def _refusal(self, entry: Entry) -> str:
        on = self._on or date.min
        if entry.status is not Status.HEADER:
            return f"{entry.code}: {status_line(entry, on)}"
        named = ", ".join(child.code for child in entry.children[:_NAMED])
        more = self.tr(" …") if len(entry.children) > _NAMED else ""
        return self.tr("{code} is a header on {on}: choose one of {children}{more}").format(
            code=entry.code, on=on, children=named, more=more
        )

    def _show_visits(self) -> None:
        self._back.setEnabled(self._visits.can_back)
        self._forward.setEnabled(self._visits.can_forward)

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        dress(button, name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        self._give.setToolTip(self.tr("Give the code to the encounter (Ctrl+Enter)"))
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addStretch(1)
        row.addWidget(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._notice)
        column.addWidget(self._view, 1)


def _looked_up(books: Books, code: str, on: date) -> tuple[str, date, Entry, str]:
    entry = books.entry(code, on)
    is_missing = entry.status is Status.NO_EDITION
    help_line = books.no_edition_message(entry.system, on) if is_missing else ""
    return code, on, entry, help_line
