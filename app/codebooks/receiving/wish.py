"""A release that the user wants to open, with what was said of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.codebooks.files.column_map import ColumnMap

__all__ = ["Wish"]


@dataclass(frozen=True, slots=True)
class Wish:
    """A file, zip or folder to open.

    ``as_of`` is a day on which it is in force. ``mapped`` says what the columns of a table mean
    that tells too little of itself. ``is_licensed`` declares a licence for the text in it;
    ``takes_fragment`` takes an edition that has far fewer codes than its neighbour.
    """

    path: Path
    as_of: date | None = None
    is_licensed: bool = False
    mapped: ColumnMap | None = None
    takes_fragment: bool = False
