"""Rows about payment localities, as the files of indices, areas and factors share them."""

import re
from collections.abc import Callable, Iterator, Sequence

from app.codebooks.fees.grid import Grid

__all__ = ["LocalityKey", "column", "key_of", "named", "rows_of", "unmarked"]

LocalityKey = tuple[str, str]
"""The number of the contractor, five digits, and that of the locality, two."""

_MAC = re.compile(r"[0-9]{4,5}")
_LOCALITY = re.compile(r"[0-9]{1,2}")


def named(*parts: str) -> Callable[[str], bool]:
    """Return what tells whether a caption holds all of these words, in capitals."""
    return lambda caption: all(part in caption.upper() for part in parts)


def column(grid: Grid, fits: Callable[[str], bool], caption: str) -> int:
    """Return where the one column of that caption stands.

    Raises:
        ValueError: there is none, or there are several.
    """
    found = [at for at, each in enumerate(grid.captions) if fits(each)]
    if len(found) != 1:
        raise ValueError(f"it does not have the column {caption} once")
    return found[0]


def rows_of(grid: Grid, mac: int) -> Iterator[list[str]]:
    """Yield the rows of localities; footnotes below them are left out.

    Raises:
        ValueError: a row is neither, or stands below the footnotes.
        BrokenReleaseError: the spreadsheet cannot be read.
    """
    has_begun = has_ended = False
    for cells in grid.rows():
        if _MAC.fullmatch(cells[mac]):
            if has_ended:
                raise ValueError(f"“{cells[mac]}” stands below the footnotes")
            has_begun = True
            yield cells
        elif sum(map(bool, cells)) > 1:
            raise ValueError(f"“{cells[mac][:20]}” is no number of a contractor")
        else:
            has_ended = has_begun
    if not has_begun:
        raise ValueError("it holds no locality")


def key_of(mac: str, locality: str) -> LocalityKey:
    """Return both numbers with the zeros in front that spreadsheets lose.

    Raises:
        ValueError: the locality is no number of two digits.
    """
    if not _LOCALITY.fullmatch(locality):
        raise ValueError(f"the locality of contractor {mac} is “{locality[:20]}”")
    return mac.zfill(5), locality.zfill(2)


def unmarked(name: str, key: Sequence[str]) -> str:
    """Return a name without the asterisks that refer to footnotes.

    Raises:
        ValueError: there is none.
    """
    bare = name.rstrip("* ")
    if not bare:
        raise ValueError(f"locality {' '.join(key)} has no name")
    return bare
