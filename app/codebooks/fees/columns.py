"""The columns of the relative value file: captions of the table, places in a record, contents."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.codebooks.fees.exact import exact
from app.domain.codes import System, has_shape

__all__ = ["COLUMNS", "WIDTH", "Column", "Value", "values"]

Value = str | int


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its stacked captions as one, its place counted from 1, inclusive, its content.

    ``places`` are the decimals of a number. Other content looks like ``shape``, and is filled up
    with zeros to ``width``: spreadsheets lose those in front.
    """

    caption: str
    start: int
    end: int
    places: int | None = None
    shape: str = ""
    width: int = 0

    def cut(self, line: str) -> str:
        """Return what the column holds in a record."""
        return line[self.start - 1 : self.end].strip()

    def value(self, text: str) -> Value:
        """Return the content as it is kept.

        Raises:
            ValueError: it is none of this column; says which.
        """
        if self.places is not None:
            return exact(text, self.places)
        if re.fullmatch(self.shape, text) is None:
            raise ValueError(f"“{text[:20]}”")
        return text.zfill(self.width) if text else text


def _rvu(caption: str, start: int, end: int) -> Column:
    return Column(caption, start, end, places=2)


def _flag(caption: str, at: int) -> Column:
    return Column(caption, at, at, shape="[0-9]?")


# CMS, National Physician Fee Schedule Relative Value File, record layout of CY 2024 and CY 2026;
# in the order of `app.domain.rules.fees.Fee`.
COLUMNS = (
    Column("HCPCS", 1, 5, shape="[A-Z][0-9]{4}|[0-9]{4}[0-9A-Z]"),
    Column("MOD", 6, 7, shape="(?:[0-9A-Z]{2})?"),
    Column("DESCRIPTION", 8, 57, shape=".*"),
    Column("STATUS CODE", 58, 58, shape="[A-Z]"),
    Column("NOT USED FOR MEDICARE PAYMENT", 59, 59, shape=r"\+?"),
    _rvu("WORK RVU", 60, 65),
    _rvu("NON-FAC PE RVU", 67, 72),
    Column("NON-FAC NA INDICATOR", 73, 74, shape="(?:NA)?"),
    _rvu("FACILITY PE RVU", 76, 81),
    Column("FACILITY NA INDICATOR", 82, 83, shape="(?:NA)?"),
    _rvu("MP RVU", 85, 89),
    _rvu("NON-FACILITY TOTAL", 91, 96),
    _rvu("FACILITY TOTAL", 97, 102),
    _flag("PCTC IND", 103),
    Column("GLOB DAYS", 104, 106, shape="[0-9]{1,3}|[A-Z]{3}", width=3),
    _rvu("PRE OP", 107, 109),
    _rvu("INTRA OP", 110, 112),
    _rvu("POST OP", 113, 115),
    _flag("MULT PROC", 116),
    _flag("BILAT SURG", 117),
    _flag("ASST SURG", 118),
    _flag("CO- SURG", 119),
    _flag("TEAM SURG", 120),
    _flag("PRIC IND", 121),
    Column("ENDO BASE", 128, 132, shape="(?:[A-Z0-9]{5})?"),
    Column("CONV FACTOR", 133, 140, places=4),
    Column(
        "PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES", 142, 143, shape="[0-9]?[0-9A-Z]?", width=2
    ),
    _flag("CALCULATION FLAG", 144),
    Column("DIAGNOSTIC IMAGING FAMILY INDICATOR", 146, 147, shape="[0-9]{0,2}", width=2),
    _rvu("NON-FACILITY PE USED FOR OPPS PAYMENT AMOUNT", 152, 157),
    _rvu("FACILITY PE USED FOR OPPS PAYMENT AMOUNT", 159, 164),
    _rvu("MP USED FOR OPPS PAYMENT AMOUNT", 166, 171),
)
WIDTH = COLUMNS[-1].end
"""The shortest record, without the blanks that may follow."""

_CODE, _MODIFIER, _DESCRIPTION = 0, 1, 2


def values(cells: Sequence[str]) -> tuple[Value, ...]:
    """Return the values of a row, its cells in the order of `COLUMNS`.

    A description is kept where it is CMS’s own: those of CPT belong to the American Medical
    Association, those of dental codes to the American Dental Association.

    Raises:
        ValueError: a cell is none of its column; says which.
    """
    found: list[Value] = []
    for column, cell in zip(COLUMNS, cells, strict=True):
        try:
            found.append(column.value(cell))
        except ValueError as error:
            named = f"{cells[_CODE][:10]} {cells[_MODIFIER][:10]}".strip()
            raise ValueError(f"{column.caption} of “{named}” is {error}") from error
    if not has_shape(cells[_CODE], System.HCPCS):
        found[_DESCRIPTION] = ""
    return tuple(found)
