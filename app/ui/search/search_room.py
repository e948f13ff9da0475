"""What the search pane asks of index and books; slow enough for the worker, all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.asking.chapters import chapters
from app.codebooks.risk.marked import hcc_marks
from app.domain.books import Edition, Status
from app.domain.codes import System
from app.domain.printed.chapters import Chapter
from app.search import CodeIndex, Found
from app.search.asking.wording import Wording
from app.search.showing.hits import Family
from app.ui.search.filters import Choices, Filters

__all__ = ["SearchRoom", "Wish"]

_LIMIT = 30
_ANY_WORD = "a"


@dataclass(frozen=True, slots=True)
class Wish:
    """One search: the words, the day whose books are searched, the filters, how it is read."""

    words: str
    on: date
    filters: Filters
    wording: Wording


class SearchRoom:
    """Index and books, asked for rows of families on a day."""

    limit = _LIMIT

    def __init__(self, index: CodeIndex, books: CodeBooks) -> None:
        self._index = index
        self._books = books

    def find(self, wish: Wish) -> Found:
        """Return the rows of a search."""
        return self._index.find(
            wish.words,
            wish.on,
            wish.filters.systems,
            limit=_LIMIT,
            billable_only=bool(wish.filters.billable),
            wording=wish.wording,
            narrowing=wish.filters.narrowing,
            fold=True,
        )

    def make_ready(self, on: date) -> None:
        """Search once on a day, which the first key of its encounter then need not wait for."""
        self._index.find(_ANY_WORD, on, limit=_LIMIT, fold=True)

    def below(self, family: Family, wish: Wish) -> Sequence[Family]:
        """Return the rows below one that is opened."""
        return self._index.below(
            family,
            wish.on,
            wish.filters.systems,
            billable_only=bool(wish.filters.billable),
            narrowing=wish.filters.narrowing,
        )

    def missing(self, found: Found, wish: Wish) -> str:
        """Return which dates are loaded, where no edition covers the day; else nothing."""
        if found.status is not Status.NO_EDITION:
            return ""
        return self._books.no_edition_message(wish.filters.system or System.ICD_10_CM, wish.on)

    def choices(self, on: date) -> Choices:
        """Return the systems, the chapters of the day and the editions that can be looked at."""
        systems = self._index.systems
        return Choices(systems, self._chapters(systems, on), self._editions(systems))

    def hccs(self, on: date) -> Mapping[str, str]:
        """Return the diagnoses that count for risk adjustment on a day, by code."""
        return self._books.ask(System.HCC, hcc_marks, on)

    def _chapters(self, systems: Sequence[System], on: date) -> tuple[Chapter, ...]:
        found = (self._books.ask(system, chapters, system, on) for system in systems)
        return tuple(chapter for each in found for chapter in each)

    def _editions(self, systems: Sequence[System]) -> tuple[Edition, ...]:
        """Return the editions, the newest first; of those of the same days the last released."""
        by_days = {
            (each.system, each.effective_from, each.effective_to): each
            for each in self._books.editions()
            if each.system in systems
        }
        newest = sorted(by_days.values(), key=lambda each: each.effective_from, reverse=True)
        return tuple(sorted(newest, key=lambda each: systems.index(each.system)))
