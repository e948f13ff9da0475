"""A term of the Alphabetic Index of ICD-10-PCS."""

from dataclasses import dataclass

__all__ = ["IndexTerm"]


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """A term with those above it, the main term first, and where it sends the coder, if anywhere.

    ``codes`` are codes or what they begin with; ``see`` names another term, ``use`` a value.
    """

    path: tuple[str, ...]
    codes: tuple[str, ...]
    see: tuple[str, ...]
    use: tuple[str, ...]

    @property
    def level(self) -> int:
        """Return 0 for a main term, 1 for a term below it, and so on."""
        return len(self.path) - 1
