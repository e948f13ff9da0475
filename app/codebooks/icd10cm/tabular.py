"""The Tabular List as NCHS publishes it in XML: chapters, sections, codes and their notes."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.xml_stream import listen, listen_whole
from app.codebooks.icd10cm.printed import Printed, Seventh
from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.icd10cm.visual_impairment import VisualImpairment
from app.codebooks.making.book import Level
from app.codebooks.progress import Progress
from app.codebooks.receiving.received import EditionHint, Member, Part
from app.domain.books import NoteKind

__all__ = ["Tabular", "is_tabular", "read_member", "read_tabular", "tabular_edition"]

_ROOT = "ICD10CM.tabular"
_LEVELS = {"chapter": Level.CHAPTER, "section": Level.SECTION, "diag": Level.CODE}
_PARENTS = {
    Level.CHAPTER: (None,),
    Level.SECTION: (Level.CHAPTER,),
    Level.CODE: (Level.SECTION, Level.CODE),
}
_KINDS = {
    "includes": NoteKind.INCLUDES,
    "inclusionTerm": NoteKind.INCLUSION_TERM,
    "excludes1": NoteKind.EXCLUDES1,
    "excludes2": NoteKind.EXCLUDES2,
    "codeFirst": NoteKind.CODE_FIRST,
    "useAdditionalCode": NoteKind.USE_ADDITIONAL,
    "codeAlso": NoteKind.CODE_ALSO,
    "notes": NoteKind.NOTE,
    "sevenChrNote": NoteKind.SEVENTH_CHARACTER,
}
_SHAPES = {
    Level.CHAPTER: re.compile(r"[0-9]{1,2}"),
    Level.SECTION: re.compile(f"{CATEGORY}(-{CATEGORY})?"),
    Level.CODE: re.compile(rf"{CATEGORY}(\.[0-9A-Z]{{1,4}})?"),
}
_CHAR = re.compile(r"[0-9A-Z]")
_START = re.compile(rf"<{re.escape(_ROOT)}\b")
_VERSION = re.compile(r"<version>\s*(20[0-9]{2})\s*</version>")


@dataclass(frozen=True, slots=True)
class Tabular(Part):
    """A Tabular List: every printed level in its order, 7-character codes left out."""

    printed: tuple[Printed, ...]


def is_tabular(member: Member) -> bool:
    """Tell whether a file is the Tabular List, by its root element."""
    return _START.search(member.start) is not None


def tabular_edition(member: Member) -> EditionHint | None:
    """Return 1 October of the fiscal year that stands as its version."""
    version = _VERSION.search(member.start)
    return EditionHint(date(int(version[1]) - 1, 10, 1)) if version else None


def read_member(member: Member) -> Tabular:
    """Read a received Tabular List.

    Raises:
        BrokenReleaseError: the file is not a whole, well-formed Tabular List.
    """
    reader = _TabularReader()
    listen_whole(member, reader)
    return Tabular(tuple(_whole(reader, member.name)))


def read_tabular(path: Path, step: str, progress: Progress) -> list[Printed]:
    """Return every level of the Tabular List in printed order.

    Raises:
        BrokenReleaseError: the file is not a whole, well-formed Tabular List.
    """
    reader = _TabularReader()
    listen(path, reader, step, progress)
    return _whole(reader, path.name)


def _whole(reader: "_TabularReader", name: str) -> list[Printed]:
    if not any(printed.level is Level.CODE for printed in reader.printed):
        raise BrokenReleaseError(f"{name} holds no code; get the release again.")
    return reader.printed


class _TabularReader:
    """Follows the elements of the file and notes down what they say."""

    def __init__(self) -> None:
        self.printed: list[Printed] = []
        self._seen: set[tuple[Level, str]] = set()
        self._path: list[str] = []
        self._open: list[Printed] = []
        self._text: list[str] = []
        self._char = ""
        self._impairment = VisualImpairment()

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if not self._path and name != _ROOT:
            raise ValueError(f"its root element is {name}, not {_ROOT}")
        self._path.append(name)
        self._text.clear()
        if name in _LEVELS:
            self._begin(_LEVELS[name], attributes.get("id", ""))
        self._char = attributes.get("char", "")

    def wrote(self, text: str) -> None:
        self._text.append(text)

    def closed(self, name: str) -> None:
        self._path.pop()
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if self._open:
            self._close(name, self._path[-1], text)

    def _begin(self, level: Level, name: str) -> None:
        parent = self._open[-1] if self._open else None
        if (parent.level if parent else None) not in _PARENTS[level]:
            raise ValueError(f"a {level.name.lower()} stands where none may stand")
        if parent and level is Level.CODE:
            parent.has_codes = True
        self._open.append(Printed(level, parent, name))
        self.printed.append(self._open[-1])

    def _close(self, name: str, above: str, text: str) -> None:
        place = self._open[-1]
        if name in _LEVELS:
            self._check(self._open.pop())
        elif name == "name" and above in _LEVELS:
            place.name = text
        elif name == "desc" and above in _LEVELS:
            place.title = text
        elif name == "visualImpairment":
            self._category().notes.extend(
                (NoteKind.NOTE, line) for line in self._impairment.lines()
            )
        elif text:
            self._keep(name, above, text)

    def _keep(self, name: str, above: str, text: str) -> None:
        place = self._open[-1]
        if above in _KINDS:
            place.notes.append((_KINDS[above], text))
        elif name == "extension":
            place.sevenths.append(self._seventh(text))
        elif above == "sevenChrDef" and place.sevenths:
            place.sevenths[-1].continued.append(text)
        else:
            self._impairment.take(name, above, text)

    def _seventh(self, text: str) -> Seventh:
        if not _CHAR.fullmatch(self._char):
            raise ValueError(f"a 7th character is “{self._char[:20]}”")
        return Seventh(self._char, text)

    def _category(self) -> Printed:
        """The table is printed in the last subcategory and meant for all of the category."""
        codes = (place for place in self._open if place.level is Level.CODE)
        return next(codes, self._open[-1])

    def _check(self, place: Printed) -> None:
        level = place.level.name.lower()
        if not _SHAPES[place.level].fullmatch(place.name):
            raise ValueError(f"a {level} is named “{place.name[:20]}”")
        if not place.title:
            raise ValueError(f"{level} {place.name} has no title")
        if (place.level, place.name) in self._seen:
            raise ValueError(f"{level} {place.name} stands twice")
        self._seen.add((place.level, place.name))
