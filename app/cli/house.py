"""What the commands need of the rest of the program; each part is opened when first asked for."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.codebooks.receiving.wish import Wish
from app.domain.codes import System

if TYPE_CHECKING:  # Each of them loads libraries that most commands do without.
    from app.codebooks import CodeBooks, Imported
    from app.desk import Desk
    from app.encounters.exchange import Exchange
    from app.search import CodeIndex
    from app.suggestions.suggesting import Suggester

__all__ = ["House"]


class House(Protocol):
    """The program without its window."""

    @property
    def resources(self) -> Path:
        """Return the folder of fonts, icons, themes and samples."""

    def books(self) -> "CodeBooks":
        """Return the code books, building the reference data on first use."""

    def receive(self, wish: Wish) -> "list[Imported]":
        """Load what is recognised in a file, zip or folder of official releases.

        Raises:
            CommandError: nothing is, something is broken, or the books cannot be built.
        """

    def get(self, system: System, base_url: str | None) -> "list[Imported]":
        """Download the official releases of a system, from a mirror if one is named, and load them.

        Raises:
            CommandError: they cannot be had or loaded.
        """

    def index(self) -> "CodeIndex":
        """Return the search index over the code books."""

    def suggester(self) -> "Suggester":
        """Return the reader that says which codes a chart supports."""

    def desk(self) -> "Desk":
        """Return the features on the work file named by ``--workspace``.

        Raises:
            CommandError: there is no such work file, or no key opens it.
        """

    def exchange(self, *, make: bool = False) -> "Exchange":
        """Return encounter files in and out of the work file; that needs no code books.

        A missing work file is made when asked to.

        Raises:
            CommandError: there is no such work file, or no key opens it.
        """

    def sample_desk(self, path: Path) -> "Desk":
        """Return a new work file at ``path`` for samples only."""

    def sample_files(self) -> list[Path]:
        """Return the encounter files of the samples."""

    def close(self) -> None:
        """Release every file that was opened."""
