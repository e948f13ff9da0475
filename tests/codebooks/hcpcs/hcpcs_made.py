"""Invented HCPCS records, written at the positions that CMS prints in its record layout."""

import csv
import io

from app.codebooks.receiving.received import Member
from tests.fixtures.workbooks import workbook_of

__all__ = [
    "CAPTIONS",
    "LAYOUT",
    "NOTES",
    "fixed",
    "lantern",
    "line",
    "quill",
    "spreadsheet",
    "table",
]

# Caption, first and last position, counted from 1: copied from the record layout by hand.
LAYOUT = {
    "HCPC": (1, 5), "SEQNUM": (6, 10), "RECID": (11, 11),
    "LONG DESCRIPTION": (12, 91), "SHORT DESCRIPTION": (92, 119),
    "PRICE1": (120, 121), "PRICE2": (122, 123), "PRICE3": (124, 125), "PRICE4": (126, 127),
    "MULT_PI": (128, 128),
    "CIM1": (129, 134), "CIM2": (135, 140), "CIM3": (141, 146),
    "MCM1": (147, 154), "MCM2": (155, 162), "MCM3": (163, 170), "STATUTE": (171, 180),
    "LABCERT1": (181, 183), "LABCERT2": (184, 186), "LABCERT3": (187, 189), "LABCERT4": (190, 192),
    "LABCERT5": (193, 195), "LABCERT6": (196, 198), "LABCERT7": (199, 201), "LABCERT8": (202, 204),
    "XREF1": (205, 209), "XREF2": (210, 214), "XREF3": (215, 219), "XREF4": (220, 224),
    "XREF5": (225, 229), "COV": (230, 230), "ASC_GRP": (231, 232), "ASC_DT": (233, 240),
    "OPPS": (241, 243), "OPPS_PI": (244, 244), "OPPS_DT": (245, 252), "PROCNOTE": (253, 256),
    "BETOS": (257, 259), "TOS1": (261, 261), "TOS2": (262, 262), "TOS3": (263, 263),
    "TOS4": (264, 264), "TOS5": (265, 265), "ANEST_BU": (266, 268), "ADD DT": (269, 276),
    "ACT EFF DT": (277, 284), "TERM DT": (285, 292), "ACTION CD": (293, 293),
}  # fmt: skip
CAPTIONS = list(LAYOUT)
NOTES = """
                                        PROCESSING NOTES
 _______________________________________________________________________________

          0001--THIS PROCESSING NOTE DELETED 1/1/97.                            *
                                                                                *
          0002--LANTERNS ARE TO BE COUNTED AT DUSK AND                          *
                AGAIN AT DAWN (A9901).                                          *
\t\t\t\t\t\t\t\t\t\t*
\t  0007--WICKS ARE
\t\tINCLUDED.\t*
"""
_PREAMBLE = "***Disclaimers\r\n\r\n*Brand names may appear.\r\n"


def line(code: str, kind: str = "3", long: str = "", width: int = 293, **cells: str) -> str:
    """One record; a cell is named by its caption in small letters, blanks written as ``_``."""
    named = {"HCPC": code.rjust(5), "SEQNUM": "00100", "RECID": kind, "LONG DESCRIPTION": long}
    named |= {name.upper().replace("_DT", " DT"): text for name, text in cells.items()}
    record = [" "] * width
    for caption, text in named.items():
        first, last = LAYOUT[_caption(caption)]
        record[first - 1 : last] = text.ljust(last - first + 1)
    return "".join(record)


def _caption(name: str) -> str:
    known = {"ASC DT": "ASC_DT", "OPPS DT": "OPPS_DT", "SHORT": "SHORT DESCRIPTION"}
    renamed = {"ACTION": "ACTION CD", "EFFECTIVE DT": "ACT EFF DT"}
    return {**known, **renamed}.get(name, name)


def lantern() -> str:
    """A code of two lines that ended."""
    first = line(
        "A9901", "3", "Lantern, portable, brass, with", short="Lantern brass port", cov="S",
        statute="1861SSA", xref1="E0001", betos="D1E", tos1="P", add_dt="20200101",
        effective_dt="20230401", term_dt="20230331", action="D",
    )  # fmt: skip
    return f"{first}\r\n{line('A9901', '4', ' spare wick')}"


def quill() -> str:
    """A code of one line that goes on, wider than needed, and a modifier of two lines."""
    code = line(
        "J9902", "3", "Injection, quill extract, 1 mg", 320, short="Inj, quill extract",
        add_dt="20190701", effective_dt="20220101", action="N", cov="D",
    )  # fmt: skip
    modifier = line("Q9", "7", "Carried by", short="Carried by lamplight", add_dt="20180101")
    return "\r\n".join([code, modifier, line("Q9", "8", "lamplight")])


def fixed(*lines: str) -> Member:
    """A fixed-width file of these records below its disclaimers."""
    text = _PREAMBLE + "".join(f"{each}\r\n" for each in lines)
    return Member("HCPC2031_ANWEB.txt", text.encode("latin-1"))


def table(*rows: dict[str, str], captions: list[str] = CAPTIONS) -> Member:
    """The same as a CSV with the captions of CMS; each row by caption."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, captions, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return Member("HCPC2031_ANWEB.csv", text.getvalue().encode())


def spreadsheet(*rows: dict[str, str]) -> Member:
    """The same as a spreadsheet, below its disclaimers and after a sheet of something else."""
    cells = [[row.get(caption, "") for caption in CAPTIONS] for row in rows]
    framed = [["***Disclaimers"], [], CAPTIONS, *cells]
    return Member("HCPC2031_ANWEB.xlsx", workbook_of(Key=[["A", "Add"]], A=framed))
