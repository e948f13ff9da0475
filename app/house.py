"""The program without its window: each part is built when it is first asked for."""

import getpass
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from app.audit.checklists import read_checklist
from app.cli.keys import passphrase_of
from app.cli.outcome import CommandError, Exit
from app.cli.progress import told
from app.codebooks import (
    BrokenReleaseError,
    CodeBooks,
    MissingReleaseError,
    build,
    bundled_releases,
    is_current,
    open_books,
)
from app.desk import Desk, lay
from app.domain.people import Coder
from app.places import Places
from app.search import CodeIndex, build_index, open_index
from app.workfile import workfile

__all__ = ["RealHouse"]


class RealHouse:
    """Opens books, index and work file where ``places`` says, and closes them again."""

    def __init__(self, places: Places) -> None:
        self.samples = places.resources / "samples"
        self.fonts = places.resources / "fonts"
        self._places = places
        self._open = ExitStack()
        self._books: CodeBooks | None = None
        self._index: CodeIndex | None = None

    def books(self) -> CodeBooks:
        """Return the code books, building the reference data on first use."""
        if self._books is None:
            self._build_if_needed()
            self._books = open_books(self._places.reference)
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
        """Return the work file, making a missing one when asked to."""
        path = self._places.workspace
        if not make and not path.exists():
            raise CommandError(
                f"There is no work file {path}: name one with --workspace, or make one with"
                " “coderdesk encounter import FILE”.",
                Exit.MISSING,
            )
        passphrase = passphrase_of(path)
        try:
            if path.exists():
                work = workfile.open_work(path, passphrase)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                work = workfile.create(path, passphrase, Coder(getpass.getuser()))
        except workfile.WrongPassphraseError as error:
            raise CommandError(str(error), Exit.MISSING) from error
        except workfile.WorkFileError as error:
            raise CommandError(str(error)) from error
        return self._lay(work)

    def sample_desk(self, path: Path) -> Desk:
        """Return a new work file for samples only; its passphrase is no secret."""
        return self._lay(workfile.create(path, "samples only", Coder("Sample Coder", "CPC")))

    def close(self) -> None:
        """Release every file that was opened."""
        self._open.close()

    def _lay(self, work: workfile.OpenWork) -> Desk:
        self._open.callback(work.close)
        checklist = read_checklist(self._places.resources / "checklists" / "self-audit.toml")
        return lay(work, self.books(), checklist, lambda: datetime.now(UTC))

    def _build_if_needed(self) -> None:
        try:
            releases = bundled_releases(self._places.codebooks, self._places.data)
            if is_current(self._places.reference, releases):
                return
            build(
                self._places.reference,
                releases,
                build_index,
                told,
            )
        except MissingReleaseError as error:
            raise CommandError(str(error), Exit.MISSING) from error
        except BrokenReleaseError as error:
            raise CommandError(str(error)) from error
