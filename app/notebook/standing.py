"""What has become of a code since the coder kept something of it."""

from datetime import date, timedelta

from app.codebooks.asking.titles import unaccented
from app.domain.books import Books, Entry, Status
from app.domain.notebook.kept import Heading, Standing, SystemCode, Turn

__all__ = ["standing"]

_DAY = timedelta(days=1)


def standing(books: Books, code: SystemCode, before: Heading, on: date) -> Standing:
    """Return how a code stands on a date, against how the book had it before."""
    entry = books.entry(code.code, on, code.system)
    match entry.status:
        case Status.NO_EDITION:
            return Standing(Turn.NO_EDITION, on)
        case Status.NOT_VERIFIED:
            # CPT that was never loaded is as it was; one that was loaded is missed.
            never = before.status in (Status.NOT_VERIFIED, Status.NO_EDITION)
            return Standing(Turn.SAME if never else Turn.NO_EDITION, on)
        case Status.NOT_IN_EDITION:
            return _gone(entry, on)
        case Status.HEADER if before.status is not Status.HEADER:
            since, children = _day_after(entry.valid_to, on), entry.children
            return Standing(Turn.HEADER, on, entry.title, since, children=children)
        case Status.VALID if before.status is Status.HEADER:
            return Standing(Turn.BILLABLE, on, entry.title, entry.valid_from)
    return _titled(books, before, entry, on)


def _gone(entry: Entry, on: date) -> Standing:
    since = _day_after(entry.valid_to, on)
    comes = entry.valid_from if entry.valid_from and entry.valid_from > on else None
    return Standing(Turn.GONE, on, entry.title, since, comes)


def _titled(books: Books, before: Heading, entry: Entry, on: date) -> Standing:
    """A title is compared without its accents, and only after the day that it is known of."""
    is_same = unaccented(before.title) == unaccented(entry.title)
    if is_same or not before.title or on < before.on:
        return Standing(Turn.SAME, on, entry.title)
    return Standing(Turn.RETITLED, on, entry.title, _retitled(books, before, entry, on))


def _retitled(books: Books, before: Heading, entry: Entry, on: date) -> date | None:
    """Return the first day of the edition that brought the title."""
    for edition in books.editions():
        first = edition.effective_from
        if edition.system is entry.system and edition.codes and before.on < first <= on:
            then = books.entry(entry.code, first, entry.system)
            if then.title and unaccented(then.title) != unaccented(before.title):
                return first
    return None


def _day_after(last: date | None, on: date) -> date | None:
    return last + _DAY if last and last < on else None
