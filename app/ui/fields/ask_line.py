"""A line that asks for a few words: why on hold, due when, how a queue is called."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

__all__ = ["AskLine"]

_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class _Answer(QLineEdit):
    """Up and Down go through the answers offered that begin as what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offered: tuple[str, ...] = ()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _go(self, step: int) -> None:
        typed = self.text()[: self.selectionStart()] if self.hasSelectedText() else self.text()
        fits = [each for each in self.offered if each.startswith(typed)]
        if fits:
            before = -1 if step > 0 else 0
            at = fits.index(self.text()) if self.text() in fits else before
            self.setText(fits[(at + step) % len(fits)])
            self.setSelection(len(typed), len(self.text()))


class AskLine(QFrame):
    """Hidden until something is asked; Enter takes the answer, Esc none.

    What is begun is completed from the answers offered; Up and Down go through them.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Callable[[str], object] | None = None
        self._words, self._keys = QLabel(self), QLabel(self)
        self.line = _Answer(self)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.line.setCompleter(completer)
        self._words.setWordWrap(True)
        self._keys.setWordWrap(True)
        self._keys.setProperty("kind", "small")
        self._keys.setProperty("tone", "muted")
        self._words.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self.line)
        column.addWidget(self._keys)
        self.line.returnPressed.connect(self._answer)
        self.hide()

    def ask(
        self,
        question: str,
        take: Callable[[str], object],
        offered: Sequence[str] = (),
        text: str = "",
    ) -> None:
        """Ask; ``take`` gets what is typed, and ``offered`` are answers to choose from."""
        self._take = take
        self._words.setText(question)
        self.line.setAccessibleName(question)
        self.line.offered = tuple(offered)
        self._offered.setStringList(list(offered))
        self.line.setPlaceholderText(self.tr("such as: {0}").format(offered[0]) if offered else "")
        keys = self.tr("Enter keeps it, Esc leaves it")
        self._keys.setText(self.tr("{0}; Down: usual answers").format(keys) if offered else keys)
        self.line.setText(text)
        self.line.selectAll()
        self.show()
        self.line.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def shut(self) -> None:
        """Ask no more."""
        self._take = None
        self.hide()
        self.closed.emit()

    def _answer(self) -> None:
        take, text = self._take, self.line.text()
        self.shut()
        if take is not None:
            take(text)
