"""What came in, shown before it is kept: the coder unticks, names and keeps."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.encounters.arrivals import Arrival, Arrivals
from app.ui.background import Background
from app.ui.chart.importing.fields import ImportFields
from app.ui.chart.importing.model import ImportCell, ImportModel, ImportRow
from app.ui.chart.importing.table import ImportTable
from app.ui.chart.importing.words import (
    ended,
    file_lines,
    origin_lines,
    patients_line,
    remark_lines,
)
from app.ui.desk.faults import line_of
from app.ui.fields.bulk_line import BulkLine
from app.ui.fields.progress_line import StoppedError
from app.ui.notebook.codes.keep_dialog import KeepDialog

__all__ = ["ImportDialog"]

Keep = Callable[[Sequence[Arrival], Callable[[int, int], object]], Change]

_WIDTH, _HEIGHT = 132, 30
_ROWS, _LINES = 7, 5


class ImportDialog(KeepDialog):
    """Space ticks a document, Enter keeps those that are ticked, Esc keeps nothing.

    ``keep`` runs on the worker with the documents as the coder calls them, and tells how many of
    how many are kept; as long as it lasts, Esc stops it.
    """

    def __init__(
        self,
        arrivals: Arrivals,
        keep: Keep,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, "", "", parent)
        self.setWindowTitle(self.tr("Documents found"))
        self._keep = keep
        self._bulk = BulkLine(background, self.tr("Documents kept: {0} of {1}"), self)
        self._model = ImportModel()
        name = self.tr("Documents to keep")
        self._table = ImportTable(self._model, name, self)
        self.fields = ImportFields(self)
        self._patients = QLabel(patients_line(arrivals), self)
        self._remarks = _text(self, self.tr("About the chosen document"))
        self._files = _text(self, self.tr("About the files"))
        self._lay_out(file_lines(arrivals))
        self._connect()
        self._show([ImportRow.of(each) for each in arrivals.documents])
        self._table.choose(0)
        self._table.setFocus()

    @property
    def rows(self) -> Sequence[ImportRow]:
        """Return the documents with what the coder has said of them so far."""
        return self._model.rows

    @property
    def remarks(self) -> str:
        """Return what is said of the chosen document."""
        return self._remarks.toPlainText()

    @property
    def of_files(self) -> str:
        """Return what is said of the files."""
        return self._files.toPlainText()

    @override
    def work(self) -> Callable[[], Change] | None:
        if self.fields.date.is_wrong:
            self._notice.error(self.tr("This is not a date: write 2026-03-12."))
            self.fields.date.setFocus()
            return None
        ticked = [row for row in self.rows if row.is_ticked]
        if not ticked:
            self._notice.info(self.tr("Tick the documents to keep with Space."))
            return None
        keep, share = self._keep, self._bulk.share
        return lambda: keep([row.chosen for row in ticked], share.watch)

    @override
    def save(self) -> None:
        self._notice.clear()
        work = self.work()
        if work is not None:
            self._save.setEnabled(False)
            self._bulk.run(work, self._done, self._refused)

    @override
    def reject(self) -> None:
        if self._bulk.is_busy:
            self._bulk.stop()
        else:
            super().reject()

    @override
    def _refused(self, error: Exception) -> None:
        super()._refused(error)
        if isinstance(error, StoppedError):
            self._notice.info(line_of(error))

    def _show(self, rows: Sequence[ImportRow]) -> None:
        self._model.show(rows)
        self._count()

    def _count(self) -> None:
        count = sum(row.is_ticked for row in self.rows)
        one, more = self.tr("&Keep 1 document"), self.tr("&Keep {0} documents").format(count)
        self._save.setText(one if count == 1 else more)

    def _show_chosen(self) -> None:
        row = self.rows[self._table.row]
        if row.arrival is self.fields.shown:
            # What was typed of it stands in the fields already.
            return
        if self.fields.date.is_wrong:
            line = self.tr("“{0}” is not a date: the date stays as it was.")
            self._notice.warning(line.format(self.fields.date.text()))
        self.fields.show_row(row)
        lines = [ended(line) for line in remark_lines(row.arrival)]
        lines = lines or [self.tr("There is nothing to look at.")]
        self._remarks.setPlainText("\n".join([*lines, *origin_lines(row.arrival)]))

    def _replace(self, place: int, row: ImportRow) -> None:
        rows = [*self.rows]
        rows[place] = row
        self._show(rows)

    def _take_fields(self) -> None:
        row, fields = self.rows[self._table.row], self.fields
        if not fields.date.is_wrong:
            said = replace(
                row, title=fields.title.text(), kind=fields.kind.currentText(), on=fields.date.day
            )
            self._replace(self._table.row, said)

    def _turn(self) -> None:
        place = self._table.row
        self._tick(place, ImportCell.TICK, not self.rows[place].is_ticked)

    def _tick(self, place: int, _column: int, is_ticked: bool) -> None:  # noqa: FBT001
        self._notice.clear()
        row = self.rows[place]
        if row.arrival.is_new:
            self._replace(place, replace(row, is_ticked=is_ticked))

    def _tick_all(self) -> None:
        self._model.tick_all()
        self._count()

    def _connect(self) -> None:
        self._table.keys = {"Space": self._turn, "Return": self.save, "Ctrl+A": self._tick_all}
        self._table.row_changed.connect(self._show_chosen)
        self._model.ticked.connect(self._tick)
        self.fields.edited.connect(self._take_fields)

    def _lay_out(self, of_files: Sequence[str]) -> None:
        metrics = self.fontMetrics()
        line = metrics.lineSpacing()
        self._patients.setWordWrap(True)
        self._table.setMinimumHeight(_ROWS * line)
        policy = self._table.sizePolicy()
        policy.setVerticalStretch(2)
        self._table.setSizePolicy(policy)
        self._files.setPlainText("\n".join(of_files))
        self._files.setVisible(bool(of_files))
        texts = QWidget(self)
        row = QHBoxLayout(texts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for text in (self._remarks, self._files):
            text.setMinimumHeight(_LINES * line)
            row.addWidget(text, 1)
        self.lay_out([self._patients, self._table, self.fields, self._bulk, texts], _WIDTH)
        room = self.screen().availableSize()
        width, height = metrics.averageCharWidth() * _WIDTH, line * _HEIGHT
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))


def _text(parent: QWidget, name: str) -> QPlainTextEdit:
    text = QPlainTextEdit(parent)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setAccessibleName(name)
    return text
