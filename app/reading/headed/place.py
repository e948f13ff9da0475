"""Whether an expression of a heading heads a section where it stands: by its line, its colon."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.reading.headed.inline import heads_without_colon, is_abbreviated
from app.reading.headings import Heading, Kind
from app.reading.words import Word

__all__ = ["Place"]

_EXAMINATION, _PERFORMED = "Physical examination", "Examination performed"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression of a heading stands, from word ``first`` up to word ``after``."""

    text: str
    words: Sequence[Word]
    first: int
    after: int

    @property
    def start(self) -> int:
        """Where it begins, bullets and numbers left aside."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends, with what is added in brackets."""
        end = self.words[self.after - 1].end
        more = _MORE.match(self.text, end)
        return more.end() if more else end

    @property
    def body(self) -> int:
        """Where what it heads begins."""
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
            return self._is_capitalised and (
                is_abbreviated(self.text[self.start : self.end]) or not heading.is_short
            )
        words = self.text[self.start : self.end]
        return heads_without_colon(heading, words, self.text[self.end : self._line_end])

    @property
    def _line_end(self) -> int:
        end = self.text.find("\n", self.end)
        return end if end >= 0 else len(self.text)

    @property
    def is_item(self) -> bool:
        """Tell whether it stands behind the mark of a list, without a colon of its own."""
        begun = self.text.rfind("\n", 0, self.start) + 1
        return not self._colon and _MARK.match(self.text, begun, self.start) is not None

    def goes_on_from(self, body: int) -> bool:
        """Tell whether its number follows that of an item of the section which begins there."""
        begun = self.text.rfind("\n", 0, self.start) + 1
        number = _NUMBER.match(self.text, begun, self.start)
        if number is None or begun < body:
            return False
        items = (int(each[1]) for each in _NUMBER.finditer(self.text, body, begun))
        return int(number[1]) - 1 in items

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


_NUMBER = re.compile(r"^[ \t]*(\d{1,2})[.)]", re.MULTILINE)
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
_REST = re.compile(r"[ \t*;_.=~\]>–—-]*(?:\n|\r|\Z)")
_LEAD = re.compile(r"[\s#*•·●▪<>\[=~_–—-]*(?:(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)])?[\s*_]*")
_BREAK = re.compile(r"(?:[.,;:)\]}]\s*|\s{2,}|\n)\Z")
_IMAGED = re.compile(
    r"(?:[A-Za-z]+ ){0,3}(?:MRI?|MRA|CTA?|PET|US|x-?rays?|radiographs?|ultrasound|sonogram|mammogra"
    r"|echocardiogra|frontal|portable|two views|2 views)\b",
    re.IGNORECASE,
)
