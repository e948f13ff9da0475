"""The diagnoses of the coding sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from typing_extensions import override

from app.coding.coding import CodedDiagnosis
from app.domain.carried import CarriedFrom
from app.domain.sheet import letter
from app.ui.sheet.sheet_words import (
    carried_line,
    carried_tag,
    evidence_count,
    icon_name,
    severity_word,
    warning_line,
)
from app.ui.tables.columns import Column
from app.ui.tables.row_icons import row_icon
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["DiagnosisCell", "DiagnosisModel", "LetteredDiagnosis"]


class DiagnosisCell(IntEnum):
    """The columns."""

    LETTER = 0
    CODE = 1
    TITLE = 2
    POA = 3
    EVIDENCE = 4


@dataclass(frozen=True, slots=True)
class LetteredDiagnosis:
    """A diagnosis in its place; ``order`` marks the first one.

    ``carried`` is set while a code carried over is neither supported nor confirmed.
    """

    letter: str
    order: str
    coded: CodedDiagnosis
    takes_poa: bool
    carried: CarriedFrom | None = None

    @property
    def tag(self) -> str:
        """Return the marks at the end of the title."""
        carried = carried_tag() if self.carried else ""
        return " · ".join(part for part in (carried, self.order) if part)


class DiagnosisModel(RowsModel[LetteredDiagnosis]):
    """Shows diagnoses in order; POA can be typed where the claim carries it."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column("", lambda row: row.letter),
                Column(_tr("Code"), lambda row: row.coded.diagnosis.code, font=code_font),
                Column(_tr("Title"), lambda row: row.coded.title, tip=_title_tip),
                Column(_tr("POA"), _poa, tip=_poa_tip, edit=_poa_edit),
                Column(_tr("Evidence"), _evidence, tip=_tip, icon=_icon),
            ]
        )

    @override
    def spoken(self, row: LetteredDiagnosis, column: Column[LetteredDiagnosis]) -> str:
        said = super().spoken(row, column)
        if column.heading:
            return said
        carried = carried_line(row.carried) if row.carried else ""
        return ", ".join(part for part in (said, row.order, carried) if part)

    def show_diagnoses(
        self,
        coded: Sequence[CodedDiagnosis],
        carried: Mapping[str, CarriedFrom],
        *,
        is_inpatient: bool,
        takes_poa: bool,
    ) -> None:
        """Show diagnoses; the first is principal for an inpatient, else first-listed."""
        first = _tr("principal") if is_inpatient else _tr("first-listed")
        self.show(
            [
                LetteredDiagnosis(
                    letter(place),
                    first if place == 0 else "",
                    one,
                    takes_poa,
                    carried.get(one.diagnosis.code),
                )
                for place, one in enumerate(coded)
            ]
        )


def _title_tip(row: LetteredDiagnosis) -> str:
    carried = carried_line(row.carried) if row.carried else ""
    return "\n".join(part for part in (row.coded.title, carried) if part)


def _poa(row: LetteredDiagnosis) -> str:
    return row.coded.diagnosis.poa or ""


def _poa_edit(row: LetteredDiagnosis) -> str | None:
    return _poa(row) if row.takes_poa else None


def _poa_tip(_: LetteredDiagnosis) -> str:
    return _tr("Present on admission: Y, N, U, W or empty")


def _evidence(row: LetteredDiagnosis) -> str:
    count = evidence_count(row.coded.diagnosis.evidence)
    word = severity_word(row.coded.status, row.coded.warning)
    return f"{count} · {word}" if word else count


def _tip(row: LetteredDiagnosis) -> str:
    quotes = [f"“{item.quote}”" for item in row.coded.diagnosis.evidence]
    return "\n".join([*quotes, warning_line(row.coded.status, row.coded.warning)]).strip()


def _icon(row: LetteredDiagnosis) -> QIcon | None:
    name = icon_name(row.coded.status, row.coded.warning)
    return row_icon(name) if name else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
