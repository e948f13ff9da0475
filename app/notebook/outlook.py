"""How kept codes stand: since they were kept, and to the end of what is loaded."""

from collections.abc import Iterable
from datetime import date

from app.domain.books import Books, Status
from app.domain.codes import System
from app.domain.notebook.kept import Changed, Heading, Page, Standing, Turn
from app.notebook.standing import standing

__all__ = ["changes", "outlook"]

_UNKNOWN = (Status.NO_EDITION, Status.NOT_VERIFIED)


def outlook(books: Books, page: Page, on: date) -> Standing:
    """Return how the code of a page stands on a date, or how it will when that changes."""
    now = standing(books, page.code, page.heading, on)
    if now.turn is not Turn.SAME:
        return now
    later = standing(books, page.code, page.heading, _horizon(books, page.code.system, on))
    return later if later.is_news(page.heading) else now


def changes(books: Books, pages: Iterable[Page], on: date) -> tuple[Changed, ...]:
    """Return which codes stand otherwise at the end of what is loaded than on a date."""
    told = (_change(books, page, on) for page in pages)
    return tuple(change for change in told if _is_one(change))


def _change(books: Books, page: Page, on: date) -> Changed:
    code = page.code
    before = Heading.of(books.entry(code.code, on, code.system), on)
    later = standing(books, code, before, _horizon(books, code.system, on))
    return Changed(page, before, later)


def _is_one(change: Changed) -> bool:
    """Where no book was loaded before, nothing can be said of a change."""
    return change.before.status not in _UNKNOWN and change.standing.is_news(change.before)


def _horizon(books: Books, system: System, on: date) -> date:
    """Return the last day that the loaded editions cover, not before ``on``."""
    ends = (each.effective_to for each in books.editions() if each.system is system and each.codes)
    return max([on, *ends])
