"""What a code’s own page says of its order among others, and of codes that go with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from app.domain.books import Entry, Note, NoteKind
from app.domain.codes import System

__all__ = ["Hint", "HintKind", "hints"]

_ELSEWHERE = re.compile(r"\bin (other )?diseases classified elsewhere\b", re.IGNORECASE)
# “Contact with”, “collision with”: chapters 20 and 21 tell circumstances, not conditions.
_CIRCUMSTANCES = frozenset("VWXYZ")
_WITH = re.compile(r"(?<!\bcontact )\bwith\b", re.IGNORECASE)


class HintKind(StrEnum):
    """What a coder must heed before a code stands on a claim, in the order of weight."""

    MANIFESTATION = "manifestation"
    COMBINATION = "combination"
    CODE_FIRST = "code_first"
    CODE_ALSO = "code_also"
    USE_ADDITIONAL = "use_additional"


_KINDS = {
    NoteKind.CODE_FIRST: HintKind.CODE_FIRST,
    NoteKind.CODE_ALSO: HintKind.CODE_ALSO,
    NoteKind.USE_ADDITIONAL: HintKind.USE_ADDITIONAL,
}
_ORDER = list(HintKind)


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint with the notes that it rests on, all of one kind and ``source``.

    Without notes it rests on the title, or on the list of the Medicare Code Editor.
    """

    kind: HintKind
    notes: tuple[Note, ...] = ()
    source: str = ""


def hints(entry: Entry, *, is_listed: bool = False) -> tuple[Hint, ...]:
    """Return the hints of a code of ICD-10-CM, the weightiest first.

    ``is_listed`` tells that it stands on the list of manifestation codes. Guideline I.A.13:
    “in diseases classified elsewhere” in the title makes it one, too; I.A.17: “code also” gives
    no order; I.B.9: one code may say two conditions.
    """
    if entry.system is not System.ICD_10_CM:
        return ()
    noted = [
        Hint(_KINDS[kind], tuple(notes), source)
        for (source, kind), notes in groupby(_ordering(entry.notes), key=_place)
    ]
    is_manifestation = is_listed or _ELSEWHERE.search(entry.title) is not None
    told = [*_of_title(entry), *_as_manifestation(noted, is_manifestation=is_manifestation)]
    return tuple(sorted(told, key=lambda hint: _ORDER.index(hint.kind)))


def _ordering(notes: Iterable[Note]) -> list[Note]:
    """Return the notes on order in the order of the page, those of one level and kind together."""
    levels = list(dict.fromkeys(note.source for note in notes))
    found = [note for note in notes if note.kind in _KINDS]
    return sorted(found, key=lambda note: (levels.index(note.source), note.kind))


def _place(note: Note) -> tuple[str, NoteKind]:
    return note.source, note.kind


def _of_title(entry: Entry) -> Iterator[Hint]:
    if entry.code[0] not in _CIRCUMSTANCES and _WITH.search(entry.title):
        yield Hint(HintKind.COMBINATION, source=entry.code)


def _as_manifestation(noted: list[Hint], *, is_manifestation: bool) -> list[Hint]:
    """The note that names the etiology is the source of what is said of a manifestation."""
    first = next((hint for hint in noted if hint.kind is HintKind.CODE_FIRST), None)
    if not is_manifestation:
        return noted
    if first is None:
        return [Hint(HintKind.MANIFESTATION), *noted]
    others = [hint for hint in noted if hint is not first]
    return [Hint(HintKind.MANIFESTATION, first.notes, first.source), *others]
