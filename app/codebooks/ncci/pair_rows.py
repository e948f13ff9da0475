"""The rows of a PTP file in batches: column 1, column 2, and all that stands behind them."""

from collections.abc import Iterator
from itertools import islice

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.cells import is_workbook, sheet_rows
from app.codebooks.ncci.pair_head import PairHead
from app.codebooks.receiving.received import Member

__all__ = ["Row", "batches"]

Row = list[bytes]

_BATCH = 1 << 22
_ROWS = 1 << 15
_BLANK = b" \t\r\x1a"
_CODES = 2


def batches(member: Member, head: PairHead) -> Iterator[list[Row]]:
    """Yield the rows below the head, some ten thousand at a time; blank ones are left out.

    Raises:
        BrokenReleaseError: the spreadsheet cannot be read, or the text ends within a line.
    """
    return _of_sheet(member, head) if is_workbook(member) else _of_text(member, head)


def _of_text(member: Member, head: PairHead) -> Iterator[list[Row]]:
    content = member.content
    if not content.rstrip(_BLANK).endswith(b"\n"):
        raise BrokenReleaseError(f"{member.name} ends within a line; get the release again.")
    at = 0
    for _ in range(head.rows):
        at = content.index(b"\n", at) + 1
    while at < len(content):
        end = content.find(b"\n", at + _BATCH) + 1 or len(content)
        lines = content[at:end].split(b"\n")
        yield [line.split(b"\t", _CODES) for line in lines if line.strip(_BLANK)]
        at = end


def _of_sheet(member: Member, head: PairHead) -> Iterator[list[Row]]:
    rows = (_row(cells) for cells in islice(sheet_rows(member, head.sheet), head.rows, None))
    while batch := list(islice(rows, _ROWS)):
        yield [row for row in batch if any(row)]


def _row(cells: list[str]) -> Row:
    rest = "\t".join(cells[_CODES:])
    return [*(cell.encode() for cell in cells[:_CODES]), rest.encode() if rest.strip() else b""]
