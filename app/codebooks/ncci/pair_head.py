"""The lines above the pairs of a PTP file: its title, and the captions stacked over its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.codebooks.ncci.captions import bare, first_at, sheet_heads
from app.codebooks.receiving.received import Member

__all__ = ["PairColumns", "PairHead", "head_of", "pair_head"]

_MOST_LINES = 40
_FIRST = ("column1", "col1")
_SECOND = ("column2", "col2")


@dataclass(frozen=True, slots=True)
class PairColumns:
    """Where the columns after both codes stand, counted behind column 2; -1 for one left out."""

    effective: int
    deletion: int
    indicator: int
    prior: int
    rationale: int
    width: int


@dataclass(frozen=True, slots=True)
class PairHead:
    """What stands above the pairs: ``rows`` counts its lines, ``sheet`` is empty for text."""

    said: tuple[str, ...]
    columns: PairColumns
    rows: int
    sheet: str = ""


def pair_head(member: Member) -> PairHead | None:
    """Return the head of a PTP file in text or spreadsheet form, None for any other file."""
    if sheets := sheet_heads(member):
        found = (head_of(rows, sheet) for sheet, rows in sheets)
        return next((head for head in found if head), None)
    lines = member.start.removesuffix("\n").split("\n")[:_MOST_LINES]
    return head_of([line.rstrip("\r").split("\t") for line in lines])


def head_of(rows: Sequence[Sequence[str]], sheet: str = "") -> PairHead | None:
    """Return the head that the first rows hold, None where they are not those of pairs."""
    at = next((number for number, cells in enumerate(rows) if _is_caption(cells)), None)
    if at is None:
        return None
    # What follows without a code in column 1 goes on with the captions.
    stacked = [rows[at], *takewhile(_is_below, rows[at + 1 :])]
    columns = _columns(stacked)
    above = (cell.strip() for cells in rows[:at] for cell in cells)
    said = (sheet, *above)
    return (
        PairHead(tuple(filter(None, said)), columns, at + len(stacked), sheet) if columns else None
    )


def _is_caption(cells: Sequence[str]) -> bool:
    first, second = (bare("".join(cells[at : at + 1])) for at in (0, 1))
    return first.startswith(_FIRST) and second.startswith(_SECOND)


def _is_below(cells: Sequence[str]) -> bool:
    return not "".join(cells[:1]).strip()


def _columns(stacked: Sequence[Sequence[str]]) -> PairColumns | None:
    width = len(stacked[0])
    captions = [
        bare(" ".join(cells[at] for cells in stacked if at < len(cells))) for at in range(2, width)
    ]
    effective, deletion = first_at(captions, "eff"), first_at(captions, "del")
    indicator = first_at(captions, "modifier")
    if min(effective, deletion, indicator) < 0:
        return None
    prior, rationale = first_at(captions, "inexistence"), first_at(captions, "ptpedit", "rationale")
    return PairColumns(effective, deletion, indicator, prior, rationale, width - 2)
