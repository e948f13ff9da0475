"""Where headings stand in a note: alone on a line, before a colon, in capitals, inline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.reading.headed.place import Place
from app.reading.headings import Heading, Kind, bundled
from app.reading.words import words_of

__all__ = ["Opening", "openings"]

_OTHER = Kind("Other")
_VITALS = "Vital signs"
_EXAMINATION = "Physical examination"


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a section begins, where its heading ends, and what it is called."""

    start: int
    body: int
    name: str
    default: str


def openings(text: str) -> Iterator[Opening]:
    """Yield where a heading opens a section, in the order of the text."""
    taken, last = 0, Opening(0, 0, "", "")
    for place, heading in _headings(text):
        is_item = place.is_item or place.goes_on_from(last.body)
        if is_item and _CONCLUDED.match(last.name) and _is_background(heading):
            continue
        for opening in _opened(place, heading, taken, last):
            yield opening
            last = opening
        taken = place.body
    yield from _unknown(text, taken, len(text), last.default)


def _is_background(heading: Heading) -> bool:
    """Tell whether a heading is also what an assessment may name: tobacco use, allergies."""
    return heading.kind is not None and heading.kind.name in _BACKGROUND


def _headings(text: str) -> Iterator[tuple[Place, Heading]]:
    words = words_of(text)
    taken, seen = 0, -1
    for first, end, heading in bundled().patterns.found(words):
        # Of several meanings of one expression the first holds, so that a common word stays one.
        if words[first].start < taken or first == seen:
            continue
        seen = first
        place = Place(text, words, first, end)
        if place.is_open_to(heading):
            yield place, heading
            taken = place.body


def _opened(place: Place, heading: Heading, taken: int, last: Opening) -> Iterator[Opening]:
    yield from _unknown(place.text, taken, place.start, last.default)
    if heading.kind:
        kind = heading.kind
        yield Opening(place.start, place.body, place.name(kind), kind.default)
    elif last.name == _VITALS:
        # Vital signs stand within the examination, which goes on after them.
        yield Opening(place.start, place.body, _EXAMINATION, "")


def _unknown(text: str, start: int, end: int, default: str) -> Iterator[Opening]:
    """Yield headings that are not listed: by their last word, or to close what has a default."""
    for found in _UNKNOWN.finditer(text, start, end):
        heading = found["capitals"] or found["line"]
        kind = bundled().endings.get(heading.split()[-1].lower())
        if kind is None and found["capitals"] and default:
            kind = _OTHER
        if kind:
            default = kind.default
            yield Opening(found.start(found.lastgroup or 0), found.end(), kind.name, default)


_CONCLUDED = re.compile(r"assessment|diagnos|impression", re.IGNORECASE)
_BACKGROUND = frozenset({"Social history", "Allergies", "Immunizations"})
_UNKNOWN = re.compile(
    r"(?:^|[\n.,;]\s{0,6})"
    r"(?P<capitals>(?!(?:GRAND)?(?:MOTHER|FATHER)|BROTHER|SISTER|SON|DAUGHTER|MATERNAL|PATERNAL)"
    r"[A-Z]{2}[A-Z /&'-]{1,40}):[\s,]*"
    r"|^[ \t*#]*(?P<line>[A-Z][A-Za-z/&'-]*(?: [A-Za-z/&'-]+){1,5})[ *]*:[\s,*]*",
    re.MULTILINE,
)
