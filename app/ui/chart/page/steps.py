"""The steps of a caret through the pages of a document."""

import unicodedata
from collections.abc import Callable

from app.charts.plain.rows import caret_in
from app.charts.plain.words import next_word, previous_word, word_at
from app.ui.chart.page.leaves import Leaves, Place, Selection

__all__ = [
    "Step",
    "down",
    "end_of_row",
    "left",
    "left_word",
    "right",
    "right_word",
    "row_around",
    "start_of_row",
    "up",
    "word_around",
    "x_of",
]

Step = Callable[[Leaves, Place], Place]


def right(leaves: Leaves, place: Place) -> Place:
    """Step behind the next character, with the marks that combine with it."""
    text = leaves.page(place.page).text
    if place.index >= len(text):
        return _start_after(leaves, place)
    index = place.index + 1
    while index < len(text) and unicodedata.combining(text[index]):
        index += 1
    return Place(place.page, index)


def left(leaves: Leaves, place: Place) -> Place:
    """Step before the character before, with the marks that combine with it."""
    if place.index == 0:
        return _end_before(leaves, place)
    text = leaves.page(place.page).text
    index = place.index - 1
    while index > 0 and unicodedata.combining(text[index]):
        index -= 1
    return Place(place.page, index)


def right_word(leaves: Leaves, place: Place) -> Place:
    """Step to where the next word begins."""
    text = leaves.page(place.page).text
    if place.index >= len(text):
        return _start_after(leaves, place)
    return Place(place.page, next_word(text, place.index))


def left_word(leaves: Leaves, place: Place) -> Place:
    """Step to where this word or the one before begins."""
    if place.index == 0:
        return _end_before(leaves, place)
    return Place(place.page, previous_word(leaves.page(place.page).text, place.index))


def start_of_row(leaves: Leaves, place: Place) -> Place:
    """Step to the beginning of the row."""
    return Place(place.page, leaves.row(place).start)


def end_of_row(leaves: Leaves, place: Place) -> Place:
    """Step behind the last character of the row."""
    text = leaves.page(place.page).text
    row = leaves.row(place)
    # Behind the last character of a wrapped row begins the next: the blank there is the end.
    is_last = row.end == len(text) and not text.endswith("\n")
    return Place(place.page, row.end if is_last else row.end - 1)


def up(leaves: Leaves, place: Place, x: float) -> Place:
    """Step to the row above, next to ``x`` points."""
    start = leaves.row(place).start
    if start > 0:
        return _in_row(leaves, Place(place.page, start - 1), x)
    page = leaves.beside(place.page, -1)
    if page is None:
        return Place(place.page, 0)
    return _in_row(leaves, Place(page, len(leaves.page(page).text)), x)


def down(leaves: Leaves, place: Place, x: float) -> Place:
    """Step to the row below, next to ``x`` points."""
    end = leaves.row(place).end
    if end < len(leaves.page(place.page).text):
        return _in_row(leaves, Place(place.page, end), x)
    page = leaves.beside(place.page, 1)
    return Place(place.page, end) if page is None else _in_row(leaves, Place(page, 0), x)


def x_of(leaves: Leaves, place: Place) -> float:
    """Return where a caret at a place stands on its page, in points from the left."""
    page = leaves.page(place.page)
    if place.index < len(page.text):
        return page.boxes[place.index].left
    box = page.boxes[place.index - 1]
    return leaves.row(place).box.left if page.text.endswith("\n") else box.right


def word_around(leaves: Leaves, place: Place) -> Selection:
    """Return the word at a place."""
    text = leaves.page(place.page).text
    start, end = word_at(text, min(place.index, len(text) - 1))
    return Selection(Place(place.page, start), Place(place.page, end))


def row_around(leaves: Leaves, place: Place) -> Selection:
    """Return the row at a place."""
    row = leaves.row(place)
    return Selection(Place(place.page, row.start), Place(place.page, row.end))


def _in_row(leaves: Leaves, place: Place, x: float) -> Place:
    row = leaves.row(place)
    index = caret_in(leaves.page(place.page), row, x)
    last = end_of_row(leaves, Place(place.page, row.start)).index
    return Place(place.page, min(index, last))


def _start_after(leaves: Leaves, place: Place) -> Place:
    page = leaves.beside(place.page, 1)
    return place if page is None else Place(page, 0)


def _end_before(leaves: Leaves, place: Place) -> Place:
    page = leaves.beside(place.page, -1)
    return place if page is None else Place(page, len(leaves.page(page).text))
