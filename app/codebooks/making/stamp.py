"""What a generation was built from: enough to tell whether it must be built again."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.codebooks.making.generations import database_of
from app.codebooks.making.schema import SCHEMA
from app.codebooks.receiving.releases import Release

__all__ = ["FileMark", "ReleaseMark", "Stamp", "came_after", "holds", "is_stamped", "write_stamp"]

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
    """A release: in which database it stands, what is said of it, and its files."""

    database: str
    said: tuple[str, ...]
    files: tuple[FileMark, ...]

    def fits(self, release: Release) -> bool:
        """Tell whether it is the mark of this release, unchanged."""
        said = (database_of(release.code_set.system), _said(release))
        return (self.database, self.said) == said and all(
            file.fits(release.path) for file in self.files
        )


@dataclass(frozen=True, slots=True)
class Stamp:
    """The schema, the libraries that wrote, the releases read, the sizes of the files written."""

    schema: int
    libraries: tuple[str, ...]
    releases: tuple[ReleaseMark, ...]
    written: tuple[tuple[str, int], ...]


def write_stamp(generation: Path, releases: Sequence[Release]) -> None:
    """Say in the generation what it was built from; it comes last, after all other files."""
    marks = tuple(
        ReleaseMark(database_of(release.code_set.system), _said(release), tuple(_files(release)))
        for release in releases
    )
    written = tuple(sorted(_written(generation)))
    stamp = Stamp(SCHEMA, tuple(_libraries()), marks, written)
    text = json.dumps(asdict(stamp), indent=1)
    (generation / _MANIFEST).write_text(text, encoding="utf-8")


def is_stamped(generation: Path, releases: Sequence[Release]) -> bool:
    """Tell whether a generation is whole and was built from these releases by this program."""
    # A manifest that is missing, cut or of another shape is no stamp.
    with suppress(OSError, ValueError, TypeError, KeyError):
        stamp = _read_stamp(generation)
        return _is_ours(stamp, generation) and _fit(stamp.releases, releases)
    return False


def holds(generation: Path, database: str, releases: Sequence[Release]) -> bool:
    """Tell whether a database of a generation was built from just these releases, unchanged."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        stamp = _read_stamp(generation)
        marks = [mark for mark in stamp.releases if mark.database == database]
        return _is_ours(stamp, generation) and _fit(marks, releases)
    return False


def came_after(generation: Path, release: Release) -> bool:
    """Tell whether a generation was surely built without this release.

    Where its stamp or the release cannot be read, nobody can tell.
    """
    with suppress(OSError, ValueError, TypeError, KeyError):
        return not any(mark.fits(release) for mark in _read_stamp(generation).releases)
    return False


def _is_ours(stamp: Stamp, generation: Path) -> bool:
    """Tell whether this program wrote the generation, and all of it is there."""
    return (stamp.schema, stamp.libraries) == (SCHEMA, tuple(_libraries())) and all(
        (generation / name).stat().st_size == size for name, size in stamp.written
    )


def _fit(marks: Sequence[ReleaseMark], releases: Sequence[Release]) -> bool:
    pairs = zip(marks, releases, strict=False)
    return len(marks) == len(releases) and all(mark.fits(release) for mark, release in pairs)


def _read_stamp(generation: Path) -> Stamp:
    told = json.loads((generation / _MANIFEST).read_text(encoding="utf-8"))
    marks = (
        ReleaseMark(
            mark["database"],
            tuple(mark["said"]),
            tuple(FileMark(**file) for file in mark["files"]),
        )
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
    for path in release.paths:
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
