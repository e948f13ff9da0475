"""Rows of the codes that were given lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.books import Entry
from app.domain.notebook.kept import SystemCode
from app.domain.notebook.recent import Recent
from app.ui.notebook.lists.kept_text import Part
from app.ui.notebook.sets.set_words import flag_line, title_line

__all__ = ["RecentRow", "recent_parts"]


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A code that was given, with what the book says of it on the date it is read for."""

    recent: Recent
    entry: Entry
    on: date

    @property
    def code(self) -> SystemCode:
        """Return the code."""
        return self.recent.code

    @property
    def is_changed(self) -> bool:
        """Tell whether the code cannot stand on a claim of the date."""
        return bool(flag_line(self.entry, self.on))

    @property
    def given(self) -> str:
        """Return the day on which it was given last, as the clock on the wall has it."""
        return self.recent.at.astimezone().date().isoformat()

    @property
    def words(self) -> str:
        """Return the code with its title, its flag and the day."""
        flag = flag_line(self.entry, self.on)
        texts = (self.code.code, self.code.system, self.entry.title, flag, self.given)
        return "\n".join(texts).casefold()


def recent_parts(row: RecentRow) -> Sequence[Part]:
    """Return the texts of a code."""
    flag = flag_line(row.entry, row.on)
    return [Part(title_line(row.entry, row.on), 2), Part(flag, icon="triangle-alert")]
