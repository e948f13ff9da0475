"""Reading the editions of one code set from all the releases that hold something of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.kinds import kind_called, kind_of
from app.codebooks.making.assemblers import assembler_of
from app.codebooks.making.assembling import Assembled
from app.codebooks.making.book import Book
from app.codebooks.making.shelf import Contents
from app.codebooks.progress import Progress
from app.codebooks.receiving.keeping import kept_content
from app.codebooks.receiving.received import Extra, Member, Part
from app.codebooks.receiving.releases import KeptFile, Release
from app.domain.codes import System

__all__ = ["read_editions"]

_WHOLE: dict[System, Callable[[Release, Progress], Book]] = {System.ICD_10_CM: read_edition}
_PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class _Edition:
    """All that was released under one edition, each part with its kind and volume."""

    release: Release
    parts: dict[str, Part]

    @property
    def books(self) -> list[Part]:
        return [part for part in self.parts.values() if not isinstance(part, Extra)]

    def let_go(self) -> None:
        """Keep the extras only: the rest stands in the book."""
        for volume, part in list(self.parts.items()):
            if not part.beside:
                del self.parts[volume]

    @property
    def extras(self) -> tuple[tuple[str, Extra], ...]:
        found = ((volume, part.beside) for volume, part in self.parts.items())
        return tuple((volume, extra) for volume, extra in found if extra)


def read_editions(releases: Sequence[Release], progress: Progress) -> list[Contents]:
    """Read the releases of one code set and put each edition together, whatever brought it.

    Raises:
        BrokenReleaseError: a file cannot be read, or those of an edition disagree.
    """
    editions = list(_editions(releases, progress))
    assembler = assembler_of(releases[0].code_set.system)
    finished: list[Assembled] = []
    for edition in sorted(editions, key=lambda edition: assembler.turn(edition.books)):
        book = assembler.assemble(edition.books, finished, edition.release)
        finished.append(Assembled(edition.release, book))
        edition.let_go()
    books = {each.release.edition: each.book for each in finished}
    return [
        Contents(edition.release, books[edition.release.edition], edition.extras)
        for edition in editions
    ]


def _editions(releases: Sequence[Release], progress: Progress) -> Iterator[_Edition]:
    groups: dict[str, list[Release]] = {}
    for release in sorted(releases, key=lambda release: release.released):
        groups.setdefault(release.edition, []).append(release)
    for group in groups.values():
        parts: dict[str, Part] = {}
        for release in group:
            # What came later replaces what came earlier of the same kind and volume.
            parts |= dict(_parts(release, progress))
        carriers = dict.fromkeys(release.carrier for release in group)
        release = replace(
            group[0],
            carrier="; ".join(carriers),
            takes_fragment=any(release.takes_fragment for release in group),
        )
        yield _Edition(release, parts)


def _parts(release: Release, progress: Progress) -> Iterator[tuple[str, Part]]:
    if not release.files:
        yield from _carried(release, progress)
    for number, kept in enumerate(release.files):
        progress(f"Reading {release.label}", number, len(release.files))
        yield _part(release, kept)
    progress(f"Reading {release.label}", 1, 1)


def _carried(release: Release, progress: Progress) -> Iterator[tuple[str, Part]]:
    """Yield what a package of the program carries."""
    system = release.code_set.system
    if system in _WHOLE:
        yield _PACKAGE, _WHOLE[system](release, progress)
        return
    for path in release.paths:
        member = Member(path.name, path.read_bytes())
        kind = kind_of(member)
        if kind and kind.system is system:
            yield f"{kind.id} {kind.volume(member)}", kind.read(member)


def _part(release: Release, kept: KeptFile) -> tuple[str, Part]:
    kind = kind_called(kept.kind)
    if kind is None:
        raise BrokenReleaseError(
            f"{kept.name} was opened by a newer version of Coderdesk: use that one again."
        )
    content = kept_content(release, kept)
    member = Member(kept.name, content, kept.mapped)
    return f"{kind.id} {kind.volume(member)}", kind.read(member)
