"""What the manifests say of downloads: which files a publisher offers, and where."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.codes import System

__all__ = ["Download", "downloads"]


@dataclass(frozen=True, slots=True)
class Download:
    """A file that a publisher offers with each release of a code set.

    ``addresses`` are tried in their order; those that end in ``/`` are listings, in which the
    pattern ``listed`` finds the file. All of them may hold ``{year}``, ``{yy}``, ``{before}`` and
    ``{month}``. The file comes with the releases of ``months``, or once for all with that of
    ``released``; an ``is_occasional`` one does not come every time. ``licensor`` is whose licence
    must be accepted in a browser first: such a file is not downloaded.
    """

    system: System
    name: str
    addresses: tuple[str, ...]
    listed: str = ""
    months: tuple[int, ...] = ()
    released: date | None = None
    is_occasional: bool = False
    licensor: str = ""
    sha256: str = ""


def downloads(codebooks_dir: Path) -> dict[System, tuple[Download, ...]]:
    """Return what the publisher of each code set offers; those that offer nothing are left out."""
    offered: dict[System, tuple[Download, ...]] = {}
    for manifest in sorted(codebooks_dir.glob("*/manifest.toml")):
        told = tomllib.loads(manifest.read_text(encoding="utf-8"))
        system = System(told["system"])
        found = tuple(_download(system, each) for each in told.get("download", []))
        if found:
            offered[system] = offered.get(system, ()) + found
    return offered


def _download(system: System, told: dict[str, Any]) -> Download:
    return Download(
        system=system,
        name=told["name"],
        addresses=tuple(told["addresses"]),
        listed=told.get("listed", ""),
        months=tuple(told.get("months", ())),
        released=told.get("released"),
        is_occasional=told.get("occasional", False),
        licensor=told.get("licensor", ""),
        sha256=told.get("sha256", ""),
    )
