"""What a coder marks in a chart while reading: highlights by category, and bookmarks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from app.domain.chart.spans import Where

__all__ = ["Category", "Highlight", "HighlightError", "in_reading_order"]

_LONGEST_NOTE = 2_000


class HighlightError(ValueError):
    """A highlight that cannot be kept, or that is not there."""


class Category(Enum):
    """What marked words are about; a bookmark is a place to come back to, whatever it says."""

    DIAGNOSIS = "diagnosis"
    PROCEDURE = "procedure"
    MEDICATION = "medication"
    LAB = "lab"
    QUERY = "query"
    OTHER = "other"
    BOOKMARK = "bookmark"

    @property
    def has_colour(self) -> bool:
        """Tell whether the words themselves are coloured."""
        return self is not Category.BOOKMARK


@dataclass(frozen=True, slots=True)
class Highlight:
    """Marked words with what they are about and a note.

    ``quote`` is empty for a bookmark on a page without text, which stands at the top of its page;
    of a part of a page it says which page.
    ``id`` is 0 until it is kept.
    """

    span: Where
    quote: str
    category: Category
    note: str = ""
    id: int = 0

    def __post_init__(self) -> None:
        if not self.quote and self.category.has_colour:
            raise HighlightError("There are no words to highlight: select some")
        if len(self.note) > _LONGEST_NOTE:
            raise HighlightError(f"The note has more than {_LONGEST_NOTE:,} characters: shorten it")

    def about(self, category: Category) -> "Highlight":
        """Return it in another category."""
        return replace(self, category=category)

    def noted(self, note: str) -> "Highlight":
        """Return it with another note, without blanks at its ends."""
        return replace(self, note=note.strip())


def in_reading_order(highlights: Iterable[Highlight]) -> tuple[Highlight, ...]:
    """Return highlights by document, page and place; of two at a place, the one kept first."""
    return tuple(sorted(highlights, key=lambda each: (each.span.order, each.id)))
