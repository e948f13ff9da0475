"""What the commands need of the rest of the program; each part is opened when first asked for."""

from pathlib import Path
from typing import Protocol

from app.codebooks import CodeBooks
from app.desk import Desk
from app.search import CodeIndex

__all__ = ["House"]


class House(Protocol):
    """The program without its window."""

    @property
    def resources(self) -> Path:
        """Return the folder of fonts, icons, themes and samples."""

    def books(self) -> CodeBooks:
        """Return the code books, building the reference data on first use."""

    def index(self) -> CodeIndex:
        """Return the search index over the code books."""

    def desk(self, *, make: bool = False) -> Desk:
        """Return the work file named by ``--workspace``, making a missing one when asked to.

        Raises:
            CommandError: there is no such work file, or no key opens it.
        """

    def sample_desk(self, path: Path) -> Desk:
        """Return a new work file at ``path`` for samples only."""

    def sample_files(self) -> list[Path]:
        """Return the encounter files of the samples."""

    def close(self) -> None:
        """Release every file that was opened."""
