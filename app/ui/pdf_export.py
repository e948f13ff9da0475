"""Writes a PDF to where the user says."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.exports import write_whole
from app.ui.background import Background

__all__ = ["PdfExport"]


class PdfExport(QObject):
    """Asks for the file, lets the worker make it, and tells where it is."""

    exported = Signal(Path)
    refused = Signal(Exception)

    def __init__(self, parent: QWidget, background: Background) -> None:
        super().__init__(parent)
        self._window = parent
        self._background = background

    def ask(self, title: str, name: str, paper: Callable[[], bytes]) -> None:
        """Ask where to write; ``name`` is proposed and says nothing about the patient."""
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.export(Path(path), paper))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path, paper: Callable[[], bytes]) -> None:
        """Make the paper and write it."""
        self._background.run(lambda: _written(path, paper()), self.exported.emit, self.refused.emit)


def _written(path: Path, content: bytes) -> Path:
    write_whole(path, content)
    return path
