"""What changed between two editions of the books, and what of it touches the coder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.notebook.kept import SystemCode
from app.domain.printed.revisions import Told, Touch
from app.revisions.revisions import Revisions
from app.ui.background import Background
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice
from app.ui.revisions.book_page import page_of
from app.ui.revisions.encounter_menu import EncounterMenu
from app.ui.revisions.next_step import next_step
from app.ui.revisions.reader import Reader
from app.ui.revisions.reading import Reading
from app.ui.revisions.revision_bar import RevisionBar
from app.ui.revisions.revision_exports import RevisionExports
from app.ui.revisions.revision_foot import RevisionFoot
from app.ui.revisions.revision_model import RevisionCell, RevisionModel, place_of, telling, wanted
from app.ui.revisions.revision_view import RevisionView

__all__ = ["RevisionsPane"]

Ask = Callable[..., None]


class RevisionsPane(QWidget):
    """Two editions compared; Enter opens the code in the book, Ctrl+Enter an encounter.

    A comparison is read when the pane is seen, and again only for other editions or other books.
    """

    code_wanted = Signal(SystemCode, date)
    encounter_wanted = Signal(int)
    exported = Signal(Path)

    def __init__(self, revisions: Revisions, background: Background) -> None:
        super().__init__()
        self._reading = Reading()
        self._waiting: Ask | None = None
        self._is_stale = True
        self._notice = Notice(self)
        self._bar, self._foot = RevisionBar(self), RevisionFoot(self)
        self._model = RevisionModel()
        self._table = RevisionView(self._model, self.tr("What changed"), self)
        self._hint = QLabel(self)
        self._menu = EncounterMenu(self)
        self._reader = Reader(revisions, background, self)
        self._exports = RevisionExports(revisions, background, self)
        self._lay_out()
        self._connect()
        self._bar.show_reading(self._reading)
        self._show_rows()

    def reload(self) -> None:
        """Tell the comparison anew, at once or when it is next seen: what is one’s own changed."""
        # Qt calls a pane behind another tab visible.
        self._is_stale = self.visibleRegion().isEmpty()
        if not self._is_stale:
            self._reader.read()

    def reload_books(self) -> None:
        """Compare again: other books are in force."""
        self._reading = Reading(self._reading.pair)
        self._reader.forget()
        self.reload()

    def export_paper(self) -> None:
        """Ask where to write what is wanted as a PDF, and write it there."""
        self._with_told(self._exports.ask_paper)

    def export_table(self) -> None:
        """Ask where to write what is wanted as a table, and write it there."""
        self._with_told(self._exports.ask_table)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) in ("Down", "Return") and self._bar.filter.hasFocus():
            self._table.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # What is behind another tab is not painted before it comes to the front.
        if self._is_stale:
            self._is_stale = False
            QTimer.singleShot(0, self, self.reload)

    def _turn(self) -> None:
        self._notice.clear()
        self._show_hint(self.tr("Comparing…"))
        self._reader.wish(self._bar.pair)

    def _show(self, reading: Reading) -> None:
        is_first = not self._reading.offered
        self._reading = reading
        self._bar.show_reading(reading)
        self._foot.setVisible(reading.told is not None)
        if reading.told is not None:
            self._foot.show_told(reading.told)
        self._show_rows()
        if is_first and self._bar.system.hasFocus():
            # It stood in for the table while there was none.
            self._table.setFocus()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._write(waiting)

    def _show_rows(self) -> None:
        told, chosen = self._reading.told, self._table.value
        touches = self._wanted_of(told) if told else ()
        self._bar.show_kinds(touches)
        rows = wanted(touches, self._bar.kind.value, self._bar.words)
        self._model.replace(rows)
        self._table.show_only(telling(rows))
        step = next_step(self._reading, has_rows=bool(rows), only_mine=self._is_mine)
        self._show_hint(step)
        if rows:
            self._table.choose(place_of(rows, chosen), RevisionCell.CODE)
        self._enable()

    def _show_hint(self, line: str) -> None:
        """Say the next step in the place of the table, which takes the keyboard else."""
        had_focus = self._table.hasFocus()
        self._hint.setText(line)
        self._hint.setVisible(bool(line))
        self._table.setVisible(not line)
        if had_focus and line:
            self._bar.take_focus()

    @property
    def _is_mine(self) -> bool:
        return self._bar.mine.isChecked()

    def _wanted_of(self, told: Told) -> tuple[Touch, ...]:
        return told.touching if self._is_mine else told.touches

    def _enable(self) -> None:
        row = self._row
        self._foot.encounter.setEnabled(row is not None and bool(row.uses))

    @property
    def _row(self) -> Touch | None:
        value = self._table.value
        return value if isinstance(value, Touch) else None

    def _open_code(self) -> None:
        told, row = self._reading.told, self._row
        if told is None or row is None:
            return
        page = page_of(row, told.comparison)
        if page is None:
            self._notice.info(self.tr("A section or chapter has no page of its own in the book."))
        else:
            self._notice.clear()
            self.code_wanted.emit(*page)

    def _open_encounter(self) -> None:
        """Open the encounter affected; where there are several, ask which."""
        row = self._row
        if row is None or not row.uses:
            self._notice.info(self.tr("This change affects no encounter of the last year."))
        elif self._menu.show_uses(row.uses):
            place = self._table.visualRect(self._table.currentIndex()).bottomLeft()
            self._menu.setActiveAction(self._menu.actions()[0])
            self._menu.popup(self._table.viewport().mapToGlobal(place))
        else:
            self.encounter_wanted.emit(row.uses[0].encounter_id)

    def _with_told(self, ask: Ask) -> None:
        """Ask where to write, once the comparison is there."""
        is_to_come = self._reader.is_reading or not self._reading.offered
        if self._reading.told is None and is_to_come:
            self._waiting = ask
        else:
            self._write(ask)

    def _write(self, ask: Ask) -> None:
        told = self._reading.told
        if told is None:
            self._notice.info(self.tr("There is no comparison to write: choose two editions."))
        else:
            ask(told, only_touching=self._is_mine)

    def _tell_export(self, path: Path) -> None:
        self._notice.info(self.tr("Written to {path}").format(path=path))
        self.exported.emit(path)

    def _type(self, letter: str) -> None:
        self._bar.filter.setFocus()
        self._bar.filter.setText(self._bar.filter.text() + letter)

    def _connect(self) -> None:
        self._reader.arrived.connect(self._show)
        self._bar.turned.connect(self._turn)
        self._bar.narrowed.connect(self._show_rows)
        self._table.row_changed.connect(self._enable)
        self._table.letter_typed.connect(self._type)
        self._table.doubleClicked.connect(self._open_code)
        self._table.keys = {"Return": self._open_code, "Ctrl+Return": self._open_encounter}
        self._menu.picked.connect(self.encounter_wanted)
        self._foot.encounter_wanted.connect(self._open_encounter)
        self._foot.paper_wanted.connect(self.export_paper)
        self._foot.table_wanted.connect(self.export_table)
        self._exports.exported.connect(self._tell_export)
        self._exports.refused.connect(self._notice.refuse)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self.setFocusProxy(self._table)
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._hint.setContentsMargins(12, 12, 12, 12)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._foot.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._notice, self._bar, self._table, self._hint, self._foot):
            column.addWidget(widget, 1 if widget in (self._table, self._hint) else 0)
