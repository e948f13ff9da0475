"""The program without its window: each part is loaded and built when it is first asked for.

A code is looked up in less time than the libraries behind the work file take to load.
"""
# ruff: noqa: PLC0415

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.progress import told
from app.codebooks import CodeBooks, Imported, Library, Progress, Wish, open_books
from app.domain.books import Books
from app.domain.codes import System
from app.domain.people import Coder
from app.house.complaints import as_commands_say
from app.house.reference import Reference
from app.house.work_files import opened
from app.places import Places
from app.search import CodeIndex, open_index

if TYPE_CHECKING:
    from app.desk import Desk
    from app.encounters.exchange import Exchange
    from app.suggestions.suggesting import Suggester
    from app.workfile.workfile import OpenWork

__all__ = ["RealHouse"]


class RealHouse:
    """Opens books, index and work file where ``places`` says, and closes them again."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._open = ExitStack()
        self._books: CodeBooks | None = None
        self._index: CodeIndex | None = None

    @property
    def resources(self) -> Path:
        """Return the folder of fonts, icons, themes and samples."""
        return self.places.resources

    def books(self) -> CodeBooks:
        """Return the code books, building the reference data on first use.

        Raises:
            CommandError: the releases are missing or broken, or another process builds.
        """
        if self._books is None:
            with as_commands_say():
                self._reference.build_or_wait()
            self._books = open_books(self.places.reference)
            self._open.callback(self._books.close)
        return self._books

    def index(self) -> CodeIndex:
        """Return the search index over the code books."""
        if self._index is None:
            books = self.books()
            self._index = open_index(books.generation, books)
            self._open.callback(self._index.close)
        return self._index

    def suggester(self) -> "Suggester":
        """Return the reader that says which codes a chart supports."""
        from app.reading.concepts import Concepts
        from app.suggestions.suggesting import Suggester
        from app.vocabulary.reading import bundled

        books = self.books()
        return Suggester(books, self.index(), Concepts.load(books.generation), bundled())

    def desk(self) -> "Desk":
        """Return the features on the work file.

        Raises:
            CommandError: there is no such work file, or no key opens it.
        """
        return self.desk_of(self._work(make=False), self.books())

    def exchange(self, *, make: bool = False) -> "Exchange":
        """Return encounter files in and out of the work file, making a missing one when asked to.

        Raises:
            CommandError: there is no such work file, or no key opens it.
        """
        from app.encounters.exchange import Exchange

        work = self._work(make=make)
        return Exchange(work.sessions, work.coder, _now)

    def sample_desk(self, path: Path) -> "Desk":
        """Return a new work file for samples only; its passphrase is no secret."""
        from app.workfile import workfile

        work = workfile.create(path, "samples only", Coder("Sample Coder", "CPC"))
        return self.desk_of(self._kept(work), self.books())

    def sample_files(self) -> list[Path]:
        """Return the encounter files of the samples, in the order in which they are shown."""
        samples = self.places.resources / "samples"
        return [samples / f"{name}.json" for name in ("office", "emergency", "inpatient")]

    def desk_of(self, work: "OpenWork", books: Books) -> "Desk":
        """Lay the features out on an open work file."""
        from app.audit.checklists import read_checklist
        from app.desk import lay

        checklist = read_checklist(self.places.resources / "checklists" / "self-audit.toml")
        return lay(work, books, checklist, _now, self.places.resources / "fonts")

    def is_reference_built(self) -> bool:
        """Tell whether the reference data is there and made from the releases that are there."""
        return self._reference.is_built()

    def library(self) -> Library:
        """Return the releases that the books are built from.

        Raises:
            MissingReleaseError: a code-book package has not been fetched, or cannot be read.
        """
        return self._reference.library()

    def receive(self, wish: Wish) -> list[Imported]:
        """Load what is recognised in a file, zip or folder of official releases.

        Raises:
            CommandError: nothing is, something is broken, or the books cannot be built.
        """
        with as_commands_say():
            return self.library().receive(wish, told)

    def get(self, system: System, base_url: str | None) -> list[Imported]:
        """Download the official releases of a system, from a mirror if one is named, and load them.

        Raises:
            CommandError: they cannot be had or loaded.
        """
        from app.codebooks.fetching.downloads import downloads
        from app.codebooks.fetching.getting import get
        from app.codebooks.fetching.offers import offers
        from app.codebooks.fetching.watch import Watch

        today = _now().astimezone().date()
        offered = offers(downloads(self.places.codebooks).get(system, ()), today)
        with as_commands_say():
            return get(self.library(), system, offered, base_url, Watch(told))

    def build_if_needed(self, progress: Progress) -> None:
        """Build the reference data unless it is there.

        Raises:
            MissingReleaseError: a code-book package has not been fetched.
            BrokenReleaseError: one cannot be read.
            CodeBooksError: the directory cannot be used, or another process builds in it.
        """
        self._reference.build_if_needed(progress)

    def close(self) -> None:
        """Release every file that was opened."""
        self._open.close()

    @property
    def _reference(self) -> Reference:
        return Reference(self.places)

    def _work(self, *, make: bool) -> "OpenWork":
        return self._kept(opened(self.places.workspace, make=make))

    def _kept(self, work: "OpenWork") -> "OpenWork":
        self._open.callback(work.close)
        return work


def _now() -> datetime:
    return datetime.now(UTC)
