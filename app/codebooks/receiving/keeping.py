"""The releases that the user opened, kept as received but for licensed text that came along."""

import gzip
import hashlib
import json
import shutil
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.codebooks.errors import BrokenReleaseError, NoReferenceError
from app.codebooks.files.column_map import ColumnMap
from app.codebooks.receiving.releases import CodeSet, KeptFile, Release
from app.domain.codes import System

__all__ = [
    "accepted",
    "clear",
    "hashes_of",
    "kept_content",
    "kept_releases",
    "removed",
    "stage",
]

_FOLDER = "releases"
_MANIFEST = "release.json"
_STAGED = ".new"
_QUICKLY = 1


def kept_releases(root: Path, owners: Mapping[System, CodeSet]) -> list[Release]:
    """Return what is kept in the reference directory, in the order in which it was received.

    Raises:
        BrokenReleaseError: what is said of one cannot be read.
        NoReferenceError: the directory cannot be read.
    """
    try:
        folders = _folders(root)
    except OSError as error:
        raise NoReferenceError(
            f"The code books in {root} cannot be read ({error.strerror}): make that directory "
            "readable, or name another one in CODERDESK_REFERENCE."
        ) from error
    return [_read(folder, owners) for folder in folders]


def hashes_of(release: Release) -> frozenset[str]:
    """Return the SHA-256 of every file of a release, kept or carried by a package."""
    if release.files:
        return frozenset(kept.sha256 for kept in release.files)
    return frozenset(hashlib.sha256(path.read_bytes()).hexdigest() for path in release.paths)


def stage(root: Path, release: Release, contents: Iterable[bytes]) -> Release:
    """Write a release beside those that are kept and return it; it does not count yet.

    ``contents`` are those of its files, in their order.
    """
    numbers = [int(folder.name) for folder in _folders(root)]
    staged = list((root / _FOLDER).glob(f"*{_STAGED}"))
    folder = root / _FOLDER / f"{max(numbers, default=0) + len(staged) + 1}{_STAGED}"
    folder.mkdir(parents=True)
    for kept, content in zip(release.files, contents, strict=True):
        (folder / kept.file).write_bytes(gzip.compress(content, _QUICKLY, mtime=0))
    made = replace(release, path=folder)
    text = json.dumps(_told(made), indent=1, ensure_ascii=False)
    (folder / _MANIFEST).write_text(text, encoding="utf-8")
    return made


def kept_content(release: Release, kept: KeptFile) -> bytes:
    """Return what is kept of a received file.

    Raises:
        BrokenReleaseError: it cannot be read any more.
    """
    try:
        content = (release.path / kept.file).read_bytes()
        # Releases that were kept before files were compressed are read as they lie.
        return gzip.decompress(content) if kept.file.endswith(".gz") else content
    except (OSError, EOFError, zlib.error) as error:
        raise BrokenReleaseError(
            f"{kept.name}, kept in {release.path}, cannot be read ({error}): "
            "open the release file again."
        ) from error


@contextmanager
def accepted(releases: Sequence[Release]) -> Iterator[None]:
    """Keep what was staged from now on, unless the block fails."""
    with _renamed({release.path: release.path.with_suffix("") for release in releases}):
        yield


@contextmanager
def removed(releases: Sequence[Release]) -> Iterator[None]:
    """Let go of releases that are kept, unless the block fails; `clear` takes their files away."""
    with _renamed({release.path: release.path.with_suffix(_STAGED) for release in releases}):
        yield


def clear(root: Path) -> None:
    """Throw away what was staged and never accepted; what cannot go now goes the next time."""
    with suppress(OSError):
        for folder in (root / _FOLDER).glob(f"*{_STAGED}"):
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _renamed(folders: Mapping[Path, Path]) -> Iterator[None]:
    """Give folders other names, and back those that they had if the block fails."""
    done: list[tuple[Path, Path]] = []
    try:
        for old, new in folders.items():
            old.rename(new)
            done.append((old, new))
        yield
    except BaseException:
        for old, new in done:
            new.rename(old)
        raise


def _folders(root: Path) -> list[Path]:
    # A folder that cannot be listed is not an empty one: its releases would be lost in a build.
    with suppress(FileNotFoundError):
        found = [path for path in (root / _FOLDER).iterdir() if path.name.isdecimal()]
        return sorted(found, key=lambda path: int(path.name))
    return []


def _told(release: Release) -> dict[str, Any]:
    return {
        "system": release.code_set.system,
        "edition": release.edition,
        "released": release.released.isoformat(),
        "effective_from": release.effective_from.isoformat(),
        "effective_to": release.effective_to.isoformat(),
        "name": release.carrier,
        "licensed": release.is_licensed,
        "fragment": release.takes_fragment,
        "files": [_file_told(kept) for kept in release.files],
    }


def _file_told(kept: KeptFile) -> dict[str, Any]:
    told = {"file": kept.file, "kind": kept.kind, "name": kept.name, "sha256": kept.sha256}
    mapped = kept.mapped
    if mapped is None:
        return told
    return told | {"mapped": {"system": mapped.system, "columns": dict(mapped.columns)}}


def _file(told: dict[str, Any]) -> KeptFile:
    mapped = told.pop("mapped", None)
    if mapped:
        columns = tuple((str(meant), str(caption)) for meant, caption in mapped["columns"].items())
        return KeptFile(**told, mapped=ColumnMap(System(mapped["system"]), columns))
    return KeptFile(**told)


def _read(folder: Path, owners: Mapping[System, CodeSet]) -> Release:
    try:
        told = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        return Release(
            code_set=owners[System(told["system"])],
            edition=told["edition"],
            released=date.fromisoformat(told["released"]),
            effective_from=date.fromisoformat(told["effective_from"]),
            effective_to=date.fromisoformat(told["effective_to"]),
            path=folder,
            carrier=told["name"],
            files=tuple(_file(file) for file in told["files"]),
            is_licensed=told["licensed"],
            takes_fragment=told.get("fragment", False),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise BrokenReleaseError(
            f"What is kept in {folder} cannot be read: remove that folder and open the release "
            "file again."
        ) from error
