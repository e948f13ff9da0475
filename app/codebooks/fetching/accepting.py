"""Whether what has arrived is the file that was sent, and no page about it."""

from collections.abc import Mapping

from app.codebooks.fetching.checksums import beside, check
from app.codebooks.fetching.errors import ELSEWHERE, FetchError, NotThereError
from app.codebooks.fetching.pages import read_page
from app.codebooks.fetching.wanted import Wanted

__all__ = ["accept"]

_BEGINNING = 512
_PAGES = (b"<!doctype html", b"<html")


def accept(wanted: Wanted, base_url: str | None, digests: Mapping[str, bytes]) -> None:
    """Put a file that has arrived in its place if it fits all that was promised of it.

    ``digests`` came with it; a mirror may have one beside it, and the manifest may tell one.

    Raises:
        FetchError: it does not, and is thrown away.
    """
    promised = dict(digests)
    if base_url:
        promised |= _told_beside(wanted.address, base_url)
    if wanted.sha256:
        promised["sha256"] = bytes.fromhex(wanted.sha256)
    try:
        _refuse_page(wanted)
        check(wanted.part.path, wanted.target.name, promised)
    except FetchError:
        wanted.part.drop()
        raise
    wanted.part.accept()


def _told_beside(address: str, base_url: str) -> Mapping[str, bytes]:
    try:
        return beside(read_page(f"{address}.sha256", base_url, _BEGINNING))
    except FetchError:
        return {}


def _refuse_page(wanted: Wanted) -> None:
    with wanted.part.path.open("rb") as file:
        beginning = file.read(_BEGINNING).lstrip().lower()
    if beginning.startswith(_PAGES):
        raise NotThereError(
            f"A web page came instead of {wanted.target.name}: open {wanted.address} in a "
            f"browser, get the file there, and {ELSEWHERE}."
        )
