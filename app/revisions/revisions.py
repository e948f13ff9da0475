"""What a coder does with two editions: compare them, see what touches, hand it on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from app.domain.books import Books, Edition
from app.domain.codes import System, has_codes
from app.domain.people import Coder
from app.domain.printed.revisions import YEAR, Comparison, Told, touched
from app.reports.revision_table import revision_table
from app.reports.revisions import revisions_paper
from app.revisions.mine import above, mine_of

__all__ = ["Revisions"]


@dataclass(frozen=True, slots=True)
class Revisions:
    """What changed in the books; ``fonts`` is the folder of the typefaces for the paper."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books
    fonts: Path

    def editions(self) -> Mapping[System, tuple[Edition, ...]]:
        """Return the editions that can be compared, by system, the oldest first."""
        found: dict[System, tuple[Edition, ...]] = {}
        for edition in self.books.editions():
            if edition.codes and has_codes(edition.system):
                found[edition.system] = (*found.get(edition.system, ()), edition)
        return found

    def compared(self, system: System, old: str, new: str) -> Comparison:
        """Return what changed between two editions, for whomever.

        Raises:
            ValueError: one of them is not loaded.
        """
        return self.books.revisions(system, old, new)

    def touched(self, comparison: Comparison) -> Told:
        """Tell a comparison to this coder.

        A code counts as used when it stands on the sheet of an encounter coded within the last
        365 days.
        """
        today = self.now().astimezone().date()
        since = today - YEAR
        with self.sessions() as session:
            mine = mine_of(session, comparison.new.system, since, today)
        places = above(self.books, comparison, mine)
        return Told(comparison, touched(comparison, mine, places), since)

    def told(self, system: System, old: str, new: str) -> Told:
        """Return what changed between two editions, with the coder’s own codes that it touches.

        Raises:
            ValueError: one of the editions is not loaded.
        """
        return self.touched(self.compared(system, old, new))

    def paper(self, told: Told, *, only_touching: bool) -> bytes:
        """Return it as a PDF, the same bytes for the same state."""
        return revisions_paper(told, self.coder, self.fonts, only_touching=only_touching)

    def table(self, told: Told, *, only_touching: bool) -> bytes:
        """Return it as a CSV file for a spreadsheet."""
        return revision_table(told, only_touching=only_touching)
