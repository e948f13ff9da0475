"""The earlier notes of a patient."""

from dataclasses import dataclass
from datetime import date

__all__ = ["EarlierNote"]


@dataclass(frozen=True, slots=True)
class EarlierNote:
    """A stored document of the same patient; ``on`` is its own date, else that of service."""

    document_id: int
    title: str
    on: date

    @property
    def called(self) -> str:
        """Return how it is named where it is a source: title and date."""
        return f"{self.title}, {self.on.isoformat()}"
