"""A level of the Tabular List as it is printed."""

from dataclasses import dataclass, field

from app.codebooks.making.book import Level
from app.domain.books import NoteKind

__all__ = ["Printed", "Seventh"]


@dataclass(slots=True)
class Seventh:
    """A value of the 7th character; lines printed below it continue its meaning."""

    char: str
    title: str
    continued: list[str] = field(default_factory=list)

    @property
    def meaning(self) -> str:
        """Return all its lines as one."""
        return "; ".join([self.title, *self.continued])


@dataclass(slots=True, eq=False)
class Printed:
    """A chapter, section or code as it is printed, filled while the file is read."""

    level: Level
    parent: "Printed | None"
    name: str = ""
    title: str = ""
    notes: list[tuple[NoteKind, str]] = field(default_factory=list)
    sevenths: list[Seventh] = field(default_factory=list)
    has_codes: bool = False
