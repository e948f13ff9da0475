"""The code search: words in, codes out, with every keystroke."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.books import Books, Status
from app.domain.codes import System
from app.domain.notebook import Page, SystemCode
from app.search import CodeIndex, Found
from app.ui.background import Background
from app.ui.keys import pressed
from app.ui.search.hit_list import HitList
from app.ui.search.hit_model import HitModel

__all__ = ["SearchPane"]

_LIMIT = 50


class SearchPane(QWidget):
    """Searches on the worker; of several searches under way only the newest is shown."""

    opened = Signal(SystemCode)

    def __init__(self, index: CodeIndex, books: Books, background: Background) -> None:
        super().__init__()
        self._index = index
        self._books = books
        self._background = background
        self._on: date | None = None
        self._newest = 0
        self._model = HitModel()
        self._edit = QLineEdit(self)
        self._said = QLabel(self)
        self._list = HitList(self._model, self)
        self._hint = QLabel(self)
        self._keys: dict[str, Callable[[], object]] = {
            "Return": self._open,
            "Ctrl+Return": self._open,
            "Down": self._enter_list,
            "Esc": self.focus_search,
        }
        self._name_children()
        self._lay_out()
        self._edit.textChanged.connect(self._ask)
        self._list.clicked.connect(self._open_row)
        self._list.left.connect(self.focus_search)
        self._list.typed.connect(self._type)
        self._say_start()

    def set_date(self, on: date) -> None:
        """Search the editions of a date from now on."""
        if on != self._on:
            self._on = on
            self._ask()

    def search(self, words: str) -> None:
        """Search for words, such as those selected in the chart."""
        self._edit.setText(" ".join(words.split()))
        self.focus_search()

    def show_favourites(self, pages: Iterable[Page]) -> None:
        """Star the favourites among the codes that are found."""
        self._model.star(page.code for page in pages)

    def focus_search(self) -> None:
        """Put the cursor into the search line, its words selected."""
        self._edit.setFocus()
        self._edit.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys.get(pressed(event))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _ask(self) -> None:
        self._newest += 1
        number, words, on = self._newest, self._edit.text().strip(), self._on
        if not words or on is None:
            self._model.show([])
            self._say_start()
            return
        self._background.run(lambda: self._find(number, words, on), self._show)

    def _find(self, number: int, words: str, on: date) -> tuple[int, Found, str] | None:
        # On the worker: a search that was overtaken while it waited is not begun.
        if number != self._newest:
            return None
        found = self._index.find(words, on, limit=_LIMIT)
        return number, found, self._missing(found, on)

    def _missing(self, found: Found, on: date) -> str:
        if found.status is not Status.NO_EDITION:
            return ""
        return self._books.no_edition_message(System.ICD_10_CM, on)

    def _show(self, outcome: tuple[int, Found, str] | None) -> None:
        if outcome is None or outcome[0] != self._newest:
            return
        _, found, missing = outcome
        before = self._list.code
        self._model.show(found.hits)
        if found.hits:
            self._list.choose(self._model.place_of(before) if self._list.hasFocus() else 0)
        self._say(found)
        self._hint_at(missing or self._next_step(found))

    def _say(self, found: Found) -> None:
        if found.searched_as and found.searched_as != found.query:
            self._said.setText(self.tr("searched as: {words}").format(words=found.searched_as))
        else:
            count = len(found.hits)
            line = self.tr("the first {count}") if count == _LIMIT else self.tr("{count} found")
            self._said.setText(line.format(count=count))

    def _next_step(self, found: Found) -> str:
        if found.hits:
            return ""
        line = self.tr(
            "Nothing found for “{words}” on {on}. Try fewer words, their beginnings, or the "
            "first characters of a code."
        )
        return line.format(words=found.query, on=self._on)

    def _say_start(self) -> None:
        self._said.setText("")
        if self._on is None:
            self._hint_at(self.tr("Open an encounter: its date of service chooses the edition."))
        else:
            self._hint_at(
                self.tr("Type words of the diagnosis, or a code. F3 takes the words of the chart.")
            )

    def _hint_at(self, line: str) -> None:
        self._hint.setText(line)
        self._hint.setVisible(bool(line))
        self._list.setVisible(not line)

    def _open(self) -> None:
        hit = self._list.hit
        if hit is not None:
            self.opened.emit(SystemCode(hit.system, hit.code))

    def _open_row(self, _row: QModelIndex) -> None:
        self._open()

    def _enter_list(self) -> None:
        if not self._model.rows:
            return
        is_from_edit = self._edit.hasFocus()
        self._list.setFocus()
        # The first row is already chosen, as the one that Enter opens.
        if is_from_edit and len(self._model.rows) > 1 and self._list.currentIndex().row() == 0:
            self._list.choose(1)

    def _type(self, text: str) -> None:
        self._edit.setFocus()
        self._edit.setText(self._edit.text() + text)

    def _name_children(self) -> None:
        self._edit.setAccessibleName(self.tr("Search for a code"))
        self._edit.setPlaceholderText(self.tr("Find a code: words or the beginning of a code"))
        self._edit.setClearButtonEnabled(True)
        self._said.setAccessibleName(self.tr("How it was searched"))
        self._said.setProperty("kind", "small")
        self._said.setProperty("tone", "muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setProperty("tone", "muted")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(4)
        column.addWidget(self._edit)
        column.addWidget(self._said)
        column.addWidget(self._list, 1)
        column.addWidget(self._hint, 1)
