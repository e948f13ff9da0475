"""What the fee schedule says on a date: of a code, of a locality, of all localities."""

import sqlite3
from datetime import date

from app.codebooks.fees.relative_values import QPP
from app.domain.codes import undotted
from app.domain.rules.fees import Fee, Gpci, Locality

__all__ = ["anesthesia_factor", "fee_of", "gpci_of", "localities"]

_FEE = """
SELECT v.*, r.released FROM fees_release r JOIN fees_value v ON v.release = r.id
WHERE r.volume = ? AND ? BETWEEN r.first AND r.last AND v.code = ? AND v.modifier = ?
"""
_INDEX = """
SELECT i.* FROM fees_release r JOIN fees_index i ON i.release = r.id
WHERE r.volume = 'indices' AND ? BETWEEN r.first AND r.last AND i.mac = ? AND i.locality = ?
"""
_INDEXED = """
SELECT i.mac, i.locality, i.state, i.name FROM fees_release r JOIN fees_index i ON i.release = r.id
WHERE r.volume = 'indices' AND ? BETWEEN r.first AND r.last
"""
_AREAS = """
SELECT a.mac, a.locality, a.state, a.name, a.counties
FROM fees_release r JOIN fees_area a ON a.release = r.id
WHERE r.volume = 'areas' AND ? BETWEEN r.first AND r.last
"""
_ANESTHESIA = """
SELECT a.factor, a.qpp_factor FROM fees_release r JOIN fees_anesthesia a ON a.release = r.id
WHERE r.volume = 'anesthesia' AND ? BETWEEN r.first AND r.last AND a.mac = ? AND a.locality = ?
"""
_TWO_FACTORS = 2026


def fee_of(
    connection: sqlite3.Connection, code: str, modifier: str, on: date, *, qpp: bool = False
) -> Fee | None:
    """Return the fee of a code on a date, None where none is loaded or the code has none.

    ``modifier``: 26, TC or 53 for a component that CMS prices apart, else empty. ``qpp``: with
    the conversion factor of a qualifying participant; until 2025 there was one for all.
    """
    volume = f"values {QPP}" if qpp and on.year >= _TWO_FACTORS else "values"
    asked = (volume, on.toordinal(), undotted(code), modifier.strip().upper())
    row = connection.execute(_FEE, asked).fetchone()
    return Fee(*(*row[1:-1], date.fromordinal(row[-1]))) if row else None


def gpci_of(connection: sqlite3.Connection, mac: str, locality: str, on: date) -> Gpci | None:
    """Return the indices of a locality on a date, None where they are not loaded.

    ``mac`` and ``locality`` with or without the zeros in front.
    """
    asked = (on.toordinal(), mac.strip().zfill(5), locality.strip().zfill(2))
    row = connection.execute(_INDEX, asked).fetchone()
    return Gpci(*row[1:]) if row else None


def localities(connection: sqlite3.Connection, on: date) -> tuple[Locality, ...]:
    """Return the payment localities on a date, by contractor and number.

    They are told by the indices, by the list of counties, or both; the state is the abbreviation
    of the former, or spelled out where only the latter is loaded.
    """
    day = (on.toordinal(),)
    found = {row[:2]: Locality(*row) for row in connection.execute(_AREAS, day)}
    for mac, number, state, name in connection.execute(_INDEXED, day):
        area = found.get((mac, number))
        found[mac, number] = Locality(mac, number, state, name, area.counties if area else "")
    return tuple(sorted(found.values()))


def anesthesia_factor(
    connection: sqlite3.Connection, mac: str, locality: str, on: date, *, qpp: bool = False
) -> int | None:
    """Return the anesthesia conversion factor of a locality in ten-thousandths of a dollar.

    None where it is not loaded. It is multiplied by base and time units.
    """
    asked = (on.toordinal(), mac.strip().zfill(5), locality.strip().zfill(2))
    row = connection.execute(_ANESTHESIA, asked).fetchone()
    return row[1 if qpp else 0] if row else None
