"""Two notes of a patient side by side: what changed, and what was carried forward."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.encounters.viewing import Comparison
from app.ui.chart.compare.compare_rows import PAD, CompareRows
from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.plain_browser import PlainBrowser
from app.ui.fields.keys import pressed
from app.ui.looks.icons import dress
from app.ui.tables.cut import cut_in_the_middle

__all__ = ["CompareView"]

_NOTE, _LONGEST = 16, 36
_DAY = "0000-00-00"
_LEAST, _MOST = 16, 40


class CompareView(QWidget):
    """Shows a `Comparison`; another earlier note is chosen in the list above, Esc leaves.

    ``copied`` carries how many characters went to the clipboard.
    """

    beside_wanted = Signal(int)
    copied = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._colours: ChartColours | None = None
        self._comparison: Comparison | None = None
        self._waiting: Iterator[str] = iter(())
        self._share = _LEAST
        self._notes = QComboBox(self)
        self._said = QLabel(self)
        self._close = QToolButton(self)
        self._text = PlainBrowser(self)
        self._notes.setAccessibleName(self.tr("Earlier note to compare with"))
        self._notes.setMinimumContentsLength(_NOTE)
        self._text.setAccessibleName(self.tr("Both notes, side by side"))
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._said.setWordWrap(True)
        dress(self._close, "x")
        words = self.tr("Back to the chart (Esc)")
        self._close.setToolTip(words)
        self._close.setAccessibleName(words)
        self._further = QTimer(self)
        self._further.setSingleShot(True)
        self._further.timeout.connect(self._write_on)
        self._lay_out()
        self._notes.activated.connect(self._choose)
        self._close.clicked.connect(self.closed)
        self._text.copied.connect(self.copied)

    @property
    def said(self) -> str:
        """Return the line above the notes."""
        return self._said.text()

    def say(self, line: str) -> None:
        """Show a line instead of notes."""
        self._comparison = None
        self._notes.hide()
        self._write()
        self._said.setText(line)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show two notes, with the keyboard in them."""
        if comparison.beside is None:
            self.say(self.tr("This patient has no earlier note in the work file."))
            return
        self._comparison = comparison
        self._notes.clear()
        for note in comparison.notes:
            self._notes.addItem(cut_in_the_middle(note.called, _LONGEST), note.document_id)
            tip = Qt.ItemDataRole.ToolTipRole
            self._notes.setItemData(self._notes.count() - 1, note.called, tip)
        self._notes.setCurrentIndex(comparison.notes.index(comparison.beside))
        self._notes.show()
        share = self.tr("{0} % of the words are carried forward from earlier notes")
        self._said.setText(share.format(round(100 * comparison.share)))
        self._write()
        give_keyboard(self._text)

    def dress(self, colours: ChartColours) -> None:
        """Take other colours."""
        self._colours = colours
        self._write()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted_share() > self._share:
            self._write()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The keys of the chart would act on a document that is not to be seen.
        event.accept()
        if pressed(event) == "Esc":
            self.closed.emit()

    def _choose(self) -> None:
        self.beside_wanted.emit(self._notes.currentData())

    def _write(self) -> None:
        self._waiting = iter(())
        self._text.clear()
        _hide_line(QTextCursor(self._text.document()))
        if self._comparison is not None:
            self._share = self._wanted_share()
            self._waiting = CompareRows(self._comparison, self._colours, self._share).tables()
            self._write_on()

    def _wanted_share(self) -> int:
        """Return how much of the width sources take, in percent: a day is never broken in two."""
        day = self._text.fontMetrics().horizontalAdvance(_DAY) + 4 * PAD
        return min(_MOST, max(_LEAST, ceil(100 * day / max(1, self._text.viewport().width()))))

    def _write_on(self) -> None:
        """Write another table below, and go on when the window has had its turn."""
        table = next(self._waiting, None)
        if table is None:
            return
        end = QTextCursor(self._text.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertHtml(table)
        end.movePosition(QTextCursor.MoveOperation.End)
        _hide_line(end)
        self._further.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._notes)
        row.addWidget(self._said, 1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._text, 1)


def _hide_line(cursor: QTextCursor) -> None:
    # Qt wants a line before and behind each table: one that is not to be seen.
    line = cursor.blockFormat()
    line.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.setBlockFormat(line)
