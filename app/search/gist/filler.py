"""Words of dictation that name no illness: they are left out of a long selection."""

from functools import cache

from app.resources import RESOURCES

__all__ = ["filler"]

_PATH = RESOURCES / "vocabulary" / "filler.txt"


@cache
def filler() -> frozenset[str]:
    """Return the words that come with the program."""
    return frozenset(_PATH.read_text("utf-8").split())
