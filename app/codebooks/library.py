"""The library of one reference directory: what came with the program and what the user opened."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from app.codebooks.asking.books import CodeBooks
from app.codebooks.errors import NoReferenceError, UnrecognisedError
from app.codebooks.making.building import Finish, build, build_beside, is_current, only_here
from app.codebooks.making.generations import current, make_current, previous, remove_others
from app.codebooks.making.stamp import came_after, is_stamped
from app.codebooks.progress import Progress
from app.codebooks.receiving.arrivals import arrived, missing
from app.codebooks.receiving.keeping import accepted, clear, kept_releases, removed, stage
from app.codebooks.receiving.opening import opened
from app.codebooks.receiving.prepared import Imported, Prepared
from app.codebooks.receiving.previewing import Preview, previews
from app.codebooks.receiving.received import Member
from app.codebooks.receiving.recognition import Received, recognised, refuse_licensed, sort_out
from app.codebooks.receiving.releases import CodeSet, Release
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System

__all__ = ["Library"]


@dataclass(frozen=True, slots=True)
class Library:
    """The releases of one reference directory and what is built of them.

    ``finish`` adds what rests on the books, such as the search index; ``is_finished`` tells of a
    generation whether what was added can still be used.
    """

    root: Path
    owners: Mapping[System, CodeSet]
    bundled: Sequence[Release]
    finish: Finish
    is_finished: Callable[[Path], bool]

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
            CodeBooksError: as `app.codebooks.making.building.build`.
        """
        build(self.root, self.releases(), self.finish, progress)

    def receive(self, wish: Wish, progress: Progress) -> list[Imported]:
        """Open a file, zip or folder and load what is recognised in it, all of it or nothing.

        Raises:
            CodeBooksError: as `prepare` and `accept`.
        """
        started = perf_counter()
        prepared = self.prepare(wish, progress)
        self.accept(prepared)
        seconds = perf_counter() - started
        return [replace(row, seconds=seconds) for row in prepared.rows]

    def prepare(self, wish: Wish, progress: Progress) -> Prepared:
        """Build what the books would be with a file, zip or folder, and turn to nothing yet.

        Raises:
            UnrecognisedError: nothing in it is of a known kind.
            UntoldEditionError: nothing tells the edition of something in it.
            FragmentError: an edition in it has far fewer codes than its neighbour.
            BrokenReleaseError: something recognised cannot be read.
            LicenceError: it holds licensed text, and no licence was declared.
            CodeBooksError: the books cannot be built.
        """
        started = perf_counter()
        members = (replace(member, mapped=wish.mapped) for member in opened(wish.path))
        known = recognised(_told(members, progress))
        if not known.found:
            raise known.unmapped or UnrecognisedError(
                f"{wish.path} holds no file of a code set that Coderdesk knows: open the release "
                "as its publisher provides it."
            )
        if not wish.is_licensed:
            refuse_licensed(known.found)
        received = sort_out(known.found, wish.as_of)
        known.found.clear()
        generation, staged = self._built(received, wish, progress)
        seconds = perf_counter() - started
        codes = _codes(generation or current(self.root))
        new = {(release.code_set.system, release.edition) for release in staged}
        rows = tuple(
            Imported(
                wish.path,
                each.system,
                each.edition,
                codes.get((each.system, each.edition), 0),
                seconds,
                tuple(known.skipped),
                tuple(each.warnings),
                is_new=(each.system, each.edition) in new,
            )
            for each in received
        )
        return Prepared(rows, generation, tuple(staged))

    def load(self, received: Sequence[Received], *, progress: Progress) -> None:
        """Load what is not there yet, all or nothing.

        Raises:
            BrokenReleaseError: something cannot be read.
            CodeBooksError: the books cannot be built.
        """
        generation, staged = self._built(received, Wish(self.root), progress)
        self.accept(Prepared((), generation, tuple(staged)))

    def accept(self, prepared: Prepared) -> None:
        """Turn to the prepared books and keep what they were built from.

        The books in force so far are kept: `roll_back` turns to them.

        Raises:
            NoReferenceError: other books were prepared or turned to meanwhile.
        """
        if prepared.generation is None:
            return
        with only_here(self.root):
            expected = [*self.releases(), *prepared.staged]
            if not is_stamped(prepared.generation, expected):
                raise NoReferenceError(
                    "The code books have changed since this was prepared: open the file again."
                )
            with accepted(prepared.staged):
                make_current(self.root, prepared.generation, keeps_previous=bool(prepared.staged))
            remove_others(self.root)

    def discard(self, prepared: Prepared) -> None:
        """Throw the prepared books away; those in force stay.

        Raises:
            BuildInProgressError: another process is building here.
        """
        if prepared.generation is not None:
            with only_here(self.root):
                clear(self.root)
                remove_others(self.root)

    def previews(self, prepared: Prepared) -> tuple[Preview, ...]:
        """Return what `accept` would change."""
        if prepared.generation is None:
            return ()
        with suppress(NoReferenceError):
            before = current(self.root)
            return previews(before, prepared.generation, prepared.new)
        return previews(None, prepared.generation, prepared.new)

    def previous(self) -> tuple[Release, ...]:
        """Return the releases that `roll_back` takes out again: those of the last import."""
        before = previous(self.root)
        if before is None:
            return ()
        kept = kept_releases(self.root, self.owners)
        return tuple(release for release in kept if came_after(before, release))

    def roll_back(self) -> None:
        """Turn to the books before the last import, and let go of what it brought.

        Raises:
            NoReferenceError: there is nothing to turn back to.
        """
        with only_here(self.root):
            before, brought = previous(self.root), self.previous()
            if before is None or not brought:
                raise NoReferenceError("There are no earlier code books to turn back to.")
            with removed(brought):
                make_current(self.root, before)
            clear(self.root)
            remove_others(self.root)

    def _built(
        self, received: Sequence[Received], wish: Wish, progress: Progress
    ) -> tuple[Path | None, list[Release]]:
        """Build a generation with what is not loaded yet; none where all of it is."""
        if self.is_built() and not any(missing(each, self.releases()) for each in received):
            return None, []
        with only_here(self.root):
            clear(self.root)
            staged = []
            try:
                for each in received:
                    if found := missing(each, self.releases()):
                        owner = self.owners[each.system]
                        release = arrived(each, found, owner, wish)
                        contents = (one.kind.keeps(one.member) for one in found)
                        staged.append(stage(self.root, release, contents))
                    each.found.clear()
                    found = []
                releases = [*self.releases(), *staged]
                before = self._before()
                return build_beside(self.root, releases, self.finish, progress, before), staged
            except BaseException:
                clear(self.root)
                raise

    def _before(self) -> Path | None:
        """Return the generation in force where what was added to it can be taken over."""
        with suppress(NoReferenceError):
            before = current(self.root)
            return before if self.is_finished(before) else None
        return None


def _codes(generation: Path) -> dict[tuple[System, str], int]:
    with closing(CodeBooks(generation)) as books:
        return {(each.system, each.edition): each.codes for each in books.editions()}


def _told(members: Iterable[Member], progress: Progress) -> Iterator[Member]:
    for number, member in enumerate(members):
        progress("Opening what was received", number, number + 1)
        yield member
    progress("Opening what was received", 1, 1)
