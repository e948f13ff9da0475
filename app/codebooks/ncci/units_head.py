"""The captions of an MUE table, which tell whose services it is for."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app.codebooks.ncci.captions import Heads, bare, first_at, sheet_heads
from app.codebooks.receiving.received import Member

__all__ = ["UnitsHead", "units_head"]

# The notice of the AMA comes first, a long text in one cell.
_START = 1 << 15
# A text that quotes the captions is no table: nothing but notices stands above them.
_MOST_ROWS = 4
_MARK = b"MUE"


@dataclass(frozen=True, slots=True)
class UnitsHead:
    """Where the columns of a table stand; ``said`` is its caption of values and what is above.

    ``indicator`` is -1 in tables of Medicaid, ``rows`` counts the rows down to the captions.
    """

    said: tuple[str, ...]
    units: int
    indicator: int
    rationale: int
    rows: int
    sheet: str = ""


def units_head(member: Member) -> UnitsHead | None:
    """Return the head of an MUE table in CSV or spreadsheet form, None for any other file."""
    found = (_head(sheet, rows) for sheet, rows in sheet_heads(member) or _text_head(member))
    return next((head for head in found if head), None)


def _text_head(member: Member) -> list[Heads]:
    start = member.content[:_START]
    if _MARK not in start:
        return []
    text = start.decode("utf-8-sig", errors="replace")
    # Not strict, and shorter than the longest field: it reads whatever stands there.
    return [("", list(islice(csv.reader(io.StringIO(text, newline="")), _MOST_ROWS)))]


def _head(sheet: str, rows: Sequence[Sequence[str]]) -> UnitsHead | None:
    for number, cells in enumerate(rows):
        captions = [bare(cell) for cell in cells]
        values = [at for at, caption in enumerate(captions) if "muevalue" in caption]
        rationale = first_at(captions, "muerationale")
        if first_at(captions, "hcpcs") == 0 and len(values) == 1 and rationale > 0:
            above = (cell.strip() for row in rows[:number] for cell in row)
            said = (" ".join(cells[values[0]].split()), sheet, *above)
            indicator = first_at(captions, "mueadjudicationindicator")
            known = tuple(filter(None, said))
            return UnitsHead(known, values[0], indicator, rationale, number + 1, sheet)
    return None
