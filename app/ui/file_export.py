"""Writes what was made to where the user says."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.exports import write_whole
from app.ui.background import Background

__all__ = ["FileExport", "FileKind"]


@dataclass(frozen=True, slots=True)
class FileKind:
    """What is written: how a file dialog names it, and how its names end."""

    said: str
    suffix: str


class FileExport(QObject):
    """Asks for the file, lets the worker make it, and tells where it is."""

    exported = Signal(Path)
    refused = Signal(Exception)

    def __init__(self, parent: QWidget, background: Background, kind: FileKind) -> None:
        super().__init__(parent)
        self._window = parent
        self._background = background
        self._kind = kind

    def ask(self, title: str, name: str, make: Callable[[], bytes]) -> None:
        """Ask where to write; ``name`` is proposed and says nothing about the patient."""
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self._kind.said} (*.{self._kind.suffix})")
        dialog.setDefaultSuffix(self._kind.suffix)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.export(Path(path), make))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path, make: Callable[[], bytes]) -> None:
        """Make the content and write it."""
        self._background.run(lambda: _written(path, make()), self.exported.emit, self.refused.emit)


def _written(path: Path, content: bytes) -> Path:
    write_whole(path, content)
    return path
