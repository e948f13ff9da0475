"""Where one file of a release is looked for: address by address, and in listings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from re import IGNORECASE, fullmatch
from urllib.parse import unquote

from app.codebooks.fetching.addresses import candidates, file_name, host_of, is_listing
from app.codebooks.fetching.errors import (
    ELSEWHERE,
    FetchError,
    NotThereError,
    StoppedError,
    UnreachableError,
)
from app.codebooks.fetching.fetch import fetch
from app.codebooks.fetching.listing import files_in
from app.codebooks.fetching.offers import Offer
from app.codebooks.fetching.pages import read_page
from app.codebooks.fetching.wanted import Fetched, Wanted
from app.codebooks.fetching.watch import Watch

__all__ = ["Source"]

_MOST_FILES = 50
_ENDINGS = (".zip", ".xml", ".txt", ".csv", ".xlsx", ".pdf")


@dataclass(frozen=True, slots=True)
class Source:
    """The publishers, or the mirror at ``base_url``; files go to ``folder``, parts to ``parts``."""

    base_url: str | None
    folder: Path
    parts: Path
    watch: Watch

    def fetch(self, offer: Offer) -> Fetched:
        """Download the file of an offer from the first of its addresses that has it.

        Raises:
            NotThereError: none has it.
            FetchError: it cannot be had whole.
        """
        failures: list[FetchError] = []
        silent: set[str] = set()
        for address in self._addresses(offer):
            if host_of(address) in silent:
                continue
            try:
                return self._fetch_at(offer, address)
            except StoppedError:
                raise
            except FetchError as error:
                failures.append(error)
                if isinstance(error, UnreachableError):
                    silent.add(host_of(address))
        # A server that fails may have what the others have not.
        worse = (error for error in failures if not isinstance(error, NotThereError))
        raise next(worse, failures[0])

    def fetch_all(self) -> list[Fetched]:
        """Download every file that the mirror lists, whatever it is called.

        Raises:
            FetchError: one cannot be had whole, or the mirror does not list its files.
        """
        address = f"{self.base_url}/"
        page = read_page(address, self.base_url).decode("latin-1")
        files = [each for each in files_in(page, address) if each.lower().endswith(_ENDINGS)]
        return [self._fetched(each, file_name(each)) for each in files[:_MOST_FILES]]

    def _addresses(self, offer: Offer) -> Iterator[str]:
        for address in offer.addresses:
            yield from candidates(address, self.base_url)

    def _fetch_at(self, offer: Offer, address: str) -> Fetched:
        self.watch.tell(f"Asking {host_of(address)} for the {offer.name}", 0, 1)
        file = self._listed(offer, address) if is_listing(address) else address
        return self._fetched(file, f"{offer.folder}/{file_name(file)}", offer.sha256)

    def _fetched(self, address: str, name: str, sha256: str = "") -> Fetched:
        wanted = Wanted(address, self.folder / name, self.parts, sha256)
        return fetch(wanted, self.base_url, self.watch)

    def _listed(self, offer: Offer, address: str) -> str:
        page = read_page(address, self.base_url).decode("latin-1")
        files = {unquote(each.rpartition("/")[2]): each for each in files_in(page, address)}
        names = [name for name in files if fullmatch(offer.listed, name, IGNORECASE)]
        if not names:
            raise NotThereError(
                f"{host_of(address)} lists no {offer.name} of {offer.folder}: if it has another "
                f"name there, get it from {address} and {ELSEWHERE}."
            )
        # Corrected files have more in their names.
        return files[max(names, key=lambda name: (len(name), name))]
