"""A line for a passphrase, hidden until asked to be shown."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.looks.icons import dress

__all__ = ["PassphraseField"]


class PassphraseField(QLineEdit):
    """Shows dots; the eye at its end shows the letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._eye.toggled.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        is_shown = self._eye.isChecked()
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setToolTip(self.tr("Hide") if is_shown else self.tr("Show"))
        dress(self._eye, "eye-off" if is_shown else "eye")
