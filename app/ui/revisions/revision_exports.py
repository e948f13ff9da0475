"""Writes what changed as a paper or as a table for a spreadsheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.printed.revisions import Told
from app.revisions.revisions import Revisions
from app.ui.background import Background
from app.ui.file_export import FileExport, FileKind
from app.ui.pdf_export import PdfExport

__all__ = ["RevisionExports"]


class RevisionExports(QObject):
    """Asks for the file; ``exported`` names it once it is written whole."""

    exported = Signal(Path)
    refused = Signal(Exception)

    def __init__(self, revisions: Revisions, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._revisions = revisions
        self._paper = PdfExport(parent, background)
        self._table = FileExport(parent, background, FileKind(self.tr("Tables"), "csv"))
        for each in (self._paper, self._table):
            each.exported.connect(self.exported)
            each.refused.connect(self.refused)

    def ask_paper(self, told: Told, *, only_touching: bool) -> None:
        """Ask where to write the PDF."""
        paper = self._revisions.paper
        self._ask(self._paper, told, lambda: paper(told, only_touching=only_touching), "pdf")

    def ask_table(self, told: Told, *, only_touching: bool) -> None:
        """Ask where to write the CSV file."""
        table = self._revisions.table
        self._ask(self._table, told, lambda: table(told, only_touching=only_touching), "csv")

    def _ask(self, export: FileExport, told: Told, make: Callable[[], bytes], end: str) -> None:
        old, new = told.comparison.old, told.comparison.new
        name = f"what-changed-{new.system.lower()}-{old.edition}-{new.edition}.{end}"
        export.ask(self.tr("Write what changed"), name, make)
