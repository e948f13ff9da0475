"""Codes that were given lately."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.notebook.kept import SystemCode

__all__ = ["Recent"]


@dataclass(frozen=True, slots=True)
class Recent:
    """A code that stands on coding sheets: when it was given last, and to how many encounters."""

    code: SystemCode
    at: datetime
    encounters: int
