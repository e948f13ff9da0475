"""A folder of releases, such as ``CODERDESK_RELEASES`` names: every release in it is loaded."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from app.codebooks.errors import BrokenReleaseError, LicenceError
from app.codebooks.library import Library
from app.codebooks.progress import Progress
from app.codebooks.receiving.opening import opened
from app.codebooks.receiving.recognition import Received, recognised, refuse_licensed, sort_out
from app.domain.codes import System

__all__ = ["new_offers", "take_offers"]

_SEEN = "offered.json"


def take_offers(library: Library, folder: Path, progress: Progress) -> list[str]:
    """Load every release in a folder that was not looked at before, in one build.

    A broken release keeps the others from nothing: it is left out, and the line that says what
    is wrong with it is returned. What is unchanged is not looked at again.

    Raises:
        BuildInProgressError: another process is building.
        NoReferenceError: the books cannot be written.
    """
    try:
        offers = new_offers(library, folder)
    except OSError as error:
        return [
            f"{folder} in CODERDESK_RELEASES cannot be read ({error.strerror}): check its name."
        ]
    received, complaints = _sorted_out(offers)
    try:
        library.load(_joined(each for _, group in received for each in group), progress=progress)
    except BrokenReleaseError:
        complaints += _one_by_one(library, received, progress)
    _remember(library.root, offers)
    return complaints


_Offers = list[tuple[Path, list[Received]]]


def _sorted_out(offers: Iterable[Path]) -> tuple[_Offers, list[str]]:
    received: _Offers = []
    complaints: list[str] = []
    for offer in offers:
        try:
            found = recognised(opened(offer)).found
            refuse_licensed(found)
            received.append((offer, sort_out(found, None)))
        except (BrokenReleaseError, LicenceError) as error:
            complaints.append(str(error))
    return received, complaints


def _one_by_one(library: Library, received: _Offers, progress: Progress) -> Iterator[str]:
    for _, group in received:
        try:
            library.load(group, progress=progress)
        except BrokenReleaseError as error:
            yield str(error)


def _joined(received: Iterable[Received]) -> list[Received]:
    """Put together what several offers bring of one edition."""
    editions: dict[tuple[System, date], Received] = {}
    for each in received:
        key = (each.system, each.released)
        edition = editions.setdefault(key, Received(*key))
        for found in each.found.values():
            edition.take(found)
    return list(editions.values())


def new_offers(library: Library, folder: Path) -> list[Path]:
    """Return what stands in the folder and was not looked at, or has changed since.

    Raises:
        OSError: the folder cannot be read.
    """
    seen = _seen(library.root)
    offers = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    return [path for path in offers if seen.get(str(path.absolute())) != _mark(path)]


def _remember(root: Path, offers: Sequence[Path]) -> None:
    seen = _seen(root) | {str(path.absolute()): _mark(path) for path in offers}
    beside = root / "releases" / f"{_SEEN}.part"
    beside.parent.mkdir(parents=True, exist_ok=True)
    beside.write_text(json.dumps(seen, indent=1), encoding="utf-8")
    beside.replace(root / "releases" / _SEEN)


def _seen(root: Path) -> dict[str, list[list[object]]]:
    # A note that is missing or damaged only means to look again.
    with suppress(OSError, ValueError):
        seen = json.loads((root / "releases" / _SEEN).read_text(encoding="utf-8"))
        if isinstance(seen, dict):
            return seen
    return {}


def _mark(path: Path) -> list[list[object]]:
    """Say what a file or folder holds by names, sizes and times, without reading it."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    marks = []
    for file in files:
        found = file.lstat()
        if not file.is_dir():
            marks.append(
                [file.relative_to(path.parent).as_posix(), found.st_size, found.st_mtime_ns]
            )
    return marks
