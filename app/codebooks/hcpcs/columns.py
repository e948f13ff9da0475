"""The columns of the alpha-numeric HCPCS file, in the order of its header and of its records."""

from dataclasses import dataclass

__all__ = ["COLUMNS", "WIDTH", "Column"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its caption in tables, and its place in a record, counted from 1, inclusive."""

    caption: str
    start: int
    end: int

    def cut(self, line: str) -> str:
        """Return what the column holds in a record."""
        return line[self.start - 1 : self.end]


def _equal(captions: str, start: int, width: int) -> list[Column]:
    return [
        Column(caption, start + at * width, start + at * width + width - 1)
        for at, caption in enumerate(captions.split())
    ]


# CMS record layout; 257-259 is followed by one unused column. Records were 320 characters wide in
# 2019 and are 293 now: what follows the action code has always been blank.
COLUMNS = (
    Column("HCPC", 1, 5),
    Column("SEQNUM", 6, 10),
    Column("RECID", 11, 11),
    Column("LONG DESCRIPTION", 12, 91),
    Column("SHORT DESCRIPTION", 92, 119),
    *_equal("PRICE1 PRICE2 PRICE3 PRICE4", 120, 2),
    Column("MULT_PI", 128, 128),
    *_equal("CIM1 CIM2 CIM3", 129, 6),
    *_equal("MCM1 MCM2 MCM3", 147, 8),
    Column("STATUTE", 171, 180),
    *_equal("LABCERT1 LABCERT2 LABCERT3 LABCERT4 LABCERT5 LABCERT6 LABCERT7 LABCERT8", 181, 3),
    *_equal("XREF1 XREF2 XREF3 XREF4 XREF5", 205, 5),
    Column("COV", 230, 230),
    Column("ASC_GRP", 231, 232),
    Column("ASC_DT", 233, 240),
    Column("OPPS", 241, 243),
    Column("OPPS_PI", 244, 244),
    Column("OPPS_DT", 245, 252),
    Column("PROCNOTE", 253, 256),
    Column("BETOS", 257, 259),
    *_equal("TOS1 TOS2 TOS3 TOS4 TOS5", 261, 1),
    Column("ANEST_BU", 266, 268),
    Column("ADD DT", 269, 276),
    Column("ACT EFF DT", 277, 284),
    Column("TERM DT", 285, 292),
    Column("ACTION CD", 293, 293),
)
WIDTH = COLUMNS[-1].end
"""The shortest record, without the blanks that may follow."""
