"""Words of dictation that name no illness: they are left out of a long selection."""

from functools import cache
from pathlib import Path

__all__ = ["filler"]

_PATH = Path(__file__).resolve().parents[3] / "resources" / "vocabulary" / "filler.txt"


@cache
def filler() -> frozenset[str]:
    """Return the words that come with the program."""
    return frozenset(_PATH.read_text("utf-8").split())
