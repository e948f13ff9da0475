"""Tables of comma-separated values whose captions are known to the letter."""

import csv
import io
from collections.abc import Iterator, Sequence

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member

__all__ = ["has_captions", "named_rows", "refused"]


def has_captions(member: Member, captions: Sequence[str]) -> bool:
    """Tell whether the first line of a file is these captions."""
    return member.start.partition("\n")[0].rstrip("\r") == ",".join(captions)


def named_rows(member: Member, width: int) -> Iterator[list[str]]:
    """Yield the cells of every row below the captions, without blanks around them.

    Raises:
        BrokenReleaseError: a row has not ``width`` cells, or the quotes do not close.
    """
    rows = csv.reader(io.StringIO(member.text, newline=""), strict=True)
    try:
        next(rows, None)
        for cells in filter(None, rows):
            if len(cells) != width:
                raise refused(member, cells[0])
            yield [cell.strip() for cell in cells]
    except csv.Error as error:
        raise BrokenReleaseError(
            f"{member.name} is no sound CSV ({error}); get the file again."
        ) from error


def refused(member: Member, said: str) -> BrokenReleaseError:
    """Return the error of a row that is cut or malformed, told by what stands in it."""
    shown = " ".join(said.split())[:20]
    return BrokenReleaseError(
        f"{member.name}: the row of “{shown}” is cut or malformed; get the file again."
    )
