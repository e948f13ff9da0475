"""What the tree of the Tabular List calls things."""

from PySide6.QtCore import QCoreApplication

from app.domain.codes import System
from app.domain.printed.tabular import PlaceKind, TreePlace

__all__ = [
    "kind_word",
    "place_name",
    "place_title",
    "seek_line",
    "spoken_place",
    "systems_name",
]


def systems_name() -> str:
    """Return what all trees together are called."""
    return _tr("Code systems")


def seek_line(system: System) -> str:
    """Say what is typed to find a place."""
    if system is System.ICD_10_PCS:
        return _tr("Table, body system or operation")
    return _tr("Code, or the words of a title")


def place_name(place: TreePlace) -> str:
    """Return how a place is known: a code, a range of codes, or the number of a chapter."""
    if place.kind is PlaceKind.CHAPTER:
        return _tr("Chapter {number}").format(number=place.name)
    return place.name


def place_title(place: TreePlace) -> str:
    """Return the title of a place without the range that is its name already."""
    return place.title.removesuffix(f"({place.name})").rstrip()


def kind_word(kind: PlaceKind) -> str:
    """Return what a code is, an empty text for chapters and sections."""
    words = {
        PlaceKind.BILLABLE: _tr("billable"),
        PlaceKind.HEADER: _tr("header"),
        PlaceKind.TABLE: _tr("table"),
    }
    return words.get(kind, "")


def spoken_place(place: TreePlace, *, is_open: bool) -> str:
    """Return what a screen reader says of a place."""
    here = _tr("open in the book") if is_open else ""
    parts = (place_name(place), place_title(place), kind_word(place.kind), here)
    return ", ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tabular", text)
