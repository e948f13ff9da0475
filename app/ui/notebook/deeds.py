"""What every part of the notebook tells of what is done to it, on the worker."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.change import Change
from app.ui.background import Background
from app.ui.notebook.codes.keep_dialog import KeepDialog

__all__ = ["Deeds"]


class Deeds(QObject):
    """``noted`` is what was changed; ``told`` as well, with a line that can bring it back."""

    noted = Signal(Change)
    told = Signal(Change)
    refused = Signal(Exception)

    def __init__(self, background: Background, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._background = background

    def do(self, work: Callable[[], Change]) -> None:
        """Change something."""
        self._background.run(work, self.noted.emit, self.refused.emit)

    def tell(self, work: Callable[[], Change]) -> None:
        """Change something that the coder may want back."""
        self._background.run(work, self.told.emit, self.refused.emit)

    def ask(self, dialog: KeepDialog) -> None:
        """Open a form; what it keeps is told."""
        dialog.kept.connect(self.noted)
        self.open(dialog)

    def open(self, dialog: QDialog) -> None:
        """Open a dialog that is gone when it is closed."""
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
