"""What opening a release brought, before and after it is accepted."""

from dataclasses import dataclass
from pathlib import Path

from app.codebooks.receiving.releases import Release
from app.domain.codes import System

__all__ = ["Imported", "Prepared"]


@dataclass(frozen=True, slots=True)
class Imported:
    """One edition that was opened; ``is_new`` is False where all of it was loaded before."""

    path: Path
    system: System
    edition: str
    codes: int
    seconds: float
    skipped: tuple[str, ...]
    warnings: tuple[str, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """Books that are built but not in force, and what they would bring.

    ``generation`` is None where everything is loaded already. ``staged`` are the releases that
    are new in it.
    """

    rows: tuple[Imported, ...]
    generation: Path | None
    staged: tuple[Release, ...]

    @property
    def new(self) -> list[tuple[System, str]]:
        """Return the editions that were not loaded before, or not all of them."""
        return [(row.system, row.edition) for row in self.rows if row.is_new]
