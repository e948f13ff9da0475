"""Files of the notebook: own words and sets of codes, read and written as CSV."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.notebook.incoming import Incoming, incoming
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.file_export import FileExport, FileKind
from app.ui.notebook.deeds import Deeds
from app.ui.notebook.lists.kept_lists import FAVOURITES, SETS, WORDS
from app.ui.notebook.refused_dialog import RefusedDialog

__all__ = ["FileDeeds"]


class FileDeeds(Deeds):
    """Asks for files; what is in them is kept as a whole, or after asking without bad rows.

    ``list_wanted`` tells which list shows what came.
    """

    written = Signal(Path)
    list_wanted = Signal(int)

    def __init__(self, notebook: Notebook, background: Background, pane: QWidget) -> None:
        super().__init__(background, pane)
        self._notebook = notebook
        self._export = FileExport(pane, background, FileKind(self.tr("CSV tables"), "csv"))
        self._export.exported.connect(self.written)
        self._export.refused.connect(self.refused)

    def ask_import(self, on: date) -> None:
        """Ask for a file to import; codes are looked up on ``on``."""
        dialog = QFileDialog(
            self._pane.window(), self.tr("Import own words, sets of codes or favourites")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("CSV tables (*.csv *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name), on))
        self.open(dialog)

    def import_file(self, path: Path, on: date) -> None:
        """Import a file; where rows are refused, the coder says whether the others are wanted."""
        self._background.run(
            lambda: incoming(path.read_bytes()),
            lambda found: self._take_or_ask(found, path.name, on),
            self.refused.emit,
        )

    def ask_words(self) -> None:
        """Ask where to write the own words."""
        table = self._notebook.own_words.table
        self._export.ask(self.tr("Export own words"), "own-words.csv", table)

    def ask_sets(self) -> None:
        """Ask where to write the sets of codes and the favourites."""
        table = self._notebook.sets.table
        self._export.ask(self.tr("Export sets of codes and favourites"), "code-sets.csv", table)

    def _take_or_ask(self, found: Incoming, name: str, on: date) -> None:
        if not found.refused:
            self._take(found, on)
            return
        dialog = RefusedDialog(name, found.refused, found.rows, self._pane.window())
        dialog.wanted.connect(lambda: self._take(found, on))
        self.open(dialog)

    def _take(self, found: Incoming, on: date) -> None:
        if found.words:
            self.list_wanted.emit(WORDS)
            self.tell(lambda: self._notebook.own_words.take(found.words))
        else:
            self.list_wanted.emit(SETS if found.sets else FAVOURITES)
            self.tell(lambda: self._notebook.sets.take(found.sets, on, found.favourites))
