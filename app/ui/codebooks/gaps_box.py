"""The dates without an edition, each with the way to mend it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.codebooks.asking.gaps import Gap
from app.domain.codes import System
from app.ui.codebooks.book_words import gap_line
from app.ui.looks.icons import picture

__all__ = ["GapsBox"]


class GapsBox(QFrame):
    """Names the gaps in a row each, first of all that is said of the code books."""

    get_wanted = Signal(System)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] = ()
        self._offered: frozenset[System] = frozenset()
        self._is_free = True
        self._rows = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.addWidget(self._rows)
        self.setProperty("role", "notice")
        self.setProperty("severity", "warning")
        self.setAccessibleName(self.tr("Gaps"))
        self.hide()

    @property
    def lines(self) -> list[str]:
        """Return what is said."""
        return [gap_line(gap) for gap in self._gaps]

    def show_gaps(self, gaps: Sequence[Gap], offered: frozenset[System]) -> None:
        """Say these gaps; what is offered for downloading can be had from here."""
        self._gaps, self._offered = tuple(gaps), offered
        self.setAccessibleDescription("\n".join(self.lines))
        self.setVisible(bool(gaps))
        self._draw()

    def set_free(self, *, is_free: bool) -> None:
        """Let what is missing be got, or not while other work is under way."""
        self._is_free = is_free
        for button in self._rows.findChildren(QPushButton):
            button.setEnabled(is_free)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self.isHidden():
            # The words take their new colours only after this.
            QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        self._column.removeWidget(self._rows)
        self._rows.deleteLater()
        self._rows = QWidget(self)
        self._column.addWidget(self._rows)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(3, 1)
        for place, gap in enumerate(self._gaps):
            grid.addWidget(self._picture(), place, 0)
            grid.addWidget(QLabel(gap_line(gap), self._rows), place, 1)
            if gap.system in self._offered:
                grid.addWidget(self._button(gap), place, 2)

    def _picture(self) -> QLabel:
        label = QLabel(self._rows)
        label.setProperty("tone", "warning")
        label.ensurePolished()
        colour = label.palette().color(QPalette.ColorRole.WindowText)
        size = self.fontMetrics().height()
        label.setPixmap(picture("triangle-alert", colour, size, self.devicePixelRatioF()))
        label.setAccessibleName(self.tr("Warning"))
        return label

    def _button(self, gap: Gap) -> QPushButton:
        button = QPushButton(self.tr("Get it"), self._rows)
        button.setProperty("role", "link")
        button.setEnabled(self._is_free)
        button.setAccessibleName(self.tr("Get {system}").format(system=gap.system))
        button.clicked.connect(partial(self._want, gap.system))
        return button

    def _want(self, system: System, _checked: object = None) -> None:
        self.get_wanted.emit(system)
