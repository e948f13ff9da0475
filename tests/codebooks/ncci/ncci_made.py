"""Invented files of NCCI in the layouts of CMS, and small databases made of them."""

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date

from openpyxl import Workbook

from app.codebooks.kinds import kind_of
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES
from app.codebooks.receiving.received import Member
from app.domain.codes import System
from app.domain.rules.ncci import EditSet, Program, Setting

__all__ = [
    "DME",
    "HOSPITAL",
    "MEDICAID",
    "NOTICE",
    "PRACTITIONER",
    "Q3",
    "Q4",
    "add_on_lines",
    "add_on_sheet",
    "edits",
    "medicaid_pairs",
    "pair",
    "pairs",
    "pairs_sheet",
    "units",
    "units_rows",
    "workbook",
]

PRACTITIONER = EditSet(Program.MEDICARE, Setting.PRACTITIONER)
HOSPITAL = EditSet(Program.MEDICARE, Setting.HOSPITAL)
DME = EditSet(Program.MEDICARE, Setting.DME)
MEDICAID = EditSet(Program.MEDICAID, Setting.PRACTITIONER)
Q3 = Days(date(2026, 7, 1), date(2026, 9, 30))
Q4 = Days(date(2026, 10, 1), date.max)

NOTICE = "CPT only copyright 2025 American Medical Association.  All rights reserved."
_PTP_HEAD = (
    (NOTICE, *[""] * 6),
    ("Column1/Column2 Edits", *[""] * 6),
    (
        *("Column 1", "Column 2", "*=in existence", "Effective", "Deletion", "Modifier"),
        "PTP Edit Rationale",
    ),
    ("", "", "prior to 1996", "Date", "Date", "0=not allowed", ""),
    ("", "", "", "", "*=no data", "1=allowed", ""),
    ("", "", "", "", "", "9=not applicable", ""),
)
_MEDICAID_HEAD = (
    (NOTICE, "", "", "", "", ""),
    (
        *("Col1", "Col2", "EffDt", "DelDt"),
        "ModifierIndicator 0=not allowed 1=allowed 9=not applicable",
        "PTP Edit Rationale",
    ),
)
_AOC_HEAD = (
    *("AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code", "Primary_Code_DelDT"),
    *("AOC_Edit_EffDT", "AOC_Edit_DelDT", "Special_Instruction_Notes"),
)
_WIDTHS = (1, 5, 7, 5, 7, 7, 7, 58)


def pair(
    column_1: str = "10001",
    column_2: str = "20002",
    effective: str = "20180701",
    deletion: str = "*",
    indicator: str = "1",
    rationale: str = "Invented reason",
    prior: str = "",
) -> tuple[str, ...]:
    """The cells of one pair."""
    return column_1, column_2, prior, effective, deletion, indicator, rationale


def pairs(*rows: Sequence[str], name: str = "ccipra-v322r0-f1.txt", title: str = "") -> Member:
    """A PTP file of Medicare in tab-separated text; those of CMS have no title of their own."""
    return _text(name, [*([[title]] if title else []), *_PTP_HEAD, *rows])


def medicaid_pairs(*rows: Sequence[str], name: str) -> Member:
    """A PTP file of Medicaid: one row of captions, and no column for 1996."""
    return _text(name, [*_MEDICAID_HEAD, *((*row[:2], *row[3:]) for row in rows)])


def pairs_sheet(*rows: Sequence[str], name: str = "ccipra-v322r0-f1.xlsx") -> Member:
    """A PTP file as a spreadsheet."""
    return workbook(name, [*_PTP_HEAD, *rows])


def units(
    *rows: Sequence[object],
    caption: str = "Practitioner Services MUE Values",
    name: str = "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv",
) -> Member:
    """An MUE table as CSV, with the notice in many lines and a caption in two."""
    return _table(name, units_rows(*rows, caption=caption))


def units_rows(
    *rows: Sequence[object], caption: str = "Practitioner Services MUE Values"
) -> list[Sequence[object]]:
    """The rows of an MUE table; of Medicaid where they have no indicator."""
    notice = "CPT codes and other data only\nare copyright 2025 AMA.\n“No warranty.”"
    captions = ["HCPCS/\nCPT Code", caption, "MUE Adjudication Indicator", "MUE Rationale"]
    if any(len(row) < len(captions) for row in rows):
        del captions[2]
    return [[notice, *[""] * (len(captions) - 1)], captions, *rows]


def add_on_sheet(
    *rows: Sequence[object], name: str = "AOC_V2026Q3-MCR.xlsx", sheet: str = "AOC"
) -> Member:
    """A table of add-on codes as a spreadsheet."""
    return workbook(name, [[NOTICE], _AOC_HEAD, *rows], sheet)


def add_on_lines(*rows: Sequence[str], name: str = "AOC_V2026Q3-F-MCR.txt") -> Member:
    """A table of add-on codes in lines of fixed width."""
    lines = (
        "".join(cell.ljust(width) for cell, width in zip(row, _WIDTHS, strict=True)) for row in rows
    )
    return Member(name, "".join(f"{line}\r\n" for line in lines).encode())


def workbook(name: str, rows: Iterable[Sequence[object]], sheet: str = "Sheet1") -> Member:
    """A spreadsheet with one sheet."""
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append([cell if cell != "" else None for cell in row])
    content = io.BytesIO()
    book.save(content)
    return Member(name, content.getvalue())


@contextmanager
def edits(system: System, *written: tuple[Member, Days]) -> Iterator[sqlite3.Connection]:
    """A database with these files, each with the days over which it speaks."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(TABLES)
        connection.execute("INSERT INTO code_set VALUES (1, ?, '', '', '')", (system,))
        for member, days in written:
            kind_of(member).read(member).write(connection, 1, days)
        yield connection


def _text(name: str, rows: Iterable[Sequence[str]]) -> Member:
    return Member(name, "".join("\t".join(row) + "\r\n" for row in rows).encode())


def _table(name: str, rows: Iterable[Sequence[object]]) -> Member:
    target = io.StringIO(newline="")
    csv.writer(target).writerows(rows)
    return Member(name, target.getvalue().encode("cp1252"))
