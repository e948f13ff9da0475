"""Which dates the loaded editions cover."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.codebooks.making.layers import Days, joined
from app.domain.books import Edition
from app.domain.codes import System

__all__ = ["Coverage", "joined_coverage", "read_coverage"]

_EDITIONS = """
SELECT s.system, e.edition, e.first, e.last, e.codes, e.headers, e.source, s.licence, s.address
FROM edition e JOIN code_set s ON s.id = e.code_set ORDER BY s.id, e.first, e.released
"""
_NOTED = (
    "SELECT s.system, n.first, n.last, n.released FROM noted n JOIN code_set s ON s.id = n.code_set"
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The loaded editions, the days of their notes, and where their publishers stand."""

    editions: tuple[Edition, ...]
    noted: tuple[tuple[System, Days, date], ...]
    addresses: dict[System, str]

    def edition_on(self, system: System, on: date) -> Edition | None:
        """Return the edition in force on a date."""
        for edition in self.editions:
            if edition.system is system and edition.codes and on in _days(edition):
                return edition
        return None

    def named(self, system: System, edition: str) -> Edition:
        """Return a loaded edition by its name.

        Raises:
            ValueError: it is not loaded, or brings no codes; says which are and do.
        """
        loaded = [each for each in self.editions if each.system is system and each.codes]
        found = next((each for each in loaded if each.edition == edition), None)
        if found is None:
            known = ", ".join(each.edition for each in loaded) or "none"
            raise ValueError(
                f"There is no edition “{edition[:20]}” of {system}; loaded are {known}."
            )
        return found

    def has_notes(self, system: System, on: date) -> bool:
        """Tell whether notes are loaded for the date, or the system knows none at all."""
        runs = [days for noted, days, _ in self.noted if noted is system]
        return not runs or any(on in days for days in runs)

    def notes_as_of(self, system: System, on: date) -> date | None:
        """Return the release date of the notes where they are newer than the date asked for."""
        for noted, days, released in self.noted:
            if noted is system and on in days:
                return released if on < released else None
        return None

    def years(self, system: System) -> list[Days]:
        """Return the covered days of a system as runs without a gap."""
        with_codes = (each for each in self.editions if each.system is system and each.codes)
        return joined(map(_days, with_codes))

    def said(self, system: System) -> str:
        """Return the covered days in words."""
        return ", ".join(map(_said, self.years(system))) or "none"

    def no_edition_message(self, system: System, on: date) -> str:
        """Say in one line that a date is not covered, which are, and where the release is."""
        if system not in self.addresses:
            return (
                f"No {system} books are loaded: open the release file of their publisher with "
                "“coderdesk codebooks import FILE”."
            )
        return (
            f"No {system} edition covers {on}: the loaded ones cover {self.said(system)}. "
            f"Get the missing release, free of charge, at {self.addresses[system]} and open "
            "it with “coderdesk codebooks import FILE”."
        )


def joined_coverage(parts: Iterable[Coverage]) -> Coverage:
    """Put the coverage of several databases together, in the order of their systems."""
    order = list(System)
    all_parts = list(parts)
    editions = (edition for part in all_parts for edition in part.editions)
    return Coverage(
        tuple(sorted(editions, key=lambda edition: order.index(edition.system))),
        tuple(noted for part in all_parts for noted in part.noted),
        {system: each for part in all_parts for system, each in part.addresses.items()},
    )


def read_coverage(connection: sqlite3.Connection) -> Coverage:
    """Read what is loaded; it stays the same for the life of a generation."""
    rows = connection.execute(_EDITIONS).fetchall()
    noted = connection.execute(_NOTED).fetchall()
    return Coverage(
        editions=tuple(_edition(row) for row in rows),
        noted=tuple(
            (System(system), Days.of(first, last), date.fromordinal(released))
            for system, first, last, released in noted
        ),
        addresses={System(row[0]): row[-1] for row in rows},
    )


def _said(run: Days) -> str:
    return f"{run.first} on" if run.last == date.max else f"{run.first} to {run.last}"


def _edition(row: tuple[str, str, int, int, int, int, str, str, str]) -> Edition:
    system, edition, first, last, codes, headers, source, licence, _ = row
    days = Days.of(first, last)
    return Edition(System(system), edition, days.first, days.last, codes, headers, source, licence)


def _days(edition: Edition) -> Days:
    return Days(edition.effective_from, edition.effective_to)
