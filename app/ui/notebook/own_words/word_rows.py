"""Rows of the own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.notebook.kept import SystemCode
from app.domain.notebook.own_words import OwnWord
from app.ui.notebook.lists.kept_text import Part

__all__ = ["WordRow", "word_parts"]


@dataclass(frozen=True, slots=True)
class WordRow:
    """Own words; ``title`` is that of the code which they mean, empty where they mean words."""

    word: OwnWord
    title: str = ""

    @property
    def code(self) -> SystemCode | None:
        """Return None: own words are of no one code."""
        return None

    @property
    def is_changed(self) -> bool:
        """Tell that nothing is to be said of them."""
        return False

    @property
    def words(self) -> str:
        """Return both sides and the title."""
        return "\n".join((self.word.said, self.word.meant, self.title)).casefold()


def word_parts(row: WordRow) -> Sequence[Part]:
    """Return what is meant, below a code its title."""
    return [Part(row.word.meant, 2), Part(row.title, 2, is_quiet=True)]
