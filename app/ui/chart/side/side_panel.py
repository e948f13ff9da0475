"""What stands beside the pages: the sections, the pages in small, and what is marked."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.marks.highlight_list import HighlightList
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.side.outline import OutlineList
from app.ui.chart.side.thumbnails import Thumbnails

__all__ = ["MARKED", "OUTLINE", "PAGES", "SidePanel"]

OUTLINE, PAGES, MARKED = range(3)
_CHARACTERS = 24
_NUMBER = "00000"


class SidePanel(QWidget):
    """One of three lists, and below it the page that is read, by number."""

    page_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.outline, self.thumbnails = OutlineList(), Thumbnails()
        self.highlights = HighlightList()
        self._tabs = QTabBar(self)
        self._stack = QStackedWidget(self)
        self._number = QLineEdit(self)
        self._count = QLabel(self)
        self._dress_children()
        self._lay_out()
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._number.returnPressed.connect(self._go)
        self.thumbnails.chosen.connect(self.page_wanted)

    @property
    def turned_to(self) -> int:
        """Return which list shows."""
        return self._tabs.currentIndex()

    def turn_to(self, place: int) -> None:
        """Bring a list to the front, with the keyboard in it."""
        self._tabs.setCurrentIndex(place)
        give_keyboard((self.outline.rows, self.thumbnails, self.highlights.rows)[place])

    def ask_page(self) -> None:
        """Put the keyboard to the number of the page."""
        give_keyboard(self._number)
        self._number.selectAll()

    def show_view(self, view: DocumentView | None) -> None:
        """Show the pages of a document."""
        self.thumbnails.show_view(view)
        count = view.page_count if view is not None else 0
        self._number.setEnabled(count > 0)
        self._number.setValidator(QIntValidator(1, max(1, count), self._number))
        self._count.setText(self.tr("of {0}").format(f"{count:,}"))
        self.follow(view)

    def follow(self, view: DocumentView | None) -> None:
        """Say which page and which section are read."""
        if view is None:
            return
        if not self._number.hasFocus():
            self._number.setText(str(view.page + 1))
        self.thumbnails.follow(view.page)
        self.outline.follow(view.caret)

    @override
    def minimumSizeHint(self) -> QSize:
        least = QSize(_CHARACTERS * self.fontMetrics().averageCharWidth(), 0)
        return super().minimumSizeHint().expandedTo(least)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            metrics = self.fontMetrics()
            self._number.setFixedWidth(metrics.horizontalAdvance(_NUMBER) + metrics.height())

    def _go(self) -> None:
        self.page_wanted.emit(int(self._number.text()) - 1)

    def _dress_children(self) -> None:
        self.setAccessibleName(self.tr("Beside the pages"))
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._tabs.setAccessibleName(self.tr("Lists beside the pages"))
        for words, tip in (
            (self.tr("Outline"), self.tr("Sections (Ctrl+Shift+O)")),
            (self.tr("Pages"), self.tr("Pages in small (Ctrl+Shift+M)")),
            (self.tr("Marked"), self.tr("Highlights and bookmarks (Ctrl+Shift+H)")),
        ):
            self._tabs.setTabToolTip(self._tabs.addTab(words), tip)
        self._number.setAccessibleName(self.tr("Page to go to"))
        self._number.setToolTip(self.tr("Go to page (Alt+G)"))

    def _lay_out(self) -> None:
        for widget in (self.outline, self.thumbnails, self.highlights):
            self._stack.addWidget(widget)
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(6)
        for part in (QLabel(self.tr("Page"), self), self._number, self._count):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
