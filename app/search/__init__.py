"""The coder's words to ranked codes, each with the reason that it was found."""

from app.search.index import BrokenIndexError, CodeIndex, is_whole, open_index
from app.search.making.build import build_index
from app.search.showing.hits import Found, Hit, SectionHit

__all__ = [
    "BrokenIndexError",
    "CodeIndex",
    "Found",
    "Hit",
    "SectionHit",
    "build_index",
    "is_whole",
    "open_index",
]
