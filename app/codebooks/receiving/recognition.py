"""What was received, sorted into releases: kind by content, edition by content, date or name."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from app.codebooks.errors import LicenceError, UnmappedError, UntoldEditionError
from app.codebooks.kinds import kind_of
from app.codebooks.lists.captions import unmapped
from app.codebooks.receiving.calendars import effective, label, named, newest_on, refined
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["Found", "Received", "Recognised", "recognised", "refuse_licensed", "sort_out"]

# HCPCS, the oldest of the code sets, began in 1983.
_YEARS = range(1980, 2100)


@dataclass(frozen=True, slots=True)
class Found:
    """A recognised file, with what its content says of its edition."""

    member: Member
    kind: Kind
    hint: EditionHint | None
    sha256: str
    volume: str = ""

    @property
    def within(self) -> str:
        """Return the zip or folder that held it."""
        return self.member.name.rpartition("/")[0]


@dataclass(slots=True)
class Received:
    """The files of one edition, one for each kind and volume, and what is to be said of them."""

    system: System
    released: date
    found: dict[tuple[str, str], Found] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    @property
    def edition(self) -> str:
        """Return the name of the edition."""
        return label(self.released)

    def take(self, found: Found) -> None:
        """Add a file; of two of one volume that differ the longer one is taken."""
        key = (found.kind.id, found.volume)
        other = self.found.get(key)
        if other and other.sha256 != found.sha256:
            longer, shorter = sorted(
                (other, found), key=lambda each: len(each.member.content), reverse=True
            )
            self.warnings.append(
                f"{longer.member.name} is taken as the {found.kind.name} of {self.edition}, "
                f"not {shorter.member.name}."
            )
            found = longer
        self.found[key] = found


@dataclass(slots=True)
class Recognised:
    """The files of a known kind, the names of all others, and a table among these."""

    found: list[Found] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    unmapped: UnmappedError | None = None


def recognised(members: Iterable[Member]) -> Recognised:
    """Tell the files of a known kind from all others."""
    all_of_it = Recognised()
    for member in members:
        if kind := kind_of(member):
            digest = hashlib.sha256(member.content).hexdigest()
            volume = kind.volume(member)
            all_of_it.found.append(Found(member, kind, kind.edition_of(member), digest, volume))
        else:
            all_of_it.skipped.append(member.name)
            all_of_it.unmapped = all_of_it.unmapped or unmapped(member)
    return all_of_it


def refuse_licensed(found: Iterable[Found]) -> None:
    """Refuse text for which the user must declare a licence.

    Raises:
        LicenceError: some of it is.
    """
    for each in found:
        if each.kind.licence:
            raise LicenceError(
                f"{each.member.name} holds text that belongs to {each.kind.licence}: declare that "
                "you hold a licence for it."
            )


def sort_out(found: Iterable[Found], as_of: date | None) -> list[Received]:
    """Put the files of each edition together.

    ``as_of``: a day on which everything received is in force; it outweighs all else.

    Raises:
        UntoldEditionError: nothing tells the edition of a file, or no release is of that day.
    """
    all_found = list(found)
    releases: dict[tuple[System, date], Received] = {}
    for each in all_found:
        released, warning = _edition(each, all_found, as_of)
        key = (each.kind.system, released)
        release = releases.setdefault(key, Received(*key))
        release.take(each)
        release.warnings += warning
    return list(releases.values())


def _edition(
    found: Found, all_found: Iterable[Found], as_of: date | None
) -> tuple[date, list[str]]:
    system, name = found.kind.system, found.member.name
    if as_of:
        return newest_on(system, _believed(found, as_of)), []
    hint = found.hint or _beside(found, all_found)
    if hint:
        _believed(found, hint.released)
    if hint and hint.is_certain:
        released = refined(system, name, hint.released)
        return released, [] if released == hint.released else [_said(found, released)]
    if by_name := named(system, name):
        return by_name, [_said(found, by_name)]
    if hint:
        return hint.released, []
    raise UntoldEditionError(
        f"{name}: nothing tells the edition of this {found.kind.name}: "
        "name a day on which it is in force."
    )


def _believed(found: Found, day: date) -> date:
    """Return a day on which a release can be in force; years before and after are mistyped."""
    if day.year in _YEARS:
        return day
    raise UntoldEditionError(
        f"{found.member.name}: no {found.kind.name} is in force on {day}: "
        "name a day on which it is."
    )


def _said(found: Found, released: date) -> str:
    return (
        f"The edition {label(released)} of {found.member.name} is taken from its name or the "
        "folder’s."
    )


def _beside(found: Found, all_found: Iterable[Found]) -> EditionHint | None:
    """Return what the addenda in the same zip or folder say, unless the file’s own name differs.

    An order file does not say of which year it is; the addenda that come with it do.
    """
    system = found.kind.system
    hints = {
        each.hint
        for each in all_found
        if each.kind.system is system and each.within == found.within
        if each.hint and each.hint.codes is not None
    }
    if len({hint.released for hint in hints}) != 1:
        return None
    hint = hints.pop()
    own = named(system, found.member.name.rpartition("/")[2])
    fits = own is None or effective(system, own) == effective(system, hint.released)
    return hint if fits else None
