"""Medicines by their names, with the code for their long-term use."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.suggestions.tables import table

__all__ = ["medicines"]

_WORD = re.compile(r"[A-Za-z]{3,}")


def medicines(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and code of each medicine between two places of a text."""
    for found in _WORD.finditer(text, start, end):
        if code := _codes().get(found[0].lower()):
            yield found.start(), found.end(), code


@cache
def _codes() -> Mapping[str, str]:
    said = table("long_term")
    return {name: use["code"] for use in said["use"] for name in use["names"].split()}
