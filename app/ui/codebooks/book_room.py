"""What the Code books window asks for: the stock, a proposal, and the turn to it or back."""

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from app.codebooks import (
    CodeBooksError,
    Library,
    Progress,
    Wish,
    apart,
    open_books,
)
from app.codebooks.asking.gaps import Gap
from app.codebooks.fetching.downloads import downloads
from app.codebooks.fetching.offers import Offer, offers
from app.codebooks.receiving.prepared import Prepared
from app.codebooks.receiving.previewing import Preview
from app.domain.books import Edition
from app.domain.codes import System

__all__ = ["Apart", "BookRoom", "Proposal", "Stock"]

T = TypeVar("T")


class Apart(Protocol):
    """Runs long work so that the window stays smooth."""

    def __call__(self, work: Callable[[Progress], T], progress: Progress) -> T:
        """Return what the work returns; what ``progress`` raises ends it."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What is loaded and what is missing.

    ``last_import`` names the releases that rolling back takes out again, and ``offered`` what
    the publishers have for downloading.
    """

    editions: tuple[Edition, ...] = ()
    gaps: tuple[Gap, ...] = ()
    last_import: tuple[str, ...] = ()
    offered: Mapping[System, tuple[Offer, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Books that are prepared and not in force, what they change, and how they came.

    ``came`` is a line for each file that was downloaded, with its checksum, or could not be.
    """

    prepared: Prepared
    previews: tuple[Preview, ...]
    came: tuple[str, ...] = ()

    @property
    def is_news(self) -> bool:
        """Tell whether anything in it is not loaded already."""
        return self.prepared.generation is not None


@dataclass(frozen=True, slots=True)
class BookRoom:
    """The code books of one reference directory, as the window works with them.

    ``apart`` runs what takes long; ``base_url`` is a mirror to ask instead of the publishers.
    """

    library: Callable[[], Library]
    reference: Path
    manifests: Path
    today: Callable[[], date] = date.today
    apart: Apart = apart
    base_url: str | None = None

    def stock(self) -> Stock:
        """Return what is loaded and what is missing.

        Raises:
            NoReferenceError: no code books are built.
        """
        today = self.today()
        known = downloads(self.manifests)
        offered = {system: offers(known[system], today) for system in System if system in known}
        with closing(open_books(self.reference)) as books:
            return Stock(tuple(books.editions()), books.gaps(today), self._last_import(), offered)

    def open(self, wish: Wish, progress: Progress) -> Proposal:
        """Prepare the books with a release file.

        Raises:
            CodeBooksError: as `Library.prepare`.
        """
        return self.apart(partial(_opened, self.library(), wish), progress)

    def get(self, system: System, offered: tuple[Offer, ...], progress: Progress) -> Proposal:
        """Download what is offered of a code set and prepare the books with it.

        Raises:
            CodeBooksError: as `download` and `Library.prepare`.
        """
        work = partial(_got, self.library(), system, offered, self.base_url)
        return self.apart(work, progress)

    def accept(self, proposal: Proposal) -> None:
        """Turn to the prepared books.

        Raises:
            NoReferenceError: other books were loaded meanwhile.
        """
        self.library().accept(proposal.prepared)

    def discard(self, proposal: Proposal) -> None:
        """Throw the prepared books away.

        Raises:
            CodeBooksError: another process is building.
        """
        self.library().discard(proposal.prepared)

    def roll_back(self) -> None:
        """Turn to the books before the last import.

        Raises:
            NoReferenceError: there are none.
        """
        self.library().roll_back()

    def _last_import(self) -> tuple[str, ...]:
        # Books that were brought here without their packages cannot be turned back, only read.
        with suppress(CodeBooksError):
            return tuple(release.label for release in self.library().previous())
        return ()


def _opened(library: Library, wish: Wish, progress: Progress) -> Proposal:
    prepared = library.prepare(wish, progress)
    return Proposal(prepared, library.previews(prepared))


def _got(
    library: Library,
    system: System,
    offered: tuple[Offer, ...],
    base_url: str | None,
    progress: Progress,
) -> Proposal:
    # The window opens without the libraries of the web.
    from app.codebooks.fetching.getting import download  # noqa: PLC0415
    from app.codebooks.fetching.watch import Watch  # noqa: PLC0415

    arrived = download(library, system, offered, base_url, Watch(progress))
    prepared = library.prepare(Wish(arrived.folder), progress)
    came = (*arrived.missing, *(file.line for file in arrived.files))
    return Proposal(prepared, library.previews(prepared), came)
