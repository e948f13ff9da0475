"""The program without its window: each part is loaded and built when it is first asked for.

A code is looked up in less time than the libraries behind the work file take to load.
"""
# ruff: noqa: PLC0415

import getpass
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from app.cli.outcome import CommandError, Exit, complain
from app.cli.progress import told
from app.codebooks import (
    BrokenReleaseError,
    BuildInProgressError,
    CodeBooks,
    CodeBooksError,
    FragmentError,
    Imported,
    Library,
    LicenceError,
    MissingReleaseError,
    NoReferenceError,
    Progress,
    UnmappedError,
    UnrecognisedError,
    UntoldEditionError,
    Wish,
    bundled_releases,
    code_sets,
    new_offers,
    open_books,
    take_offers,
)
from app.codebooks.fetching.errors import WrongAddressError
from app.domain.books import Books
from app.domain.codes import System
from app.domain.people import Coder
from app.places import Places
from app.reading.concepts import Concepts, are_whole, build_concepts
from app.search import CodeIndex, build_index, is_whole, open_index

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
            with _as_commands_say():
                self._build_or_wait()
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
        try:
            library = self.library()
            return self._stands(library) and not self._is_offered(library)
        except MissingReleaseError:
            return self._can_be_opened()
        except (BrokenReleaseError, NoReferenceError):
            return False

    def library(self) -> Library:
        """Return the releases that the books are built from.

        Raises:
            MissingReleaseError: a code-book package has not been fetched, or cannot be read.
        """
        places = self.places
        try:
            bundled = bundled_releases(places.codebooks, places.data)
        except OSError as error:
            raise MissingReleaseError(
                f"The code-book packages in {places.data} cannot be read ({error.strerror}): make "
                "that directory readable, or name another one in CODERDESK_DATA."
            ) from error
        owners = code_sets(places.codebooks)
        return Library(places.reference, owners, bundled, _finish, _is_finished)

    def receive(self, wish: Wish) -> list[Imported]:
        """Load what is recognised in a file, zip or folder of official releases.

        Raises:
            CommandError: nothing is, something is broken, or the books cannot be built.
        """
        with _as_commands_say():
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
        with _as_commands_say():
            return get(self.library(), system, offered, base_url, Watch(told))

    def build_if_needed(self, progress: Progress) -> None:
        """Build the reference data unless it is there.

        Raises:
            MissingReleaseError: a code-book package has not been fetched.
            BrokenReleaseError: one cannot be read.
            CodeBooksError: the directory cannot be used, or another process builds in it.
        """
        try:
            library = self.library()
        except MissingReleaseError:
            # Whole reference data that was brought from elsewhere serves without its packages.
            if self._can_be_opened():
                return
            raise
        if self.places.releases and self._is_offered(library):
            for line in take_offers(library, self.places.releases, progress):
                complain(line)
        if not self._stands(library):
            library.build(progress)

    def close(self) -> None:
        """Release every file that was opened."""
        self._open.close()

    def _work(self, *, make: bool) -> "OpenWork":
        from app.cli.keys import passphrase_of
        from app.workfile import workfile

        path = self.places.workspace
        try:
            if not path.exists() and not make:
                raise CommandError(
                    f"There is no work file {path}: name one with --workspace, or make one with"
                    " “coderdesk encounter import FILE”.",
                    Exit.MISSING,
                )
            passphrase = passphrase_of(path)
            if not path.exists():
                # Where another process has made it meanwhile, it is opened.
                with suppress(workfile.WorkFileExistsError):
                    coder = Coder(getpass.getuser())
                    return self._kept(workfile.create(path, passphrase, coder))
            return self._kept(workfile.open_work(path, passphrase))
        except workfile.WrongPassphraseError as error:
            raise CommandError(f"{path}: {error}", Exit.MISSING) from error
        except workfile.WorkFileError as error:
            raise CommandError(f"{path}: {error}") from error
        except OSError as error:
            raise CommandError(
                f"{path}: {error.strerror or error}; name another work file"
            ) from error

    def _kept(self, work: "OpenWork") -> "OpenWork":
        self._open.callback(work.close)
        return work

    def _build_or_wait(self) -> None:
        for second in range(_PATIENCE):
            try:
                return self.build_if_needed(told)
            except BuildInProgressError:
                if not second:
                    told("Waiting for the code books, which another process is building", 1, 1)
                sleep(1)
        return self.build_if_needed(told)

    def _is_offered(self, library: Library) -> bool:
        """Tell whether the folder of releases holds any that was not looked at yet."""
        if self.places.releases is None:
            return False
        try:
            return bool(new_offers(library, self.places.releases))
        except OSError:
            # Loading says why.
            return True

    def _stands(self, library: Library) -> bool:
        return library.is_built() and self._can_be_opened()

    def _can_be_opened(self) -> bool:
        try:
            # The stamp covers the books; what rests on them has layouts of its own.
            with closing(open_books(self.places.reference)) as books:
                return _is_finished(books.generation)
        # What a failing disk has changed shows in many ways when the editions are read.
        except (CodeBooksError, sqlite3.Error, ValueError):
            return False


def _finish(books: CodeBooks, generation: Path) -> None:
    build_index(books, generation)
    build_concepts(books, generation)


def _is_finished(generation: Path) -> bool:
    return is_whole(generation) and are_whole(generation)


@contextmanager
def _as_commands_say() -> Iterator[None]:
    """Turn what is wrong with code books into a line and an exit code."""
    try:
        yield
    except CodeBooksError as error:
        is_input = isinstance(error, _WRONG)
        option = _OPTIONS.get(type(error), "")
        if isinstance(error, UnmappedError):
            option = f"--system PAYER --columns '{error.example}'"
        line = f"{error} The option for it is {option}." if option else str(error)
        raise CommandError(line, Exit.WRONG_INPUT if is_input else Exit.MISSING) from error


_WRONG = (BrokenReleaseError, LicenceError, UnrecognisedError, WrongAddressError)
# What a window asks for in its place.
_OPTIONS: dict[type[CodeBooksError], str] = {
    LicenceError: "--licensed",
    UntoldEditionError: "--as-of DATE",
    FragmentError: "--fragment, if it is whole",
}
# Seconds; a build takes less than one minute.
_PATIENCE = 300


def _now() -> datetime:
    return datetime.now(UTC)
