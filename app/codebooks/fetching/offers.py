"""The files of the releases that are in force on a day, and of the next ones."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.codebooks.fetching.downloads import Download
from app.codebooks.receiving.calendars import effective, label
from app.domain.codes import System

__all__ = ["Offer", "offers"]

# Not by strftime, which speaks the language of the machine.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """A file of one release; ``is_due`` unless it need not be there, or not yet."""

    system: System
    name: str
    released: date
    addresses: tuple[str, ...]
    listed: str
    is_due: bool
    licensor: str
    sha256: str

    @property
    def edition(self) -> str:
        """Return the name of the edition that the file brings."""
        return label(self.released)

    @property
    def folder(self) -> str:
        """Return the release as publishers name it: a file that tells no edition takes it."""
        return f"{_month(self.released)} {self.released.year}"


def offers(downloads: Iterable[Download], today: date) -> tuple[Offer, ...]:
    """Return what is to be had on a day: the releases in force, and the next where published."""
    return tuple(
        _offer(download, released, today)
        for download in downloads
        for released in _released(download, today)
    )


def _released(download: Download, today: date) -> Iterator[date]:
    if download.released:
        yield download.released
        return
    years = range(today.year - 1, today.year + 2)
    days = sorted(date(year, month, 1) for year in years for month in download.months)
    in_force = [day for day in days if day <= today and today in effective(download.system, day)]
    yield from in_force[-1:]
    yield from [day for day in days if day > today][:1]


def _offer(download: Download, released: date, today: date) -> Offer:
    words = _words(download.system, released)
    return Offer(
        system=download.system,
        name=download.name,
        released=released,
        addresses=tuple(_filled(address, words) for address in download.addresses),
        listed=_filled(download.listed, words),
        is_due=released <= today and not download.is_occasional,
        licensor=download.licensor,
        sha256=download.sha256,
    )


def _words(system: System, released: date) -> dict[str, str]:
    last = effective(system, released).last
    # Publishers name a fiscal year by the year in which it ends.
    year = released.year if last == date.max else last.year
    return {
        "year": str(year),
        "yy": f"{year % 100:02}",
        "before": str(year - 1),
        "month": _month(released).lower(),
    }


def _month(released: date) -> str:
    return _MONTHS[released.month - 1]


def _filled(template: str, words: dict[str, str]) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda found: words[found[1]], template)
