"""What a coder asks for at the start."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.people import Coder

__all__ = ["CreateWish", "OpenWish"]


@dataclass(frozen=True, slots=True)
class OpenWish:
    """To open a work file; the passphrase never shows."""

    path: Path
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CreateWish:
    """To create a work file for a coder."""

    path: Path
    passphrase: str = field(repr=False)
    coder: Coder
