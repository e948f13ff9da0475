"""Which official releases come with the program, and where they lie on this machine."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.codebooks.errors import MissingReleaseError
from app.codebooks.files.column_map import ColumnMap
from app.domain.codes import System

__all__ = ["CodeSet", "KeptFile", "Release", "bundled_releases", "code_sets"]


@dataclass(frozen=True, slots=True)
class CodeSet:
    """A code set, who owns it, and where its official releases are published."""

    system: System
    publisher: str
    licence: str
    address: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A received file: where it is kept, its kind, what it was called, and its hash.

    ``mapped`` is what the user said of its columns, None for most.
    """

    file: str
    kind: str
    name: str
    sha256: str
    mapped: ColumnMap | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """One release of a code set: ``path`` is the folder of its files.

    ``released`` is the day from which its notes hold; both effective dates are inclusive.
    ``carrier`` names what brought it here, such as a package and its version. ``files`` are those
    that were received; the packages of the program have none: all that they carry is read, or
    what is named in ``carried``.
    ``is_licensed``: the user declared to hold a licence. ``takes_fragment``: the user confirmed
    that it may have far fewer codes than its neighbour.
    """

    code_set: CodeSet
    edition: str
    released: date
    effective_from: date
    effective_to: date
    path: Path
    carrier: str
    files: tuple[KeptFile, ...] = ()
    is_licensed: bool = False
    carried: tuple[str, ...] = ()
    takes_fragment: bool = False

    @property
    def paths(self) -> list[Path]:
        """Return the files that a package carries of it, or that lie in its folder."""
        return [
            path
            for path in sorted(self.path.iterdir())
            if path.is_file() and (not self.carried or path.name in self.carried)
        ]

    @property
    def label(self) -> str:
        """Name the release as a coder would."""
        return f"{self.code_set.system} {self.edition}"


def bundled_releases(codebooks_dir: Path, data_dir: Path) -> list[Release]:
    """Return the releases that come with the program, the oldest first.

    They are those of packages that the manifests pin, and tables of facts that it brings itself.

    Raises:
        MissingReleaseError: a pinned package is not in ``data_dir``.
    """
    found: list[Release] = []
    for manifest in sorted(codebooks_dir.glob("*/manifest.toml")):
        told = tomllib.loads(manifest.read_text(encoding="utf-8"))
        code_set = _code_set(told)
        found += [_release(code_set, package, data_dir) for package in told.get("package", [])]
        found += [_own(code_set, table, manifest.parent) for table in told.get("table", [])]
    return sorted(found, key=lambda release: release.released)


def code_sets(codebooks_dir: Path) -> dict[System, CodeSet]:
    """Return every code set that has a manifest."""
    manifests = sorted(codebooks_dir.glob("*/manifest.toml"))
    told = (tomllib.loads(manifest.read_text(encoding="utf-8")) for manifest in manifests)
    return {code_set.system: code_set for code_set in map(_code_set, told)}


def _code_set(told: dict[str, Any]) -> CodeSet:
    return CodeSet(System(told["system"]), told["publisher"], told["licence"], told["address"])


def _release(code_set: CodeSet, package: dict[str, Any], data_dir: Path) -> Release:
    name, version = package["name"], package["version"]
    path = data_dir / "wheels" / f"{name}-{version}" / package["data"]
    if not path.is_dir():
        raise MissingReleaseError(
            f"The code-book package {name} {version} is not in {data_dir}: "
            "run python3 installer/run.py --setup."
        )
    return Release(
        code_set=code_set,
        edition=package["edition"],
        released=package["released"],
        effective_from=package["effective_from"],
        effective_to=package["effective_to"],
        path=path,
        carrier=f"{name} {version}",
        carried=tuple(package.get("files", ())),
    )


def _own(code_set: CodeSet, table: dict[str, Any], folder: Path) -> Release:
    return Release(
        code_set=code_set,
        edition=table["edition"],
        released=table["released"],
        effective_from=table["effective_from"],
        effective_to=table["effective_to"],
        path=folder,
        carrier="Coderdesk",
        carried=(table["file"],),
    )
