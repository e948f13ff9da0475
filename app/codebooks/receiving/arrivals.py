"""What is new in what was received, and the release that it makes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.codebooks.receiving.calendars import effective
from app.codebooks.receiving.keeping import hashes_of
from app.codebooks.receiving.recognition import Found, Received
from app.codebooks.receiving.releases import CodeSet, KeptFile, Release
from app.codebooks.receiving.wish import Wish

__all__ = ["arrived", "missing"]


def missing(received: Received, releases: Iterable[Release]) -> list[Found]:
    """Return the files of an edition that are not loaded for it, or not with these columns."""
    same = [
        release
        for release in releases
        if (release.code_set.system, release.edition) == (received.system, received.edition)
    ]
    hashes = {digest for release in same for digest in hashes_of(release)}
    maps = {None} | {kept.mapped for release in same for kept in release.files}
    return [
        found
        for found in received.found.values()
        if found.sha256 not in hashes or found.member.mapped not in maps
    ]


def arrived(received: Received, found: Sequence[Found], owner: CodeSet, wish: Wish) -> Release:
    """Return the release that these files of an edition make; it lies nowhere yet."""
    days = effective(received.system, received.released)
    return Release(
        code_set=owner,
        edition=received.edition,
        released=received.released,
        effective_from=days.first,
        effective_to=days.last,
        path=Path(),
        carrier=_carrier(found),
        files=tuple(_kept(number, each) for number, each in enumerate(found, start=1)),
        is_licensed=wish.is_licensed,
        takes_fragment=wish.takes_fragment,
    )


def _kept(number: int, found: Found) -> KeptFile:
    member = found.member
    return KeptFile(f"{number}.gz", found.kind.id, member.name, found.sha256, member.mapped)


def _carrier(found: Iterable[Found]) -> str:
    """Name the files or zips that were received, without the folders around them."""
    names = dict.fromkeys(_file(each.member.name) for each in found)
    return ", ".join(names)


def _file(name: str) -> str:
    *around, last = name.split("/")
    zips = (part for part in around if part.lower().endswith(".zip"))
    return next(zips, last)
