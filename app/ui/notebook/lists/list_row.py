"""What every list of the notebook asks of its rows."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.notebook.kept import SystemCode

__all__ = ["ListRow", "has_words"]


class ListRow(Protocol):
    """A row of a list; ``words`` is all that the filter looks at, in small letters.

    ``code`` is None where the row is of no one code. ``is_changed`` rows are of codes that have
    changed since they were kept, or cannot stand on a claim of the date.
    """

    @property
    def code(self) -> SystemCode | None:
        """Return the code of the row."""

    @property
    def words(self) -> str:
        """Return the words of the row."""

    @property
    def is_changed(self) -> bool:
        """Tell whether something is to be said of the code."""


def has_words(row: ListRow, words: Sequence[str]) -> bool:
    """Tell whether each word stands somewhere in the row."""
    if not words:
        return True
    text = row.words
    return all(word in text for word in words)
