"""What a value of ICD-10-PCS means."""

from dataclasses import dataclass

__all__ = ["Definition"]


@dataclass(frozen=True, slots=True)
class Definition:
    """What a value means, at a place of the codes of a section; ``position`` counts from 1."""

    section: str
    position: int
    title: str
    meaning: str
    explanation: str
    includes: tuple[str, ...]
