"""A list as a book, and what tells its edition."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.codebooks.lists.record import Record
from app.codebooks.making.book import Book, Level, Place, PlacedFact, PlaceKey
from app.domain.codes import System

__all__ = ["book_of", "newest_month", "taxonomy_day"]

# The list of CMS has no dates; the newest code in it tells from when it is.
_PLACES_ADDED = {
    "66": date(2024, 8, 1),
    "27": date(2023, 10, 1),
    "10": date(2022, 1, 1),
    "58": date(2020, 1, 1),
    "02": date(2017, 1, 1),
    "19": date(2016, 1, 1),
}
_VERSION = re.compile(r"(?<![0-9])(?P<year>[0-9]{2})[._]?(?P<half>[01])(?![0-9])")
_SETTINGS = {"nonfacility": "non-facility", "facility": "facility"}


def book_of(found: Iterable[Record], system: System) -> Book:
    """Return the codes of a list in its order.

    Raises:
        ValueError: a code stands twice, or there is none.
    """
    kept = _once(found, system)
    categories = {record.code for record in kept if record.is_category}
    if len(categories) == len(kept):
        raise ValueError(f"it holds no code of {system}")
    return Book(
        places=tuple(_place(record, categories) for record in kept),
        facts=tuple(fact for record in kept for fact in _facts(record)),
    )


def newest_month(found: Iterable[Record], system: System) -> date | None:
    """Return the newest month in which a code began or was changed, None where no row tells one."""
    kept = list(found)
    told = (day for record in kept for day in (record.start, record.modified) if day)
    known = _PLACES_ADDED if system is System.POS else {}
    newest = max(told, default=None)
    added = max((known[each.code] for each in kept if each.code in known), default=None)
    return newest.replace(day=1) if newest else added


def taxonomy_day(name: str) -> date | None:
    """Return from when a version of the taxonomy holds, told by a name: ``nucc_taxonomy_251.csv``.

    Version 25.0 holds from April 2025, 25.1 from October.
    """
    found = _VERSION.search(name.rpartition("/")[2])
    if found is None:
        return None
    return date(2000 + int(found["year"]), 10 if found["half"] == "1" else 4, 1)


def _once(found: Iterable[Record], system: System) -> list[Record]:
    kept: dict[str, Record] = {}
    names: dict[str, dict[str, None]] = {}
    for record in found:
        if kept.setdefault(record.code, record) is not record and system is not System.PAYER:
            raise ValueError(f"{record.code} stands twice")
        names.setdefault(record.code, {})[record.title] = None
    return [_also_named(record, list(names[code])[1:]) for code, record in kept.items()]


def _also_named(record: Record, names: Sequence[str]) -> Record:
    """Add further names: clearing houses list a payer once for each of its plans."""
    return replace(record, facts={**record.facts, "other_names": "; ".join(names)})


def _key(record: Record) -> PlaceKey:
    return PlaceKey(Level.SECTION if record.is_category else Level.CODE, record.code)


def _place(record: Record, categories: set[str]) -> Place:
    category = f"{record.code[:3]}X"
    is_below = category in categories and not record.is_category
    parent = PlaceKey(Level.SECTION, category) if is_below else None
    return Place(_key(record), record.title, parent, not record.is_category, record.held)


def _facts(record: Record) -> Iterator[PlacedFact]:
    for name, text in record.facts.items():
        if text:
            said = _setting(text) if name == "mpfs_setting" else text
            yield PlacedFact(_key(record), name, said)


def _setting(text: str) -> str:
    bare = "".join(char for char in text.casefold() if char.isalpha())
    return _SETTINGS.get(bare, text)
