"""A table as CMS publishes it: captions below a title, as CSV or as a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from app.codebooks.files.cells import heads, is_workbook, sheet_rows
from app.codebooks.receiving.received import Member

__all__ = ["Grid", "grid_of"]

_MOST_ABOVE = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """The table in a file: its captions, what stands above them, and in which sheet it is."""

    member: Member
    sheet: str
    above: tuple[tuple[str, ...], ...]
    captions: tuple[str, ...]

    @property
    def said(self) -> str:
        """Return the title, and whatever else is told down to the captions, as one text."""
        return " ".join(cell for row in (*self.above, self.captions) for cell in row if cell)

    def rows(self) -> Iterator[list[str]]:
        """Yield the rows below the captions that are not blank, a cell for each caption.

        Raises:
            ValueError: a row is cut or too long, or the quotes do not close.
            BrokenReleaseError: the spreadsheet cannot be read.
        """
        width = len(self.captions)
        for cells in islice(self._all_rows(), len(self.above) + 1, None):
            folded = [_folded(cell) for cell in cells]
            if not any(folded):
                continue
            if len(folded) < width or any(folded[width:]):
                raise ValueError(f"the row of “{folded[0][:20]}” has {len(folded)} cells")
            yield folded[:width]

    def _all_rows(self) -> Iterable[Sequence[str]]:
        if self.sheet:
            return sheet_rows(self.member, self.sheet)
        return _comma_separated(self.member)


def grid_of(member: Member, are_captions: Callable[[Sequence[str]], bool]) -> Grid | None:
    """Return the first table of a file with such captions, None where there is none."""
    for sheet, rows in _tops(member):
        folded = [tuple(_folded(cell) for cell in row) for row in rows]
        for at, row in enumerate(folded):
            # A text that quotes the captions is no table: all its rows are of one width.
            if are_captions(row) and all(_is_as_wide(above, row) for above in folded[:at]):
                return Grid(member, sheet, tuple(folded[:at]), _without_blanks(row))
    return None


def _is_as_wide(above: Sequence[str], captions: Sequence[str]) -> bool:
    return not any(above) or len(above) == len(captions)


def _tops(member: Member) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield the first rows of every sheet; a CSV is one sheet without a name."""
    if is_workbook(member):
        for sheet, rows in heads(member).items():
            yield sheet, rows[:_MOST_ABOVE]
        return
    yield "", list(islice(csv.reader(io.StringIO(member.start, newline="")), _MOST_ABOVE))


def _comma_separated(member: Member) -> Iterator[list[str]]:
    text = member.text
    if not text.endswith("\n"):
        raise ValueError("it ends within a line")
    try:
        yield from csv.reader(io.StringIO(text, newline=""), strict=True)
    except csv.Error as error:
        raise ValueError(f"it is no sound CSV ({error})") from error


def _without_blanks(row: Sequence[str]) -> tuple[str, ...]:
    filled = [at for at, cell in enumerate(row) if cell]
    return tuple(row[: filled[-1] + 1])


def _folded(cell: str) -> str:
    return " ".join(cell.split())
