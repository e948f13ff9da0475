"""The line for the words, with what was searched before."""

from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from app.ui.looks.icons import dress
from app.ui.search.history import History

__all__ = ["SearchLine"]

# Words that stand so long were meant, and not on the way to others.
_STOOD_MS = 2000


class SearchLine(QWidget):
    """Tells every change of the words; what was searched is kept for as long as it is open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = History()
        self.edit = QLineEdit(self)
        self.past = QToolButton(self)
        self.filters = QToolButton(self)
        self.menu = QMenu(self)
        self._stood = QTimer(self)
        self._lay_out()
        self.edit.textChanged.connect(self._change)
        self.past.clicked.connect(self.open_past)
        self._stood.timeout.connect(self.remember)

    @property
    def words(self) -> str:
        """Return what is typed; a blank at the end says that the last word is whole."""
        return self.edit.text().lstrip()

    def search(self, words: str) -> None:
        """Put words into the line, with what was there kept, and show where they begin."""
        self.remember()
        self.edit.setText(" ".join(words.split()))
        self.remember()
        self.focus_words()

    def type(self, text: str) -> None:
        """Go on with what was typed elsewhere."""
        self.edit.setFocus()
        self.edit.setText(self.edit.text() + text)

    def focus_words(self) -> None:
        """Put the cursor into the line, its words selected and their beginning in view."""
        self.edit.setFocus()
        self.edit.end(False)  # noqa: FBT003  # Qt's own signature.
        self.edit.home(True)  # noqa: FBT003

    def remember(self) -> None:
        """Keep the words among those that were searched."""
        self._history = self._history.keep(self.words)

    def go_back(self) -> None:
        """Search again what was searched before this."""
        self._go(self._history.older(self.edit.text()))

    def go_forward(self) -> None:
        """Search again what was searched after this."""
        self._go(self._history.newer())

    def open_past(self) -> None:
        """Offer what was searched, the newest first."""
        self.remember()
        self.menu.clear()
        for words in self._history.searches:
            action = self.menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._search_again, words))
        if not self._history.searches:
            self.menu.addAction(self.tr("Nothing searched yet")).setEnabled(False)
        self.menu.popup(self.past.mapToGlobal(QPoint(0, self.past.height())))

    def _search_again(self, words: str, _is_checked: object = None) -> None:
        self.search(words)

    def _go(self, history: History) -> None:
        if history != self._history:
            self._history = history
            self.edit.setText(history.words)

    def _change(self) -> None:
        self._stood.start()
        self.changed.emit()

    def _lay_out(self) -> None:
        self._stood.setSingleShot(True)
        self._stood.setInterval(_STOOD_MS)
        self.edit.setAccessibleName(self.tr("Search for a code"))
        self.edit.setPlaceholderText(self.tr("Find a code: words or the beginning of a code"))
        self.edit.setClearButtonEnabled(True)
        dress(self.past, "history")
        self.past.setAccessibleName(self.tr("Searches of this sitting"))
        self.past.setToolTip(self.tr("Searches of this sitting (Alt+Up, Alt+Down)"))
        dress(self.filters, "list-filter")
        self.filters.setAccessibleName(self.tr("Filters"))
        self.filters.setToolTip(self.tr("Filters (Ctrl+L)"))
        self.filters.hide()
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self.filters)
        row.addWidget(self.past)
