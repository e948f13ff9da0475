"""A line that says how far the reading is, and what to do where nothing is listed."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

__all__ = ["SaidState"]

_SHOWN_AFTER_MS, _CANCEL_AFTER_MS = 300, 1000
_WHOLE = 100


class SaidState(QWidget):
    """Says that a chart is read only when that takes longer than the blink of an eye.

    A reading that goes on can be left off: ``stop_wanted``; one that was can be begun again:
    ``again_wanted``.
    """

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._bar, self.button = QLabel(self), QProgressBar(self), QPushButton(self)
        self._reading = ""
        self._act: Callable[[], object] = self.stop_wanted.emit
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._longer = QTimer(self, singleShot=True, interval=_CANCEL_AFTER_MS)
        self._line.setWordWrap(True)
        self._line.setProperty("tone", "muted")
        self._bar.setAccessibleName(self.tr("Share of the chart that has been read"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(self._line, 1)
        row.addWidget(self._bar)
        row.addWidget(self.button)
        self._patience.timeout.connect(self._show_reading)
        self._longer.timeout.connect(self._offer_stop)
        self.button.clicked.connect(self._do)
        self.hide()

    @property
    def text(self) -> str:
        """Return the line, empty while nothing is said."""
        return "" if self.isHidden() else self._line.text()

    def begin(self) -> None:
        """A reading begins."""
        self._reading = self.tr("Reading the chart…")
        self._bar.setValue(0)
        self._patience.start()
        self._longer.start()
        self.button.hide()

    def progress(self, share: float) -> None:
        """This share of the chart has been read."""
        if round(_WHOLE * share) < _WHOLE:
            self._bar.setValue(round(_WHOLE * share))

    def look_up(self) -> None:
        """All of it has been read; the codes for it are looked up."""
        self._reading = self.tr("The chart is read; looking up its codes…")
        self._bar.setValue(_WHOLE)
        if not self.isHidden():
            self._show_reading()

    def end(self) -> None:
        """There is nothing to wait for."""
        self._still()
        self.hide()

    def say(self, line: str) -> None:
        """Say a line instead."""
        self._still()
        self._line.setText(line)
        self._bar.hide()
        self.button.hide()
        self.show()

    def say_stopped(self) -> None:
        """Say that the reading was left off, and offer to begin it again."""
        self.say(self.tr("Reading was stopped; what follows was read before."))
        self._offer(self.tr("Read again"), self.again_wanted.emit)

    def _show_reading(self) -> None:
        self._line.setText(self._reading)
        self._bar.setVisible(self._bar.value() < _WHOLE)
        self.show()

    def _offer_stop(self) -> None:
        self._offer(self.tr("Stop"), self.stop_wanted.emit)

    def _offer(self, words: str, act: Callable[[], object]) -> None:
        self._act = act
        self.button.setText(words)
        self.button.show()

    def _do(self) -> None:
        self._act()

    def _still(self) -> None:
        self._patience.stop()
        self._longer.stop()
