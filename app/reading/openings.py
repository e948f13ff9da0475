"""Where headings stand in a note: alone on a line, before a colon, in capitals, inline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reading.headings import Heading, Kind, bundled
from app.reading.words import Word, words_of

__all__ = ["Opening", "openings"]

_OTHER = Kind("Other")
_VITALS = "Vital signs"
_EXAMINATION, _PERFORMED = "Physical examination", "Examination performed"


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
        if _CONCLUDED.match(last.name) and place.is_item and _is_background(heading):
            continue
        for opening in _opened(place, heading, taken, last):
            yield opening
            last = opening
        taken = place.body
    yield from _unknown(text, taken, len(text), last.default)


def _is_background(heading: Heading) -> bool:
    """Tell whether a heading is also what an assessment may name: tobacco use, allergies."""
    return heading.kind is not None and heading.kind.name in _BACKGROUND


def _headings(text: str) -> "Iterator[tuple[_Place, Heading]]":
    words = words_of(text)
    taken, seen = 0, -1
    for first, end, heading in bundled().patterns.found(words):
        # Of several meanings of one expression the first holds, so that a common word stays one.
        if words[first].start < taken or first == seen:
            continue
        seen = first
        place = _Place(text, words, first, end)
        if place.is_open_to(heading):
            yield place, heading
            taken = place.body


def _opened(place: "_Place", heading: Heading, taken: int, last: Opening) -> Iterator[Opening]:
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


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression of a heading stands, and whether it is one there."""

    text: str
    words: Sequence[Word]
    first: int
    after: int

    @property
    def start(self) -> int:
        return self.words[self.first].start

    @property
    def end(self) -> int:
        end = self.words[self.after - 1].end
        more = _MORE.match(self.text, end)
        return more.end() if more else end

    @property
    def body(self) -> int:
        mark = self._colon or _DASH.match(self.text, self.end)
        return mark.end() if mark else self.end

    @property
    def _colon(self) -> re.Match[str] | None:
        return _COLON.match(self.text, self.end)

    def name(self, kind: Kind) -> str:
        """Return the name of the section: “Exam: CT chest” opens no physical examination."""
        is_image = kind.name == _EXAMINATION and _IMAGED.match(self.text, self.body)
        return _PERFORMED if is_image else kind.name

    def is_open_to(self, heading: Heading) -> bool:
        """Tell whether this heading may stand here."""
        if self._leads_line:
            return self._heads_line(heading)
        if not self._colon or not self._follows_sentence:
            return False
        if heading.is_common:
            return self._is_capitals
        return self._is_capitalised or self.after - self.first > 1

    def _heads_line(self, heading: Heading) -> bool:
        if self._colon or _DASH.match(self.text, self.end):
            return self.end - self.start > 1 or self._is_capitals
        if _REST.match(self.text, self.end):
            return self._is_capitalised and (self._is_capitals or not heading.is_short)
        if heading.is_short:
            return self._is_capitals and self.end - self.start > 1
        is_plain = not heading.is_common and heading.kind is not None
        return is_plain and self._is_capitals and not _GOES_ON.match(self.text, self.end)

    @property
    def is_item(self) -> bool:
        """Tell whether it stands behind the mark of a list, without a colon of its own."""
        begun = self.text.rfind("\n", 0, self.start) + 1
        return not self._colon and _MARK.match(self.text, begun, self.start) is not None

    @property
    def _leads_line(self) -> bool:
        near = max(0, self.start - _MARKED)
        end = self.text.rfind("\n", near, self.start)
        is_far = end < 0 < near
        return not is_far and _LEAD.fullmatch(self.text, max(0, end + 1), self.start) is not None

    @property
    def _follows_sentence(self) -> bool:
        return _BREAK.search(self.text[max(0, self.start - _NEAR) : self.start]) is not None

    @property
    def _is_capitalised(self) -> bool:
        return self.text[self.start].isupper()

    @property
    def _is_capitals(self) -> bool:
        return self.text[self.start : self.end].isupper()


_CONCLUDED = re.compile(r"assessment|diagnos|impression", re.IGNORECASE)
_BACKGROUND = frozenset({"Social history", "Allergies", "Immunizations"})
_MARK = re.compile(r"\s*(?:[#*•·●▪>–-]|\d{1,2}[.)])\s*")
_NEAR = 4
# Bullets, numbers and blanks before a heading are not wider.
_MARKED = 40
_COLON = re.compile(r"[ \t*_]*:[\s,*_]*")
_DASH = re.compile(r"[ \t]+[-–—][ \t]+")
# “(HPI)”, “(continued)” or “reviewed” at the end of a heading’s line, or before its colon.
_MORE = re.compile(
    r"(?:[ \t]*\([^()\n]{1,30}\)|[ \t]+(?:reviewed|narrative|continued))"
    r"(?=[ \t*_.=~\]>–—-]*(?::|\n|\r|\Z))",
    re.IGNORECASE,
)
_REST = re.compile(r"[ \t*_.=~\]>–—-]*(?:\n|\r|\Z)")
# A line in capitals goes on; “VITALS BP 120/80” and “LABS CBC normal” do not.
_GOES_ON = re.compile(r"\W*(?:[A-Z]{2}[^a-z0-9\n]*(?:\n|\Z)|\Z)")
_LEAD = re.compile(r"[\s#*•·●▪<>\[=~_–—-]*(?:(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)])?[\s*_]*")
_BREAK = re.compile(r"(?:[.,;:)\]}]\s*|\s{2,}|\n)\Z")
_UNKNOWN = re.compile(
    r"(?:^|[\n.,;]\s{0,6})"
    r"(?P<capitals>(?!(?:GRAND)?(?:MOTHER|FATHER)|BROTHER|SISTER|SON|DAUGHTER|MATERNAL|PATERNAL)"
    r"[A-Z]{2}[A-Z /&'-]{1,40}):[\s,]*"
    r"|^[ \t*#]*(?P<line>[A-Z][A-Za-z/&'-]*(?: [A-Za-z/&'-]+){1,5})[ *]*:[\s,*]*",
    re.MULTILINE,
)
_IMAGED = re.compile(
    r"(?:[A-Za-z]+ ){0,3}(?:MRI?|MRA|CTA?|PET|US|x-?rays?|radiographs?|ultrasound|sonogram|mammogra"
    r"|echocardiogra|frontal|portable|two views|2 views)\b",
    re.IGNORECASE,
)
