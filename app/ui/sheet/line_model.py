"""The service lines of the coding sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from app.coding.coding import CodedLine
from app.ui.sheet.line_entry import letters
from app.ui.sheet.sheet_words import icon_name, severity_word, status_text, warning_line
from app.ui.tables.columns import Column
from app.ui.tables.row_icons import row_icon
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["LineModel", "NumberedLine"]


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A service line; None stands for the empty row in which a new one is typed."""

    number: int
    coded: CodedLine | None


class LineModel(RowsModel[NumberedLine]):
    """Shows lines and below them an empty row; a charge is never shown here."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column("", lambda row: str(row.number) if row.coded else "", is_number=True),
                Column(_tr("Date"), _date, tip=_date_tip, edit=lambda r: _typed(r, _date(r))),
                Column(_tr("Code"), _code, font=code_font, edit=_code),
                Column(_tr("Mods"), _modifiers, edit=lambda r: _typed(r, _modifiers(r))),
                Column(_tr("Units"), _units, edit=lambda r: _typed(r, _units(r)), is_number=True),
                Column(_tr("Pointers"), _pointers, edit=lambda r: _typed(r, _pointers(r))),
                Column(_tr("Check"), _status, tip=_tip, icon=_icon, quiet=_is_new),
            ]
        )

    def show_lines(self, lines: Sequence[CodedLine]) -> None:
        """Show lines, numbered from 1, and the empty row."""
        rows = [NumberedLine(number, line) for number, line in enumerate(lines, start=1)]
        self.show([*rows, NumberedLine(len(rows) + 1, None)])


def _typed(row: NumberedLine, text: str) -> str | None:
    """A new line begins with its code; the other cells follow."""
    return None if row.coded is None else text


def _is_new(row: NumberedLine) -> bool:
    return row.coded is None


def _date(row: NumberedLine) -> str:
    return row.coded.line.on.isoformat() if row.coded and row.coded.line.on else ""


def _date_tip(row: NumberedLine) -> str:
    return _date(row) or _tr("Empty: the first day of the service")


def _code(row: NumberedLine) -> str:
    return row.coded.line.code if row.coded else ""


def _modifiers(row: NumberedLine) -> str:
    return " ".join(row.coded.line.modifiers) if row.coded else ""


def _units(row: NumberedLine) -> str:
    return str(row.coded.line.units) if row.coded else ""


def _pointers(row: NumberedLine) -> str:
    return letters(row.coded.line.pointers) if row.coded else ""


def _status(row: NumberedLine) -> str:
    if row.coded is None:
        return _tr("type a CPT or HCPCS code")
    said = status_text(row.coded.status, row.coded.title)
    word = severity_word(row.coded.status, row.coded.warning)
    return " · ".join(part for part in (said, word) if part)


def _warning(coded: CodedLine) -> str:
    return warning_line(coded.status, coded.warning)


def _tip(row: NumberedLine) -> str:
    return (_warning(row.coded) if row.coded else "") or _status(row)


def _icon(row: NumberedLine) -> QIcon | None:
    name = icon_name(row.coded.status, row.coded.warning) if row.coded else ""
    return row_icon(name) if name else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
