"""How wide the seven columns of the tables stand side by side."""

from collections.abc import Sequence

__all__ = ["shared_out"]

_MOST = 0.3
"""How much of the room the column in hand may have where the others need it too."""


def shared_out(room: int, needed: Sequence[int], in_hand: int) -> list[int]:
    """Return the widths of columns: what each needs, and the rest to the last one.

    Where there is no room for all, the one ``in_hand`` comes first, and the widest give way.
    """
    if sum(needed) <= room:
        return [*needed[:-1], room - sum(needed[:-1])]
    left = room - sum(needed) + needed[in_hand]
    held = min(needed[in_hand], max(left, round(room * _MOST)))
    level = _level(room - held, [need for at, need in enumerate(needed) if at != in_hand])
    return [held if at == in_hand else min(need, level) for at, need in enumerate(needed)]


def _level(room: int, needed: Sequence[int]) -> int:
    """Return the width up to which columns get what they need."""
    narrow = sorted(needed)
    for place, need in enumerate(narrow):
        share = room // (len(narrow) - place)
        if need > share:
            return share
        room -= need
    return max(narrow)
