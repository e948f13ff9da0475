"""The program without its window: each part is built when it is first asked for."""

import getpass
from collections.abc import Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

from app.audit.checklists import read_checklist
from app.cli.keys import passphrase_of
from app.cli.outcome import CommandError, Exit
from app.cli.progress import told
from app.codebooks import (
    BrokenReleaseError,
    CodeBooks,
    CodeBooksError,
    MissingReleaseError,
    Progress,
    Release,
    build,
    bundled_releases,
    is_current,
    open_books,
)
from app.desk import Desk, lay
from app.domain.books import Books
from app.domain.people import Coder
from app.places import Places
from app.search import CodeIndex, build_index, is_whole, open_index
from app.workfile import workfile

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
            try:
                self.build_if_needed(told)
            except CodeBooksError as error:
                is_broken = isinstance(error, BrokenReleaseError)
                code = Exit.WRONG_INPUT if is_broken else Exit.MISSING
                raise CommandError(str(error), code) from error
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

    def desk(self, *, make: bool = False) -> Desk:
        """Return the work file, making a missing one when asked to.

        Raises:
            CommandError: there is no such work file, or no key opens it.
        """
        path = self.places.workspace
        if not make and not path.exists():
            raise CommandError(
                f"There is no work file {path}: name one with --workspace, or make one with"
                " “coderdesk encounter import FILE”.",
                Exit.MISSING,
            )
        passphrase = passphrase_of(path)
        try:
            if path.exists():
                return self._lay(workfile.open_work(path, passphrase))
            return self._lay(workfile.create(path, passphrase, Coder(getpass.getuser())))
        except workfile.WrongPassphraseError as error:
            raise CommandError(f"{path}: {error}", Exit.MISSING) from error
        except workfile.WorkFileError as error:
            raise CommandError(f"{path}: {error}") from error

    def sample_desk(self, path: Path) -> Desk:
        """Return a new work file for samples only; its passphrase is no secret."""
        return self._lay(workfile.create(path, "samples only", Coder("Sample Coder", "CPC")))

    def sample_files(self) -> list[Path]:
        """Return the encounter files of the samples, in the order in which they are shown."""
        samples = self.places.resources / "samples"
        return [samples / f"{name}.json" for name in ("office", "emergency", "inpatient")]

    def desk_of(self, work: workfile.OpenWork, books: Books) -> Desk:
        """Lay the features out on an open work file."""
        checklist = read_checklist(self.places.resources / "checklists" / "self-audit.toml")
        fonts = self.places.resources / "fonts"
        return lay(work, books, checklist, lambda: datetime.now(UTC), fonts)

    def is_reference_built(self) -> bool:
        """Tell whether the reference data is there and made from the releases that are there."""
        try:
            return self._stands(self._releases())
        except MissingReleaseError:
            return False

    def build_if_needed(self, progress: Progress) -> None:
        """Build the reference data unless it is there.

        Raises:
            MissingReleaseError: a code-book package has not been fetched.
            BrokenReleaseError: one cannot be read.
            CodeBooksError: the directory cannot be used, or another process builds in it.
        """
        releases = self._releases()
        if not self._stands(releases):
            build(self.places.reference, releases, build_index, progress)

    def close(self) -> None:
        """Release every file that was opened."""
        self._open.close()

    def _lay(self, work: workfile.OpenWork) -> Desk:
        self._open.callback(work.close)
        return self.desk_of(work, self.books())

    def _stands(self, releases: Sequence[Release]) -> bool:
        if not is_current(self.places.reference, releases):
            return False
        # The stamp covers the books; the index has a layout of its own.
        with closing(open_books(self.places.reference)) as books:
            return is_whole(books.generation)

    def _releases(self) -> list[Release]:
        return bundled_releases(self.places.codebooks, self.places.data)
