"""The Code books window: gaps first, then what is loaded, and how more gets in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.ui.background import Background
from app.ui.codebooks.book_room import BookRoom, Proposal, Stock
from app.ui.codebooks.book_words import known_line, loaded_line
from app.ui.codebooks.doors import Doors
from app.ui.codebooks.gaps_box import GapsBox
from app.ui.codebooks.loaded_box import LoadedBox
from app.ui.codebooks.preview_box import PreviewBox
from app.ui.codebooks.question import Question, need_of
from app.ui.codebooks.work_line import WorkLine
from app.ui.desk.faults import line_of
from app.ui.fields.notice import Notice

__all__ = ["CodeBooksWindow"]


class CodeBooksWindow(QWidget):
    """Shows the stock of code books and works on it; ``changed`` once other books are in force."""

    changed = Signal()

    def __init__(self, room: BookRoom, background: Background) -> None:
        super().__init__()
        self._room = room
        self._background = background
        self._stock = Stock()
        self._proposal: Proposal | None = None
        self._notice = Notice(self)
        self._gaps = GapsBox(self)
        self._loaded = LoadedBox(self)
        self._preview = PreviewBox(self)
        self._question = Question(self)
        self._work = WorkLine(background, self)
        self._doors = Doors(self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._loaded)

    def reload(self) -> None:
        """Read again what is loaded."""
        self._background.run(self._room.stock, self._show_stock, self._notice.refuse)

    def ask_file(self) -> None:
        """Ask for a release file to open."""
        kinds = self.tr("Releases (*.zip *.xml *.txt *.csv *.xlsx *.pdf);;All files (*)")
        dialog = QFileDialog(self, self.tr("Open release file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(kinds.split(";;"))
        dialog.fileSelected.connect(lambda name: self.open(Wish(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, wish: Wish) -> None:
        """Open a release and show what it would change."""
        self._begin()
        self._work.run(
            lambda progress: self._room.open(wish, progress),
            self._propose,
            lambda error: self._refuse_file(wish, error),
        )

    def get(self, system: System) -> None:
        """Get the official releases of a code set and show what they would change."""
        offered = (self._stock.offered or {}).get(system, ())
        if offered and all(offer.licensor for offer in offered):
            self._lead_to(offered[0].addresses[0], offered[0].licensor)
            return
        self._begin()
        self._work.run(
            lambda progress: self._room.get(system, offered, progress),
            self._propose,
            self._notice.refuse,
        )

    def ask_back(self) -> None:
        """Ask whether the last import is to be taken back."""
        releases = ", ".join(self._stock.last_import)
        self._notice.warning(
            self.tr("Rolling back takes out again: {0}.").format(releases),
            self.tr("Roll back"),
            self._roll_back,
        )
        self._notice.focus_mend()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._work.stop()
        self._question.leave()
        self._discard()
        super().closeEvent(event)

    def _begin(self) -> None:
        self._notice.clear()
        self._question.leave()
        self._discard()

    def _propose(self, proposal: Proposal) -> None:
        if not proposal.is_news:
            self._notice.info(known_line(proposal))
            self._show_list()
            return
        self._proposal = proposal
        self._pages.setCurrentWidget(self._preview)
        self._show_busy()
        self._preview.show_proposal(proposal)

    def _refuse_file(self, wish: Wish, error: Exception) -> None:
        need = need_of(error)
        if need is None:
            self._notice.refuse(error)
        else:
            self._question.ask(wish, need, line_of(error), getattr(error, "example", ""))

    def _lead_to(self, address: str, licensor: str) -> None:
        line = self.tr(
            "The publisher asks for the licence of {0} to be accepted first: do so in a browser,"
            " get the file there and open it here."
        )
        self._notice.info(
            line.format(licensor),
            self.tr("Open the page"),
            lambda: QDesktopServices.openUrl(QUrl(address)),
        )
        self._notice.focus_mend()

    def _accept(self) -> None:
        proposal, self._proposal = self._proposal, None
        if proposal is not None:
            self._turn(lambda: self._room.accept(proposal), loaded_line(proposal))

    def _roll_back(self) -> None:
        line = self.tr("Rolled back: {0}.").format(", ".join(self._stock.last_import))
        self._turn(self._room.roll_back, line)

    def _turn(self, work: Callable[[], object], said: str) -> None:
        self._show_list()
        self._background.run(work, lambda _: self._tell_turned(said), self._notice.refuse)

    def _tell_turned(self, said: str) -> None:
        self._notice.info(said)
        self.reload()
        self.changed.emit()

    def _discard(self) -> None:
        proposal, self._proposal = self._proposal, None
        if proposal is not None:
            self._background.run(
                lambda: self._room.discard(proposal), lambda _: None, self._notice.refuse
            )
        self._show_list()

    def _show_list(self) -> None:
        self._pages.setCurrentWidget(self._loaded)
        self._show_busy()
        self._loaded.setFocus()

    def _show_stock(self, stock: Stock) -> None:
        self._stock = stock
        offered = stock.offered or {}
        self._loaded.show_editions(stock.editions)
        self._gaps.show_gaps(stock.gaps, frozenset(offered))
        self._doors.show_ways(offered, stock.last_import)

    def _show_busy(self) -> None:
        is_free = not self._work.is_busy and self._proposal is None
        self._doors.setEnabled(is_free)
        self._gaps.set_free(is_free=is_free)

    def _connect(self) -> None:
        self._gaps.get_wanted.connect(self.get)
        self._doors.open_wanted.connect(self.ask_file)
        self._doors.get_wanted.connect(self.get)
        self._doors.back_wanted.connect(self.ask_back)
        self._question.answered.connect(self.open)
        self._question.left.connect(self._loaded.setFocus)
        self._preview.accepted.connect(self._accept)
        self._preview.discarded.connect(self._discard)
        for turned in (self._work.began, self._work.ended):
            turned.connect(self._show_busy)
        self._background.failed.connect(self._work.end)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Code books"))
        self.setProperty("role", "pane")
        for page in (self._loaded, self._preview):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._notice, self._gaps, self._pages, self._question, self._work):
            column.addWidget(widget, 1 if widget is self._pages else 0)
        column.addWidget(self._doors)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 130, metrics.height() * 34)
