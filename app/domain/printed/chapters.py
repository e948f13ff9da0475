"""The chapters of a code book: of ICD-10-CM; the sections of ICD-10-PCS; the letters of HCPCS."""

from dataclasses import dataclass

from app.domain.codes import System, undotted

__all__ = ["Chapter"]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The codes of a system from ``first`` to ``last``, both the beginnings of codes, inclusive.

    ``name`` is what the book calls it: ``19``, ``0`` or ``J``.
    """

    system: System
    name: str
    title: str
    first: str
    last: str

    def holds(self, code: str) -> bool:
        """Tell whether a code of the system stands in the chapter."""
        bare = undotted(code)
        return self.first <= bare and bare[: len(self.last)] <= self.last
