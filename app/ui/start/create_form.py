"""The fields for creating a work file."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.people import Coder
from app.ui.fields.field import Field
from app.ui.start.passphrase_field import PassphraseField
from app.ui.start.path_field import PathField
from app.ui.start.wish import CreateWish
from app.workfile.workfile import SHORTEST_PASSPHRASE

__all__ = ["CreateForm"]


class CreateForm(QWidget):
    """Asks for the place, the coder and a passphrase twice."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = PathField([path], is_new=True)
        self.name = QLineEdit()
        self.credential = QLineEdit()
        self.passphrase = PassphraseField()
        self.repeated = PassphraseField()
        self._path_field = Field(self.tr("Work file"), self.path)
        self._name_field = Field(self.tr("Your name"), self.name)
        self._credential_field = Field(self.tr("Your credential"), self.credential)
        self._passphrase_field = Field(self.tr("Passphrase"), self.passphrase)
        self._repeated_field = Field(self.tr("Passphrase again"), self.repeated)
        self._warning = QLabel(
            self.tr(
                "The passphrase encrypts the file. It is kept nowhere: without it nobody can"
                " open the file, not even you."
            )
        )
        self._lay_out()

    def wish(self) -> CreateWish | None:
        """Return what is asked for, None after saying what is missing or does not fit."""
        self._path_field.refuse("" if self.path.path else self.tr("Say where to put the file."))
        self._name_field.refuse(self._name_problem())
        self._passphrase_field.refuse(self._passphrase_problem())
        self._repeated_field.refuse(self._repeated_problem())
        fields = (self._path_field, self._name_field, self._passphrase_field, self._repeated_field)
        path = self.path.path
        if path is None or any(field.problem for field in fields):
            return None
        coder = Coder(self.name.text().strip(), self.credential.text().strip())
        return CreateWish(path, self.passphrase.text(), coder)

    def _name_problem(self) -> str:
        if self.name.text().strip():
            return ""
        return self.tr("Type your name: it stands in the trail, in queries and in reports.")

    def _passphrase_problem(self) -> str:
        if len(self.passphrase.text()) >= SHORTEST_PASSPHRASE:
            return ""
        return self.tr("Take at least {0} characters; a few words are best.").format(
            SHORTEST_PASSPHRASE
        )

    def _repeated_problem(self) -> str:
        if self.passphrase.text() == self.repeated.text():
            return ""
        return self.tr("The two passphrases differ: type the same one twice.")

    def _lay_out(self) -> None:
        self.credential.setPlaceholderText(self.tr("such as CPC, CCS or RHIT"))
        self._warning.setWordWrap(True)
        self._warning.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._path_field)
        column.addLayout(_row(self._name_field, self._credential_field))
        column.addLayout(_row(self._passphrase_field, self._repeated_field))
        column.addWidget(self._warning)
        column.addStretch()


def _row(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1)
    return row
