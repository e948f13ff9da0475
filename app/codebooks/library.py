"""The library of one reference directory: what came with the program and what the user opened."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter

from app.codebooks.books import open_books
from app.codebooks.building import Finish, build, build_here, is_current, only_here
from app.codebooks.calendars import effective
from app.codebooks.column_map import ColumnMap
from app.codebooks.errors import UnrecognisedError
from app.codebooks.keeping import accept, clear, hashes_of, kept_releases, stage
from app.codebooks.opening import opened
from app.codebooks.progress import Progress
from app.codebooks.received import Member
from app.codebooks.recognition import Found, Received, recognised, refuse_licensed, sort_out
from app.codebooks.releases import CodeSet, KeptFile, Release
from app.domain.codes import System

__all__ = ["Imported", "Library"]


@dataclass(frozen=True, slots=True)
class Imported:
    """One edition that was opened; ``is_new`` is False where all of it was loaded before."""

    path: Path
    system: System
    edition: str
    codes: int
    seconds: float
    skipped: tuple[str, ...]
    warnings: tuple[str, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class Library:
    """The releases of one reference directory and what is built of them.

    ``finish`` adds what rests on the books, such as the search index.
    """

    root: Path
    owners: Mapping[System, CodeSet]
    bundled: Sequence[Release]
    finish: Finish

    def releases(self) -> list[Release]:
        """Return everything that a generation is built from.

        Raises:
            BrokenReleaseError: a kept release cannot be read.
        """
        return [*self.bundled, *kept_releases(self.root, self.owners)]

    def is_built(self) -> bool:
        """Tell whether a usable generation of all releases is there."""
        return is_current(self.root, self.releases())

    def build(self, progress: Progress) -> None:
        """Build a generation of all releases.

        Raises:
            CodeBooksError: as `app.codebooks.building.build`.
        """
        build(self.root, self.releases(), self.finish, progress)

    def receive(
        self,
        path: Path,
        as_of: date | None,
        *,
        is_licensed: bool,
        progress: Progress,
        mapped: ColumnMap | None = None,
    ) -> list[Imported]:
        """Open a file, zip or folder and load what is recognised in it, all of it or nothing.

        ``mapped`` says what the columns of a table mean that tells too little of itself.

        Raises:
            UnrecognisedError: nothing in it is of a known kind.
            BrokenReleaseError: something recognised cannot be read, or tells no edition.
            LicenceError: it holds licensed text, and no licence was declared.
            CodeBooksError: the books cannot be built.
        """
        started = perf_counter()
        members = (replace(member, mapped=mapped) for member in opened(path))
        found, skipped = recognised(_told(members, progress))
        if not found:
            raise UnrecognisedError(
                f"{path} holds no file of a code set that Coderdesk knows: open the release as its "
                "publisher provides it."
            )
        if not is_licensed:
            refuse_licensed(found)
        received = sort_out(found, as_of)
        new = self.load(received, is_licensed=is_licensed, progress=progress)
        seconds = perf_counter() - started
        codes = self._codes()
        return [
            Imported(
                path,
                each.system,
                each.edition,
                codes.get((each.system, each.edition), 0),
                seconds,
                tuple(skipped),
                tuple(each.warnings),
                is_new=(each.system, each.edition) in new,
            )
            for each in received
        ]

    def load(
        self, received: Sequence[Received], *, is_licensed: bool = False, progress: Progress
    ) -> set[tuple[System, str]]:
        """Load what is not there yet, all or nothing, and return of which editions it is.

        Raises:
            BrokenReleaseError: something cannot be read.
            CodeBooksError: the books cannot be built.
        """
        if self.is_built() and not any(self._missing(each) for each in received):
            return set()
        with only_here(self.root):
            clear(self.root)
            staged = []
            try:
                for each in received:
                    if missing := self._missing(each):
                        release = self._release(each, missing, is_licensed=is_licensed)
                        members = [found.member for found in missing]
                        staged.append(stage(self.root, release, members))
                build_here(self.root, [*self.releases(), *staged], self.finish, progress)
            except BaseException:
                clear(self.root)
                raise
            accept(staged)
        return {(release.code_set.system, release.edition) for release in staged}

    def _missing(self, received: Received) -> list[Found]:
        """Return the files of an edition that are not loaded for it."""
        loaded: set[str] = set()
        for release in self.releases():
            if (release.code_set.system, release.edition) == (received.system, received.edition):
                loaded.update(hashes_of(release))
        return [found for found in received.found.values() if found.sha256 not in loaded]

    def _release(
        self, received: Received, missing: Sequence[Found], *, is_licensed: bool
    ) -> Release:
        days = effective(received.system, received.released)
        return Release(
            code_set=self.owners[received.system],
            edition=received.edition,
            released=received.released,
            effective_from=days.first,
            effective_to=days.last,
            path=self.root,
            carrier=_carrier(missing),
            files=tuple(
                KeptFile(
                    str(number),
                    found.kind.id,
                    found.member.name,
                    found.sha256,
                    found.member.mapped,
                )
                for number, found in enumerate(missing, start=1)
            ),
            is_licensed=is_licensed,
        )

    def _codes(self) -> dict[tuple[System, str], int]:
        with closing(open_books(self.root)) as books:
            return {(each.system, each.edition): each.codes for each in books.editions()}


def _carrier(found: Iterable[Found]) -> str:
    """Name the files or zips that were received, without the folders around them."""
    names = dict.fromkeys(_file(each.member.name) for each in found)
    return ", ".join(names)


def _file(name: str) -> str:
    *around, last = name.split("/")
    zips = (part for part in around if part.lower().endswith(".zip"))
    return next(zips, last)


def _told(members: Iterable[Member], progress: Progress) -> Iterator[Member]:
    for number, member in enumerate(members):
        progress("Opening what was received", number, number + 1)
        yield member
    progress("Opening what was received", 1, 1)
