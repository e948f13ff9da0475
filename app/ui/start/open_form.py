"""The fields for opening a work file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.fields.field import Field
from app.ui.start.passphrase_field import PassphraseField
from app.ui.start.path_field import PathField
from app.ui.start.wish import OpenWish

__all__ = ["OpenForm"]


class OpenForm(QWidget):
    """Asks which file and for its passphrase."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self.path = PathField(paths, is_new=False)
        self.passphrase = PassphraseField()
        self._path_field = Field(self.tr("Work file"), self.path)
        self._passphrase_field = Field(self.tr("Passphrase"), self.passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (self._path_field, self._passphrase_field):
            column.addWidget(field)
        column.addStretch()

    def wish(self) -> OpenWish | None:
        """Return what is asked for, None after saying what is missing."""
        path, passphrase = self.path.path, self.passphrase.text()
        self._path_field.refuse("" if path else self.tr("Name the work file to open."))
        self._passphrase_field.refuse("" if passphrase else self.tr("Type its passphrase."))
        return OpenWish(path, passphrase) if path and passphrase else None
