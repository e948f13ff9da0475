"""What the window does with files and forms: samples, charts, encounter files, facts."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.desk import Desk
from app.domain.change import Change
from app.domain.encounter import Facts
from app.encounters.exchange import Imported
from app.exports import write_whole
from app.ui.background import Background
from app.ui.chart.importing.desk import ChartImport
from app.ui.current import CurrentEncounter
from app.ui.encounter.facts_dialog import FactsDialog
from app.ui.encounter.places import Place

__all__ = ["Errands", "NotTextError"]

_CHARTS = (
    "*.pdf *.txt *.rtf *.docx *.doc *.odt *.htm *.html *.mht *.mhtml *.xml *.json *.ndjson *.hl7 "
    "*.edi *.x12 *.eml *.msg *.dat *.zip *.tif *.tiff *.png *.jpg *.jpeg *.bmp *.webp *.jp2"
)


class NotTextError(Exception):
    """A file to import that is no text."""


class Errands(QObject):
    """Asks the user for what is needed, lets the worker do it, and tells what came of it."""

    arrived = Signal(int, str)
    written = Signal(Path)
    warned = Signal(str)
    refused = Signal(Exception)

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        background: Background,
        current: CurrentEncounter,
        places: Sequence[Place],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._background = background
        self._current = current
        self._places = tuple(places)
        self.charts = ChartImport(window, desk.charts, background)
        self.charts.kept.connect(current.accept)
        self.charts.said.connect(current.said)
        self.charts.warned.connect(self.warned)
        self.charts.refused.connect(self.refused)

    def new_encounter(self) -> FactsDialog:
        """Ask for the facts of a new encounter."""
        dialog = self._ask_facts(self._desk.encounters.make, None)
        dialog.kept.connect(self._made)
        return dialog

    def amend_facts(self) -> FactsDialog | None:
        """Ask for other facts of the open encounter."""
        now = self._current.now
        if now is None:
            return None
        encounter = now.encounter
        dialog = self._ask_facts(
            lambda facts: self._desk.encounters.amend(encounter.id, facts), encounter.facts
        )
        dialog.kept.connect(self._current.accept)
        return dialog

    def open_samples(self, samples: Sequence[Path]) -> None:
        """Bring the sample encounters into the work file, once, and open the last one."""
        self._background.run(lambda: self._sample(samples), self._arrive_samples, self.refused.emit)

    def ask_charts(self) -> None:
        """Ask for chart files to attach."""
        kinds = self.tr("All files (*);;Charts ({0})").format(_CHARTS)
        self._ask(self.tr("Attach charts"), kinds, self._attach, several=True)

    def ask_chart_folder(self) -> None:
        """Ask for a folder of chart files to attach."""
        dialog = QFileDialog(self._window, self.tr("Attach a folder of charts"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self._attach([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste_chart(self) -> None:
        """Attach what was copied elsewhere."""
        self.attach_carried(QApplication.clipboard().mimeData())

    def attach_carried(self, carried: QMimeData) -> None:
        """Attach what was dropped or copied to the open encounter."""
        if self._current.id is not None:
            self.charts.take_carried(self._current.id, carried)

    def ask_import(self) -> None:
        """Ask for an encounter file to import."""
        kinds = self.tr("Encounter files (*.json);;All files (*)")
        self._ask(self.tr("Import an encounter"), kinds, self.import_files)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import encounter files and open the one imported last."""
        for path in paths:
            self._background.run(partial(self._import, path), self._arrive, self.refused.emit)

    def ask_export(self) -> None:
        """Ask where to write the open encounter as an encounter file."""
        encounter_id = self._current.id
        if encounter_id is None:
            return
        dialog = QFileDialog(self._window, self.tr("Export the encounter"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setNameFilter(self.tr("Encounter files (*.json)"))
        dialog.selectFile(f"encounter-{encounter_id}.json")
        dialog.fileSelected.connect(lambda name: self.export(encounter_id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, encounter_id: int, path: Path) -> None:
        """Write an encounter as an encounter file."""
        self._background.run(
            lambda: _write(path, self._desk.exchange.export(encounter_id)),
            self.written.emit,
            self.refused.emit,
        )

    def _attach(self, paths: Sequence[Path]) -> None:
        if self._current.id is not None:
            self.charts.take(self._current.id, paths)

    def _ask_facts(self, keep: Callable[[Facts], Change], facts: Facts | None) -> FactsDialog:
        dialog = FactsDialog(keep, self._background, self._places, facts, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _ask(
        self,
        title: str,
        kinds: str,
        take: Callable[[Sequence[Path]], None],
        *,
        several: bool = False,
    ) -> None:
        dialog = QFileDialog(self._window, title)
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.ExistingFiles if several else mode.ExistingFile)
        dialog.setNameFilters(kinds.split(";;"))
        dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _made(self, change: Change) -> None:
        self.arrived.emit(change.encounter_id, "")

    def _arrive(self, imported: Imported) -> None:
        self.arrived.emit(imported.id, "  ".join(imported.warnings))

    def _arrive_samples(self, encounter_id: int | None) -> None:
        if encounter_id is None:
            self.warned.emit(self.tr("There are no samples beside this program."))
        else:
            self.arrived.emit(encounter_id, "")

    def _import(self, path: Path) -> Imported:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise NotTextError(f"“{path.name}” is not an encounter file: it is not text") from error
        return self._desk.exchange.import_encounter(text, path.parent)

    def _sample(self, samples: Sequence[Path]) -> int | None:
        there = [row.id for row in self._desk.encounters.listed() if row.is_sample]
        made = [] if there else [self._import(path).id for path in samples]
        # The list has the encounter made last first, and so has the one opened.
        return next(iter((*reversed(made), *there)), None)


def _write(path: Path, encounter: dict[str, object]) -> Path:
    text = json.dumps(encounter, ensure_ascii=False, indent=2) + "\n"
    write_whole(path, text.encode())
    return path
