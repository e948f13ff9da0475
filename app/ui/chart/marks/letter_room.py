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
    here, beside = page.boxes[end - 1], page.boxes[end + found]
    is_in_row = beside.top < here.bottom and beside.left >= here.right
    return beside.left - here.right if is_in_row else math.inf
