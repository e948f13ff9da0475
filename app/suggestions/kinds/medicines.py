"""Medicines by their names, with the code for their long-term use."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from app.resources import RESOURCES

__all__ = ["medicines"]

_FILE = RESOURCES / "suggestions" / "long_term.toml"
_WORD = re.compile(r"[A-Za-z]{3,}")


def medicines(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and code of each medicine between two places of a text."""
    for found in _WORD.finditer(text, start, end):
        if code := _codes().get(found[0].lower()):
            yield found.start(), found.end(), code


@cache
def _codes() -> Mapping[str, str]:
    said = tomllib.loads(_FILE.read_text("utf-8"))
    return {name: use["code"] for use in said["use"] for name in use["names"].split()}
