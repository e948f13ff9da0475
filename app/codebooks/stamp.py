"""What a generation was built from: enough to tell whether it must be built again."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.codebooks.releases import Release
from app.codebooks.schema import SCHEMA

__all__ = ["FileMark", "ReleaseMark", "Stamp", "is_stamped", "write_stamp"]

_MANIFEST = "manifest.json"
# The index is made by one of the two, never by both.
_SEARCH_LIBRARIES = ("Whoosh", "Whoosh-Reloaded")


@dataclass(frozen=True, slots=True)
class FileMark:
    """A file of a release: size and time for a quick look, its hash for certainty."""

    name: str
    size: int
    modified: int
    sha256: str

    def fits(self, folder: Path) -> bool:
        """Tell whether the file still holds the same; it is read only if its time differs."""
        found = (folder / self.name).stat()
        if found.st_size != self.size:
            return False
        return found.st_mtime_ns == self.modified or _sha256(folder / self.name) == self.sha256


@dataclass(frozen=True, slots=True)
class ReleaseMark:
    """A release: what is said of it, and its files."""

    said: tuple[str, ...]
    files: tuple[FileMark, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The schema, the libraries that wrote, the releases read, the sizes of the files written."""

    schema: int
    libraries: tuple[str, ...]
    releases: tuple[ReleaseMark, ...]
    written: tuple[tuple[str, int], ...]


def write_stamp(generation: Path, releases: Sequence[Release]) -> None:
    """Say in the generation what it was built from; it comes last, after all other files."""
    marks = tuple(ReleaseMark(_said(release), tuple(_files(release))) for release in releases)
    written = tuple(sorted(_written(generation)))
    stamp = Stamp(SCHEMA, tuple(_libraries()), marks, written)
    text = json.dumps(asdict(stamp), indent=1)
    (generation / _MANIFEST).write_text(text, encoding="utf-8")


def is_stamped(generation: Path, releases: Sequence[Release]) -> bool:
    """Tell whether a generation is whole and was built from these releases by this program."""
    # A manifest that is missing, cut or of another shape is no stamp.
    with suppress(OSError, ValueError, TypeError, KeyError):
        stamp = _read_stamp(generation)
        return (
            (stamp.schema, stamp.libraries) == (SCHEMA, tuple(_libraries()))
            and [mark.said for mark in stamp.releases] == [_said(each) for each in releases]
            and all((generation / name).stat().st_size == size for name, size in stamp.written)
            and all(
                file.fits(release.path)
                for mark, release in zip(stamp.releases, releases, strict=True)
                for file in mark.files
            )
        )
    return False


def _read_stamp(generation: Path) -> Stamp:
    told = json.loads((generation / _MANIFEST).read_text(encoding="utf-8"))
    marks = (
        ReleaseMark(tuple(mark["said"]), tuple(FileMark(**file) for file in mark["files"]))
        for mark in told["releases"]
    )
    written = tuple((name, size) for name, size in told["written"])
    return Stamp(told["schema"], tuple(told["libraries"]), tuple(marks), written)


def _said(release: Release) -> tuple[str, ...]:
    dates = (release.released, release.effective_from, release.effective_to)
    owner = release.code_set
    return (
        release.label,
        release.carrier,
        *(str(each) for each in dates),
        owner.publisher,
        owner.licence,
        owner.address,
    )


def _files(release: Release) -> Iterator[FileMark]:
    for path in sorted(release.path.iterdir()):
        if path.is_file():
            found = path.stat()
            yield FileMark(path.name, found.st_size, found.st_mtime_ns, _sha256(path))


def _written(generation: Path) -> Iterator[tuple[str, int]]:
    for path in generation.rglob("*"):
        if path.is_file():
            yield path.relative_to(generation).as_posix(), path.stat().st_size


def _libraries() -> Iterator[str]:
    yield f"SQLite {sqlite3.sqlite_version}"
    for name in _SEARCH_LIBRARIES:
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
