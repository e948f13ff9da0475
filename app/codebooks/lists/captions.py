"""The captions of a table of which nobody knows yet what list it is."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from app.codebooks.errors import UnmappedError
from app.codebooks.lists.grid import grid_heads
from app.codebooks.receiving.received import Member

__all__ = ["captions", "folded", "named_captions", "unmapped"]

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


def unmapped(member: Member) -> UnmappedError | None:
    """Return the refusal of a table of which nobody knows what it lists, None for no table."""
    found = [caption for caption in captions(member) if caption.strip()]
    if not found:
        return None
    line = (
        f"{member.name} is a table with the columns {named_captions(member)}, which tell no code "
        "set: say what it lists, and what its columns mean."
    )
    return UnmappedError(line, f"{_pair('code', found[0])},{_pair('title', found[1])}")


def _pair(meaning: str, caption: str) -> str:
    pair = f"{meaning}={' '.join(caption.split())[:40]}"
    return f'"{pair}"' if "," in pair else pair


def _first_row(head: Sequence[Sequence[str]]) -> tuple[str, ...]:
    widths = Counter(len(cells) for cells in head if _said(cells) > 1)
    if not widths:
        return ()
    width = max(widths, key=lambda width: (widths[width], width))
    return next(tuple(cells) for cells in head if len(cells) == width and _said(cells) > 1)


def _said(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)
