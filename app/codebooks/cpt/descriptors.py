"""What the files of CPT say of a code or modifier."""

from dataclasses import dataclass, replace

from app.codebooks.making.book import Level, PlaceKey
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Part

__all__ = ["LICENCE", "Descriptor", "Descriptors"]

LICENCE = "CPT (American Medical Association)"
"""Whose licence the user declares to hold before anything of CPT is read."""

_TEXTS = ("long", "medium", "short", "consumer", "notes")


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A code or modifier with its descriptors; empty ones stand where a file brings none."""

    code: str
    is_modifier: bool = False
    long: str = ""
    medium: str = ""
    short: str = ""
    consumer: str = ""
    notes: str = ""
    held: Days | None = None

    @property
    def key(self) -> PlaceKey:
        """Return its place in the book."""
        return PlaceKey(Level.MODIFIER if self.is_modifier else Level.CODE, self.code)

    @property
    def title(self) -> str:
        """Return the longest descriptor that there is."""
        return self.long or self.medium or self.short or self.consumer

    def with_more(self, other: "Descriptor") -> "Descriptor":
        """Return it with what only the other file says."""
        texts = {name: getattr(self, name) or getattr(other, name) for name in _TEXTS}
        return replace(self, **texts, held=self.held or other.held)


@dataclass(frozen=True, slots=True)
class Descriptors(Part):
    """What one file says, code by code."""

    rows: tuple[Descriptor, ...]
