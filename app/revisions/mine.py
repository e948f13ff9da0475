"""The codes that are the coder’s own: used lately, or kept in the notebook."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.domain.books import Books
from app.domain.codes import System
from app.domain.notebook.kept import Page, SystemCode
from app.domain.printed.revisions import Comparison, Mine, Use
from app.storage.coding import used
from app.storage.notebook import pages as notebook

__all__ = ["above", "mine_of"]


def mine_of(session: Session, system: System, first: date, last: date) -> tuple[Mine, ...]:
    """Return the coder’s own codes of a system in their order; a use counts between two days."""
    uses: dict[SystemCode, list[Use]] = {}
    for use in used.between(session, first, last):
        uses.setdefault(use.code, []).append(use)
    pages = {page.code: page for page in notebook.pages(session)}
    codes = sorted(code for code in uses.keys() | pages.keys() if code.system is system)
    return tuple(_mine(code, uses.get(code, ()), pages.get(code)) for code in codes)


def above(
    books: Books, comparison: Comparison, mine: Iterable[Mine]
) -> Mapping[SystemCode, frozenset[str]]:
    """Return for each code all places over it, in one edition or the other."""
    days = (comparison.old.effective_to, comparison.new.effective_to)
    return {each.code: _places(books, each.code, days) for each in mine}


def _mine(code: SystemCode, uses: Sequence[Use], page: Page | None) -> Mine:
    if page is None:
        return Mine(code, tuple(uses))
    return Mine(code, tuple(uses), page.is_favourite, len(page.rules), bool(page.note))


def _places(books: Books, code: SystemCode, days: Iterable[date]) -> frozenset[str]:
    entries = (books.entry(code.code, day, code.system) for day in days)
    return frozenset(place.code for entry in entries for place in entry.parents)
