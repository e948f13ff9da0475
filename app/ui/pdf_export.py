"""Writes a PDF to where the user says."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.background import Background
from app.ui.file_export import FileExport, FileKind

__all__ = ["PdfExport"]


class PdfExport(FileExport):
    """Asks for the file, lets the worker make the paper, and tells where it is."""

    def __init__(self, parent: QWidget, background: Background) -> None:
        said = QCoreApplication.translate("PdfExport", "PDF documents")
        super().__init__(parent, background, FileKind(said, "pdf"))
