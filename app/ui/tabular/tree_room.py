"""What the tree of the Tabular List asks of the code books."""

from dataclasses import dataclass
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.asking.tabular_tree import branch_to, place_of, places_below, sought, tops
from app.domain.books import Edition
from app.domain.codes import System
from app.domain.printed.tabular import Branch, TreePlace

__all__ = ["SYSTEMS", "OpenTree", "TreeRoom"]

SYSTEMS = (System.ICD_10_CM, System.ICD_10_PCS, System.HCPCS)
"""The systems that are books of levels, in the order of their tabs."""


@dataclass(frozen=True, slots=True)
class OpenTree:
    """The top of a tree on a date; ``missing`` says why there is no edition."""

    edition: Edition | None = None
    tops: tuple[TreePlace, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class TreeRoom:
    """The levels of the books; everything here is asked on a worker."""

    books: CodeBooks

    def open(self, system: System, on: date) -> OpenTree:
        """Return the chapters of a system, or its sections."""
        edition = self.books.edition_on(system, on)
        if edition is None:
            return OpenTree(missing=self.books.no_edition_message(system, on))
        return OpenTree(edition, self.books.ask(system, tops, system, on))

    def below(self, place: TreePlace, on: date) -> tuple[TreePlace, ...]:
        """Return what stands right below a place."""
        return self.books.ask(place.system, places_below, place.id, on)

    def branch_to(self, system: System, code: str, on: date) -> Branch:
        """Return the way to a code, an empty one where it has no place on the date."""
        return self._branch(system, self.books.ask(system, place_of, system, code, on), on)

    def sought(self, system: System, words: str, on: date, after: int = 0) -> Branch:
        """Return the way to the first place that begins with the words, an empty one without."""
        return self._branch(system, self.books.ask(system, sought, system, words, on, after), on)

    def _branch(self, system: System, place: int | None, on: date) -> Branch:
        return Branch() if place is None else self.books.ask(system, branch_to, place, on)
