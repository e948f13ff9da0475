"""Invented files of the fee schedule, with the captions and positions that CMS uses."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import openpyxl

from app.codebooks.fees.columns import COLUMNS, WIDTH
from app.codebooks.receiving.received import Member

__all__ = [
    "ANESTHESIA",
    "AREAS",
    "INDICES",
    "LANTERN",
    "QUILL",
    "anesthesia",
    "areas",
    "indices",
    "record",
    "sheet",
    "table",
    "text",
    "value_rows",
    "values_csv",
    "values_text",
    "values_xlsx",
]

_STACKED = """
,,,,,,,,,,,,,,,,,,,,,,,,,,,,,NON-FACILITY,FACILITY,
,,,,NOT USED,,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED
,,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,FOR OPPS
,,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,\
MULT,BILAT,ASST,CO-,TEAM,PRIC,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT
HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,\
OP,OP,OP,PROC,SURG,SURG,SURG,SURG,IND,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT
"""
_PRICING = [column.caption for column in COLUMNS].index("PRIC IND")
_USUAL = {
    "STATUS CODE": "A",
    "GLOB DAYS": "XXX",
    "CONV FACTOR": "40.0001",
    "PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES": "09",
    "CALCULATION FLAG": "0",
    "DIAGNOSTIC IMAGING FAMILY INDICATOR": "99",
}

LANTERN = {
    "HCPCS": "G9901",
    "DESCRIPTION": "Lantern check, brass",
    "WORK RVU": "1.30",
    "NON-FAC PE RVU": "1.46",
    "FACILITY PE RVU": "0.33",
    "MP RVU": "0.09",
    "NON-FACILITY TOTAL": "2.85",
    "FACILITY TOTAL": "1.72",
}
QUILL = {
    "HCPCS": "9990T",
    "MOD": "TC",
    "DESCRIPTION": "Quill reading",
    "STATUS CODE": "C",
    "NON-FAC NA INDICATOR": "NA",
    "GLOB DAYS": "010",
    "BILAT SURG": "1",
}

INDICES = (
    (
        "MAC (MEDICARE ADMINISTRATIVE CONTRACTOR)",
        "STATE",
        "LOCALITY NUMBER",
        "LOCALITY NAME",
        "2031 PW GPCI (WITH 1.0 FLOOR)***",
        "2031 PE GPCI",
        "2031 MP GPCI",
    ),
    ("01112", "CA", "05", "HARBOUR", "1.095", "1.410", "0.425"),
    ("01112", "CA", "09", "LIGHTHOUSE (SOUTH PIER)*", "1.11", "1.442", "0.397"),
)
AREAS = (
    (
        "Medicare Adminstrative Contractor",
        "Locality Number",
        "State ",
        "Fee Schedule Area ",
        "Counties",
    ),
    ("1112", "5", "CALIFORNIA ", "HARBOUR", "QUAY, PIER"),
    ("1112", "9", "", "LIGHTHOUSE*", "SOUTH PIER"),
    ("1112", "9", "", "LIGHTHOUSE", "SOUTH PIER"),
    ("5302", "99", "MISSOURI", "REST OF STATE ", "ALL OTHER COUNTIES"),
)
ANESTHESIA = (
    (
        "Contractor",
        "Locality",
        "Locality Name",
        "Qualifying APM National Anes CF of 20.6",
        "Non-Qualifying APM National Anes CF of 20.5",
    ),
    ("01112 ", "05 ", "HARBOUR", "19.63", "19.53"),
    ("01112", "09", "LIGHTHOUSE*", "28.29", "28.15"),
)


def _cells(row: Mapping[str, str]) -> list[str]:
    told = _USUAL | row
    empty = (
        "0.00" if column.places else ("9" if column.start == column.end else "")
        for column in COLUMNS
    )
    return [
        told.get(column.caption, usual if column.start != 59 else "")
        for column, usual in zip(COLUMNS, empty, strict=True)
    ]


def value_rows(
    *rows: Mapping[str, str],
    title: str = "2031 National Physician Fee Schedule Relative Value File July Release",
    pricing: bool = True,
) -> list[list[str]]:
    """A relative value table of these rows; columns not told are zero or do not apply."""
    above = [["", "", title], ["", "", "Nobody’s words are copyright."], [], ["", "", "RELEASED"]]
    stacked = list(csv.reader(_STACKED.strip().splitlines()))
    whole = [*above, *stacked, *map(_cells, rows)]
    padded = [[*cells, *[""] * (len(COLUMNS) - len(cells))] for cells in whole]
    if not pricing:
        padded = [cells[:_PRICING] + cells[_PRICING + 1 :] for cells in padded]
    return padded


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV of these rows."""
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    return target.getvalue().encode()


def sheet(rows: Iterable[Sequence[str | float]]) -> bytes:
    """A spreadsheet of these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def values_csv(*rows: Mapping[str, str], name: str = "PPRRVU.csv", **told) -> Member:
    """A relative value file as CSV."""
    return Member(name, table(value_rows(*rows, **told)))


def values_xlsx(*rows: Mapping[str, str], name: str = "PPRRVU.xlsx", **told) -> Member:
    """A relative value file as spreadsheet, its numbers as numbers."""
    cells = value_rows(*rows, **told)
    return Member(
        name, sheet([float(c) if "." in c and c[0].isdigit() else c for c in row] for row in cells)
    )


def record(row: Mapping[str, str]) -> str:
    """A record of fixed width."""
    line = [" "] * WIDTH
    for column, cell in zip(COLUMNS, _cells(row), strict=True):
        width = column.end - column.start + 1
        fitted = cell[-width:].rjust(width) if column.places else cell[:width].ljust(width)
        line[column.start - 1 : column.end] = fitted
    return "".join(line)


def text(*lines: str, name: str = "PPRRVU.txt") -> Member:
    """A text file of these lines below a notice."""
    return Member(name, "".join(f"{line}\r\n" for line in ("HDR NOBODY’S WORDS", *lines)).encode())


def values_text(*rows: Mapping[str, str], name: str = "PPRRVU.txt") -> Member:
    """A relative value file as text."""
    return text(*map(record, rows), name=name)


def indices(*rows: Sequence[str], name: str = "GPCI.csv") -> Member:
    """Indices below their title, with a footnote; by default `INDICES`."""
    title = ("ADDENDUM E. FINAL CY 2031 GEOGRAPHIC PRACTICE COST INDICES",)
    notes = ((), ("*Nobody floors a lighthouse.",))
    return Member(name, table(_padded((title, (), *(rows or INDICES), *notes))))


def areas(*rows: Sequence[str], name: str = "LOCCO.csv") -> Member:
    """Counties by locality below their title; by default `AREAS`."""
    title = ("COUNTIES INCLUDED IN 2031 LOCALITIES. (ALPHABETICALLY)",)
    return Member(name, table(_padded((title, (), *(rows or AREAS), (" ",)))))


def anesthesia(*rows: Sequence[str], name: str = "ANES2031.csv") -> Member:
    """Anesthesia factors; by default `ANESTHESIA`."""
    return Member(name, table(_padded(rows or ANESTHESIA)))


def _padded(rows: Iterable[Sequence[str]]) -> list[list[str]]:
    whole = list(rows)
    width = max(map(len, whole))
    return [[*row, *[""] * (width - len(row))] for row in whole]
