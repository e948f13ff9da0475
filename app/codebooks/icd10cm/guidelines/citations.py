"""The codes, categories and ranges that a guideline names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.codebooks.icd10cm.companion_tables import ALL_BELOW
from app.codebooks.icd10cm.shapes import CATEGORY

__all__ = ["Citation", "citations_in"]

_CODE = rf"(?<![0-9A-Za-z.-]){CATEGORY}(?:\.[0-9A-Z]{{1,4}})?(?![0-9A-Za-z])"
_LAST = rf"{CATEGORY}(?:\.[0-9A-Z]{{1,4}})?(?![0-9A-Za-z])"
_CITED = re.compile(rf"({_CODE})(?:(?: ?[-–] ?| through | to )({_LAST}))?")
_LONGEST = 7
_CATEGORY = 3


@dataclass(frozen=True, slots=True)
class Citation:
    """The codes from ``low`` to ``high`` with all below them.

    ``breadth`` is the lower the fewer codes that is; one code comes before every range.
    """

    low: str
    high: str
    breadth: int


def citations_in(text: str) -> Iterator[Citation]:
    """Yield what a text names, each once: ``I60-I69``, ``Z79.4``, ``A00.0 through T88.9``."""
    for low, high in dict.fromkeys(_CITED.findall(text)):
        if not high:
            yield Citation(low, low + ALL_BELOW, _LONGEST - len(low.replace(".", "")))
        elif low <= high:
            yield Citation(low, high + ALL_BELOW, _LONGEST + _categories(low, high))


def _categories(low: str, high: str) -> int:
    """Return a number that grows with the categories from one code to another."""
    return int(high[:_CATEGORY], 36) - int(low[:_CATEGORY], 36)
