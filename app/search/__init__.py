"""The coder's words to ranked codes, each with the reason that it was found."""

from app.search.build import build_index
from app.search.hits import Found, Hit, SectionHit
from app.search.index import BrokenIndexError, CodeIndex, is_whole, open_index

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
