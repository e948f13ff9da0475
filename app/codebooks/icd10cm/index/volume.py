"""A volume of the Index, received as one file."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.codebooks.icd10cm.index.csv_form import is_index_csv, read_index_csv
from app.codebooks.icd10cm.index.keeping import IndexKeeper
from app.codebooks.icd10cm.index.terms import IndexTerm, Volume
from app.codebooks.icd10cm.index.xml_form import read_index_xml, volume_of, year_of
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member

__all__ = ["IndexVolume", "is_volume", "read_volume", "volume_edition"]

_OCTOBER = 10


@dataclass(frozen=True, slots=True)
class IndexVolume(Extra):
    """The Alphabetic Index, the External Cause Index or one of the tables."""

    volume: Volume
    terms: tuple[IndexTerm, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the terms, and the paths from them to codes."""
        keeper = IndexKeeper(connection, code_set)
        keeper.keep(self.volume, self.terms, days)
        if self.volume in (Volume.INDEX, Volume.NEOPLASMS):
            keeper.link(days)


def is_volume(volume: Volume) -> Callable[[Member], bool]:
    """Return what tells whether a file holds this volume; the main one comes in two forms."""

    def recognises(member: Member) -> bool:
        is_csv = volume is Volume.INDEX and is_index_csv(member)
        return is_csv or volume_of(member) is volume

    return recognises


def volume_edition(member: Member) -> EditionHint | None:
    """Return the fiscal year that the file names; the CSV form names none."""
    year = year_of(member)
    return EditionHint(date(year - 1, _OCTOBER, 1)) if year else None


def read_volume(member: Member) -> IndexVolume:
    """Read a volume in either form.

    Raises:
        BrokenReleaseError: the file is cut or malformed.
    """
    volume = volume_of(member)
    if volume is None:
        return IndexVolume(Volume.INDEX, read_index_csv(member))
    return IndexVolume(volume, read_index_xml(member, volume))
