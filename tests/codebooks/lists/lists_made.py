"""Invented lists in the layouts of their publishers; no word of them is anybody’s but ours."""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from app.codebooks.files.column_map import ColumnMap, parse_columns
from app.codebooks.receiving.received import Member
from app.domain.codes import System

__all__ = [
    "CARC",
    "PAYERS",
    "PLACES",
    "RARC",
    "REVENUE",
    "TAXONOMY",
    "X12",
    "comma_separated",
    "mapped",
    "spreadsheet",
]

X12 = ("Code", "Description", "Start", "Last Modified", "Stop", "Notes")


def comma_separated(*rows: Sequence[str], name: str = "list.csv", delimiter: str = ",") -> Member:
    """A table as text; the first row holds the captions."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return Member(name, text.getvalue().encode())


def spreadsheet(*rows: Iterable[object], name: str = "list.xlsx") -> Member:
    """The same as a spreadsheet, below an empty sheet."""
    book = Workbook()
    sheet = book.create_sheet("Codes")
    for row in rows:
        sheet.append(list(row))
    target = io.BytesIO()
    book.save(target)
    book.close()
    return Member(name, target.getvalue())


def mapped(member: Member, columns: str, system: System = System.PAYER) -> Member:
    """The member as the user opens it who says what its columns mean."""
    return Member(member.name, member.content, ColumnMap(system, parse_columns(columns)))


PLACES = comma_separated(
    ("Place of Service Code(s)", "Place of Service Name", "Place of Service Description"),
    ("11", "Lantern room", "Where lanterns are trimmed."),
    ("27", "Street corner", "A corner with a lantern."),
    ("28-30", "Unassigned", "N/A"),
)
REVENUE = comma_separated(
    ("Revenue Code", "Description"),
    ("045X", "Lantern rooms"),
    ("0450", "Lantern room, general"),
    ("0100", "All lanterns"),
    ("0459", "Reserved"),
)
CARC = comma_separated(
    X12,
    ("1", "Lantern unpaid", "01/01/1995", "", "", ""),
    ("45", "Oil above the agreed price", "01/01/1995", "07/01/2031", "", "See oil list."),
    ("B7", "Keeper not certified", "01/01/1995", "", "06/30/2030", ""),
)
RARC = comma_separated(
    X12,
    ("M15", "Wicks are part of the lantern", "01/01/1997", "", "", ""),
    ("MA01", "Ask the keeper again", "01/01/1997", "", "", ""),
    ("N2", "Oil was paid before", "01/01/2000", "", "", ""),
)
TAXONOMY = comma_separated(
    ("Code", "Grouping", "Classification", "Specialization", "Definition", "Display Name"),
    ("101YL0000X", "Keepers", "Lantern keeper", "Brass", "Keeps brass lanterns.", "Brass Keeper"),
    ("102LW0000X", "Keepers", "Wick trimmer", "", "", "Wick Trimmer"),
    name="nucc_taxonomy_311.csv",
)
PAYERS = comma_separated(
    ("Payer ID", "Payer Name", "State"),
    ("LAMP1", "Lantern Mutual", "OH"),
    ("LAMP1", "Lantern Mutual Gold", "OH"),
    ("LAMP1", "Lantern Mutual", "KY"),
    ("87.726", "Wick Health", ""),
)
