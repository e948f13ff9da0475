"""Two notes of a patient side by side: what changed, and what was carried forward."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
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

from app.charts.copying import Paragraph
from app.charts.differing import Pair
from app.domain.highlights import Category
from app.encounters.viewing import Comparison
from app.ui.chart.categories import wash_of
from app.ui.chart.colours import ChartColours
from app.ui.chart.plain_browser import PlainBrowser
from app.ui.cut import cut_in_the_middle
from app.ui.icons import dress
from app.ui.keys import pressed

__all__ = ["CompareView"]

_MOST_ROWS = 300
_FOLDED = 90
_NOTE, _LONGEST = 16, 48
_DAY, _PAD = "0000-00-00", 5


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
        self._text.clear()
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
        self._text.setFocus()

    def dress(self, colours: ChartColours) -> None:
        """Take other colours."""
        self._colours = colours
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
        comparison = self._comparison
        if comparison is None or comparison.beside is None:
            return
        heads = (comparison.beside.called, self.tr("This note"), self.tr("Carried forward"))
        rows = [f"<tr>{''.join(f'<th align=left>{escape(head)}</th>' for head in heads)}</tr>"]
        rows += [self._row(comparison, pair) for pair in comparison.pairs[:_MOST_ROWS]]
        left_out = len(comparison.pairs) - _MOST_ROWS
        if left_out > 0:
            more = self.tr("%n more paragraph(s) are not shown", "", left_out)
            rows.append(f"<tr><td colspan=3>{escape(more)}</td></tr>")
        table = f"<table width='100%' cellspacing=0 cellpadding={_PAD}>"
        self._text.setHtml(f"{table}{''.join(rows)}</table>")

    def _row(self, comparison: Comparison, pair: Pair) -> str:
        muted = self._colours.muted if self._colours is not None else "gray"
        left, right = self._side(pair.left, pair.gone, "s"), self._side(pair.right, pair.new, "u")
        if pair.is_same:
            left = right = f"<span style='color:{muted}'>{_folded(pair.right)}</span>"
        return (
            f"<tr><td width='50%'>{left}</td><td width='50%'>{right}</td>"
            f"<td width='{self._narrow()}' style='color:{muted}'>"
            f"{self._source(comparison, pair)}</td></tr>"
        )

    def _narrow(self) -> int:
        """Return the width of the sources, in pixels: a day is never broken in two."""
        return self._text.fontMetrics().horizontalAdvance(_DAY) + 2 * _PAD

    def _side(self, paragraph: Paragraph | None, runs: Sequence[tuple[int, int]], mark: str) -> str:
        if paragraph is None:
            return ""
        parts, at = [], 0
        is_alone = list(runs) == [(0, len(paragraph.text))]
        for start, end in runs:
            parts.append(escape(paragraph.text[at:start]))
            changed = f"<{mark}>{escape(paragraph.text[start:end])}</{mark}>"
            style = "" if is_alone else self._highlight()
            parts.append(f"<span style='{style}'>{changed}</span>")
            at = end
        parts.append(escape(paragraph.text[at:]))
        return "".join(parts).replace("\n", "<br>")

    def _highlight(self) -> str:
        is_dark = self._colours is not None and self._colours.tints.is_dark
        fill = wash_of(Category.OTHER, is_dark=is_dark).fill.name()
        return f"background-color:{fill}"

    def _source(self, comparison: Comparison, pair: Pair) -> str:
        if pair.right is None:
            return ""
        share, note = comparison.source_of(pair.right)
        if note is None:
            return escape(self.tr("new"))
        title, day = escape(note.title), note.on.isoformat().replace("-", "\N{NON-BREAKING HYPHEN}")
        return f"{round(100 * share)} %<br>{title}<br>{day}"

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


def _folded(paragraph: Paragraph | None) -> str:
    text = " ".join(paragraph.text.split()) if paragraph is not None else ""
    return escape(text if len(text) <= _FOLDED else f"{text[:_FOLDED].rstrip()} …")
