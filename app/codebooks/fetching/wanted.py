"""A file to download, and one that has arrived."""

from dataclasses import dataclass
from pathlib import Path

from app.codebooks.fetching.part import Part

__all__ = ["Fetched", "Wanted"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to download: from where to where, and its ``sha256`` where the manifest says it.

    ``parts`` is the folder for what has arrived of files that are not whole; more than
    ``largest`` bytes are no release.
    """

    address: str
    target: Path
    parts: Path
    sha256: str = ""
    largest: int = 1 << 30

    @property
    def part(self) -> Part:
        """Return what has arrived of it."""
        return Part(self.address, self.target, self.parts)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that has arrived; ``resumed`` where it went on from what had arrived before."""

    path: Path
    address: str
    size: int
    sha256: str
    resumed: bool = False

    @property
    def line(self) -> str:
        """Say what has arrived, with its checksum."""
        return f"Downloaded {self.path.name}, {self.size:,} bytes, SHA-256 {self.sha256}"
