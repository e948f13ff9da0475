"""The captions of a table of which nobody knows yet what list it is."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from app.codebooks.lists.grid import grid_heads
from app.codebooks.received import Member

__all__ = ["advice", "captions", "folded", "named_captions"]

_MOST = 12


def captions(member: Member) -> tuple[str, ...]:
    """Return the captions of a table as they stand in it, nothing for what is no table.

    They are the first row of as many cells as most rows have; at least two of them say something.
    """
    cut = (_first_row(head) for head in grid_heads(member).values())
    return max(cut, key=len, default=())


# Every kind of list folds the same captions in turn.
@lru_cache(maxsize=1 << 12)
def folded(caption: str) -> str:
    """Return a caption in small letters with single blanks for all that is no letter or digit."""
    return " ".join("".join(char if char.isalnum() else " " for char in caption).casefold().split())


def named_captions(member: Member) -> str:
    """Return the captions in words, as many as a line holds."""
    found = [" ".join(caption.split())[:40] for caption in captions(member) if caption.strip()]
    more = ["…"] if len(found) > _MOST else []
    return ", ".join(found[:_MOST] + more) or "none"


def advice(member: Member) -> str:
    """Say in one line how a table can be made a list, nothing for what is no table."""
    found = [caption for caption in captions(member) if caption.strip()]
    if not found:
        return ""
    return (
        f"{member.name} is a table with the columns {named_captions(member)}, which tell no code "
        "set: say what they mean with --system and --columns, such as "
        f"--system PAYER --columns “code={_plain(found[0])},title={_plain(found[1])}”."
    )


def _plain(caption: str) -> str:
    return " ".join(caption.split())[:40]


def _first_row(head: Sequence[Sequence[str]]) -> tuple[str, ...]:
    widths = Counter(len(cells) for cells in head if _said(cells) > 1)
    if not widths:
        return ()
    width = max(widths, key=lambda width: (widths[width], width))
    return next(tuple(cells) for cells in head if len(cells) == width and _said(cells) > 1)


def _said(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)
