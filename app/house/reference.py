"""The reference data of one machine: whether it stands, and how it is built."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from app.cli.outcome import complain
from app.cli.progress import told
from app.codebooks import (
    BrokenReleaseError,
    BuildInProgressError,
    CodeBooks,
    CodeBooksError,
    Library,
    MissingReleaseError,
    NoReferenceError,
    Progress,
    bundled_releases,
    code_sets,
    new_offers,
    open_books,
    take_offers,
)
from app.places import Places
from app.reading.concepts import are_whole, build_concepts
from app.search import build_index, is_whole

__all__ = ["Reference"]

# Seconds; a build takes less than one minute.
_PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference data where ``places`` says."""

    places: Places

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

    def is_built(self) -> bool:
        """Tell whether it is there and made from the releases that are there."""
        try:
            library = self.library()
            return self._stands(library) and not self._is_offered(library)
        except MissingReleaseError:
            return self._can_be_opened()
        except (BrokenReleaseError, NoReferenceError):
            return False

    def build_if_needed(self, progress: Progress) -> None:
        """Build it unless it is there.

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

    def build_or_wait(self) -> None:
        """Build it unless it is there, after another process where one is building.

        Raises:
            CodeBooksError: as for ``build_if_needed``.
        """
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
