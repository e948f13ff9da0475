"""Getting the official releases of a code set: downloaded, then loaded like any that is opened."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree

from app.codebooks.errors import BuildInProgressError
from app.codebooks.fetching.addresses import checked_base
from app.codebooks.fetching.errors import ELSEWHERE, FetchError, LicenceClickError, NotThereError
from app.codebooks.fetching.offers import Offer
from app.codebooks.fetching.sources import Source
from app.codebooks.fetching.wanted import Fetched
from app.codebooks.fetching.watch import Watch
from app.codebooks.library import Library
from app.codebooks.making.generations import only_builder
from app.codebooks.receiving.prepared import Imported
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System

__all__ = ["Arrived", "download", "get"]


@dataclass(frozen=True, slots=True)
class Arrived:
    """The downloaded files of a code set in ``folder``, and one line for each that is missing."""

    folder: Path
    files: tuple[Fetched, ...]
    missing: tuple[str, ...]


def get(
    library: Library,
    system: System,
    offered: Sequence[Offer],
    base_url: str | None,
    watch: Watch,
) -> list[Imported]:
    """Download what is offered of a code set, and load it.

    Raises:
        FetchError: it cannot be downloaded.
        CodeBooksError: as `Library.receive`.
    """
    arrived = download(library, system, offered, base_url, watch)
    rows = library.receive(Wish(arrived.folder), watch.tell)
    first = replace(rows[0], warnings=(*rows[0].warnings, *arrived.missing))
    return [first, *rows[1:]]


def download(
    library: Library,
    system: System,
    offered: Sequence[Offer],
    base_url: str | None,
    watch: Watch,
) -> Arrived:
    """Download what is offered of a code set into its own folder beside the books.

    ``base_url`` is a mirror to ask instead of the publishers, with their folders or with all
    files in one. A file that no address has is left out, and said.

    Raises:
        LicenceClickError: the publisher asks for a licence to be accepted in a browser.
        FetchError: nothing is offered or found, or something cannot be had whole.
    """
    base = checked_base(base_url)
    files = [offer for offer in offered if not offer.licensor]
    if not files and base is None:
        raise _by_hand(library, system, offered)
    place = library.root / "downloads"
    source = Source(base, place / system, place / "parts", watch)
    with _only_here(place):
        arrived = _downloaded(source, system, files)
        _clear(arrived)
    return arrived


def _downloaded(source: Source, system: System, files: Sequence[Offer]) -> Arrived:
    fetched: list[Fetched] = []
    missing: list[str] = []
    for offer in files:
        try:
            fetched.append(source.fetch(offer))
        except NotThereError as error:
            if offer.is_due:
                missing.append(str(error))
    if not fetched and source.base_url:
        with suppress(NotThereError):
            fetched, missing = source.fetch_all(), []
    if not fetched:
        raise FetchError(missing[0] if missing else f"There is no file of {system} there.")
    return Arrived(source.folder, tuple(fetched), tuple(missing))


def _by_hand(library: Library, system: System, offered: Sequence[Offer]) -> FetchError:
    for offer in offered:
        return LicenceClickError(
            f"{offer.name} of {system}: their publisher asks for the licence of "
            f"{offer.licensor} to be accepted first. Open {offer.addresses[0]} in a browser, "
            f"accept it, and {ELSEWHERE}."
        )
    owner = library.owners.get(system)
    where = f"at {owner.address}" if owner else "from its publisher"
    return FetchError(
        f"{system} is not offered for downloading: get the release {where} and {ELSEWHERE}."
    )


def _clear(arrived: Arrived) -> None:
    """Take away what stands in the folder from other releases."""
    kept = {fetched.path for fetched in arrived.files}
    for path in arrived.folder.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in arrived.folder.iterdir():
        if path.is_dir() and not any(path.iterdir()):
            rmtree(path)


@contextmanager
def _only_here(place: Path) -> Iterator[None]:
    try:
        with only_builder(place):
            yield
    except BuildInProgressError as error:
        raise FetchError(
            f"Another download into {place} is under way: wait until it is done."
        ) from error
    except OSError as error:
        raise FetchError(
            f"Nothing can be kept in {place} ({error.strerror or error}): make room there, or name "
            "another directory in CODERDESK_REFERENCE."
        ) from error
