"""The service lines of the claim summary, with their charges."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.domain.books import Status
from app.domain.money import dollars
from app.reports.claim import ClaimLine
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["ChargeCell", "ChargeModel"]


class ChargeCell(IntEnum):
    """The columns."""

    NUMBER = 0
    DATE = 1
    CODE = 2
    MODIFIERS = 3
    TITLE = 4
    POINTERS = 5
    UNITS = 6
    CHARGE = 7


class ChargeModel(RowsModel[ClaimLine]):
    """Shows lines as the claim carries them; only the charge can be typed here."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(_tr("Line"), lambda row: str(row.number), is_number=True),
                Column(_tr("Date"), lambda row: row.on.isoformat()),
                Column(_tr("Code"), lambda row: row.line.code, font=code_font),
                Column(_tr("Modifiers"), lambda row: " ".join(row.line.modifiers)),
                Column(_tr("Title"), _title),
                Column(_tr("Pointers"), lambda row: ", ".join(row.pointers)),
                Column(_tr("Units"), lambda row: str(row.line.units), is_number=True),
                Column(_tr("Charge"), _charge, edit=_charge, is_number=True),
            ]
        )


def _title(row: ClaimLine) -> str:
    return _tr("not verified") if row.status is Status.NOT_VERIFIED else row.title


def _charge(row: ClaimLine) -> str:
    return "" if row.line.charge is None else dollars(row.line.charge)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Report", text)
