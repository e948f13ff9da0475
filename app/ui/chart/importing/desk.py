"""Charts that come into the open encounter: read, shown, kept."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.encounters.arrivals import Arrivals, Source
from app.encounters.charts import Charts
from app.ui.background import Background
from app.ui.chart.importing.carried import sources_in
from app.ui.chart.importing.dialog import ImportDialog
from app.ui.chart.importing.reading import ImportReading, StoppedError
from app.ui.chart.importing.words import refused_line

__all__ = ["ChartImport"]


class ChartImport(QObject):
    """Takes files, folders and what is dropped or pasted.

    A single file of which there is nothing to say is kept at once; all else is shown first.
    """

    kept = Signal(Change)
    said = Signal(str)
    warned = Signal(str)
    refused = Signal(Exception)

    def __init__(self, window: QWidget, charts: Charts, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._charts = charts
        self._background = background
        self._encounter_id = 0
        self._is_asked = False
        self.reading = ImportReading(window, background)
        self.reading.read.connect(self._show)
        self.reading.refused.connect(self._refuse)

    def take(self, encounter_id: int, sources: Sequence[Source], *, is_asked: bool = False) -> None:
        """Read for an encounter; with ``is_asked`` even a plain file is shown first."""
        if self.reading.is_busy:
            self.warned.emit(self.tr("Charts are being read: wait for them, or stop them."))
        elif sources:
            self._encounter_id, self._is_asked = encounter_id, is_asked
            self.reading.run(partial(self._charts.look, encounter_id, tuple(sources)))

    def take_carried(self, encounter_id: int, carried: QMimeData) -> None:
        """Read what was dropped or copied: files, a picture or text."""
        text, picture = self.tr("Pasted text"), self.tr("Pasted picture")
        sources = sources_in(carried, text, picture)
        if not sources:
            self.warned.emit(
                self.tr("Nothing to attach was copied: copy files, text or a picture.")
            )
        # What was pasted has no name yet, and a slip of the hand is soon made.
        self.take(encounter_id, sources, is_asked=not carried.hasUrls())

    def _show(self, arrivals: Arrivals) -> None:
        keep = partial(self._charts.keep, self._encounter_id)
        if arrivals.is_plain and not self._is_asked:
            self._background.run(
                lambda: keep(arrivals.documents), self.kept.emit, self.refused.emit
            )
        elif any(each.is_new for each in arrivals.documents):
            dialog = ImportDialog(arrivals, keep, self._background, self._window)
            dialog.kept.connect(self.kept)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        else:
            self.warned.emit(refused_line(arrivals))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, StoppedError):
            self.said.emit(str(error))
        else:
            self.refused.emit(error)
