"""The payer in the facts of an encounter."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.people import Payer, PayerKind
from app.ui.encounter.choice import Choice
from app.ui.encounter.grid import FieldGrid
from app.ui.fields.field import Field
from app.ui.words import payer_kind_word

__all__ = ["PayerPart"]


class PayerPart(QWidget):
    """Name, kind and member number."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.member = QLineEdit(), QLineEdit()
        kinds = ((kind, payer_kind_word(kind)) for kind in PayerKind)
        self.kind: Choice[PayerKind] = Choice(kinds)
        self.kind.choose(PayerKind.OTHER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            FieldGrid(
                self.tr("Payer"),
                [
                    (Field(self.tr("Payer name"), self.name), 6),
                    (Field(self.tr("Kind of payer"), self.kind), 3),
                    (Field(self.tr("Member number"), self.member), 3),
                ],
            )
        )

    def show_payer(self, payer: Payer) -> None:
        """Fill the fields."""
        self.name.setText(payer.name)
        self.kind.choose(payer.kind)
        self.member.setText(payer.member_id)

    def payer(self) -> Payer:
        """Return what the fields hold."""
        kind = self.kind.value or PayerKind.OTHER
        return Payer(self.name.text().strip(), kind, self.member.text().strip())
