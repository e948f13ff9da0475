"""The list of what is marked in the chart, with its filter."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.chart.highlights import Category, Highlight
from app.ui.chart.marks.categories import name_of, tip_of, wash_of
from app.ui.chart.page.even_rows import EvenRows
from app.ui.tables.columns import Column
from app.ui.tables.cut import cut_in_the_middle
from app.ui.tables.rows_model import RowsModel

__all__ = ["HighlightList"]

_SWATCH = 16
# A whole note may be marked: neither a row nor a tip can show it.
_LISTED, _TOLD = 80, 300


class HighlightList(QWidget):
    """Lists highlights and bookmarks; Enter goes to one, F2 writes its note, Del takes it away."""

    chosen = Signal(Highlight)
    note_wanted = Signal(Highlight)
    remove_wanted = Signal(Highlight)

    def __init__(self) -> None:
        super().__init__()
        self._marked: tuple[Highlight, ...] = ()
        self._titles: Mapping[int, str] = {}
        self._filter = QComboBox(self)
        columns: list[Column[Highlight]] = [
            Column(self.tr("Words"), _words, tip=self._tip, icon=self._swatch),
            Column(
                self.tr("Page"),
                lambda each: f"{each.span.page + 1:,}",
                tip=self._tip,
                is_number=True,
            ),
        ]
        self._model = RowsModel[Highlight](columns)
        self.rows = EvenRows(self._model, self.tr("Highlights and bookmarks"), 0, self)
        self._empty = QLabel(self)
        self._dress_children()
        self._lay_out()
        self._filter.currentIndexChanged.connect(self._show)
        self.rows.clicked.connect(self._choose)
        self.rows.keys = {
            "Return": self._choose,
            "F2": lambda: self._told(self.note_wanted.emit),
            "Del": lambda: self._told(self.remove_wanted.emit),
        }

    def show_marked(self, marked: tuple[Highlight, ...], titles: Mapping[int, str]) -> None:
        """List what is marked; ``titles`` name the documents."""
        self._marked, self._titles = marked, titles
        self._show()

    def turn_to(self, category: Category | None) -> None:
        """List one category only, or all."""
        self._filter.setCurrentIndex(self._filter.findData(category))

    def _show(self) -> None:
        wanted = self._filter.currentData()
        listed = [h for h in self._marked if wanted in {None, h.category}]
        self._model.show(listed)
        self.rows.setVisible(bool(listed))
        self._empty.setVisible(not listed)

    def _choose(self) -> None:
        self._told(self.chosen.emit)

    def _told(self, tell: Callable[[Highlight], object]) -> None:
        value = self.rows.value
        if isinstance(value, Highlight):
            tell(value)

    def _tip(self, highlight: Highlight) -> str:
        title = self._titles.get(highlight.span.document, "")
        words = cut_in_the_middle(highlight.quote, _TOLD)
        return "\n".join(part for part in (tip_of(highlight), words, title) if part)

    def _swatch(self, highlight: Highlight) -> QIcon:
        is_dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        wash = wash_of(highlight.category, is_dark=is_dark)
        pixmap = QPixmap(_SWATCH, _SWATCH)
        pixmap.fill(wash.fill if highlight.category.has_colour else QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.fillRect(pixmap.rect(), wash.pattern)
        painter.setPen(wash.line)
        painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
        if not highlight.category.has_colour:
            painter.drawText(pixmap.rect(), Qt.AlignmentFlag.AlignCenter, "⚑")
        painter.end()
        return QIcon(pixmap)

    def _dress_children(self) -> None:
        self._filter.addItem(self.tr("All"), None)
        for category in Category:
            self._filter.addItem(name_of(category), category)
        self._filter.setAccessibleName(self.tr("Categories to list"))
        self._empty.setText(
            self.tr("Nothing marked. Select words, then Alt+1 to Alt+6; Alt+7 puts a bookmark.")
        )
        self._empty.setWordWrap(True)
        self._empty.setProperty("tone", "muted")
        self._empty.setContentsMargins(8, 8, 8, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        row.addWidget(self._filter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.rows, 1)
        column.addWidget(self._empty, 1)


def _words(highlight: Highlight) -> str:
    name = name_of(highlight.category)
    return cut_in_the_middle(highlight.note or highlight.quote or name, _LISTED)
