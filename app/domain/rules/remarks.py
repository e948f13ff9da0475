"""What the loaded rule sets say of a code, each remark with its source and edition."""

from dataclasses import dataclass

from app.domain.codes import System

__all__ = ["Remark"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a set of rules says of a code on a date; no hint without its source."""

    system: System
    edition: str
    text: str
