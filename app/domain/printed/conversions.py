"""Which codes took the place of which."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Replacement"]


@dataclass(frozen=True, slots=True)
class Replacement:
    """What was coded with ``previous`` is coded with ``code`` from a day on.

    ``previous`` is as its publisher prints it, ``H02.101-H02.106; H02.109`` or ``G56.01 and
    G56.02``; empty where nothing came before.
    """

    code: str
    since: date
    previous: str
