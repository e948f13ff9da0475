"""How much room there is behind words for the letter that tells how they stand."""

import math

from app.domain.chart.documents import Page

__all__ = ["room_behind"]

# What leaves the upper part of a row free, and behind how much of it no word is near any more.
_LOW, _NEAR = " .,;:\r\n", 4


def room_behind(page: Page, end: int) -> float:
    """Return how far behind the character before ``end`` the next word of its row begins.

    It is in points, and without end where no word comes soon.
    """
    later = page.text[end : end + _NEAR]
    found = next((at for at, char in enumerate(later) if char not in _LOW), None)
    if found is None:
        return math.inf
    # At once, for it is asked of every mark that is painted.
    packed = page.boxes.run(end - 1, end + found + 1)
    right, bottom, left, top = packed[2], packed[3], packed[-4], packed[-3]
    return left - right if top < bottom and left >= right else math.inf
