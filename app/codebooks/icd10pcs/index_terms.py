"""A term of the Alphabetic Index of ICD-10-PCS."""

from dataclasses import dataclass

__all__ = ["IndexTerm", "See"]


@dataclass(frozen=True, slots=True)
class See:
    """Another term that a coder is sent to, and the codes or tables printed with it."""

    words: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """A term with those above it, the main term first, and where it sends the coder, if anywhere.

    ``codes`` are codes or what they begin with; ``see`` names other terms, ``use`` values.
    """

    path: tuple[str, ...]
    codes: tuple[str, ...]
    see: tuple[See, ...]
    use: tuple[str, ...]

    @property
    def level(self) -> int:
        """Return 0 for a main term, 1 for a term below it, and so on."""
        return len(self.path) - 1
