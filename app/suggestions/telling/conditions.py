"""Whether words of a chart name a condition, or only look like one."""

import re
from functools import cache

from app.suggestions.tables import table

__all__ = ["is_condition"]

# A screening for a condition, or words of which a “no” in their midst denies the last.
_SPLIT = re.compile(
    r"\bscreen|colonoscopy|mammogra|\b(?:no|denies|negative for)\b|\bhistory of$", re.I
)
# A part of the lung is named as such, not for having collapsed.
_PART = re.compile(r"(?:(?:right|left|upper|middle|lower|and|lung|lobes?|bases?)\b\W*)+", re.I)


def is_condition(words: str) -> bool:
    """Tell whether words name more than a test, a screening or a denial."""
    if _SPLIT.search(words) or _PART.fullmatch(words):
        return False
    return " ".join(words.lower().split()) not in _no_conditions()


@cache
def _no_conditions() -> frozenset[str]:
    return frozenset(table("no_condition")["words"])
