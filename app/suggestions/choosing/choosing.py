"""From the words that name a problem to the code that a coder would look up for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from app.reading.stems import stems
from app.search import Hit
from app.suggestions.choosing.asking import Asked
from app.suggestions.choosing.fitting import added, expanded, fitting, is_far
from app.suggestions.choosing.ways import is_screening, says_more, ways

__all__ = ["Chooser", "Chosen"]

# A note that the Index prints under a term is no wording of it; which history stands for a range of
# conditions is said by past.toml.
_NO_WORDING = re.compile(", Note:|history of conditions such as")
_NOT_FOUND = re.compile(r"(?:not found|in its other terms or headings): ([^;]*)")
# Why a patient came is told by words for a visit, not by the name of a condition.
_VISITS = ("Z00", "Z01", "Z02", "Z03", "Z04", "Z09", "Z1", "Z41", "Z51", "Z71", "Z76")
_VISIT = re.compile(
    r"\b(?:exam\w*|screen\w*|visits?|physical|encounter|check\w*|pre-?op\w*|counsel\w*|clearance"
    r"|colonoscopy|mammogra\w+|wellness|annual|surveillance|chemotherapy|radiation|observation)\b",
    re.I,
)
# A history is told as one.
_HISTORIES = ("Z80", "Z81", "Z82", "Z83", "Z84", "Z85", "Z86", "Z87")
_PAST = re.compile(
    r"\b(?:history|hx|h/o|fhx?|pmh|past|personal|family|familial|prior|previous|former|formerly|ex|old"
    r"|remote|resolved|status|s/p|quit|in remission|mother|father|sister|brother|NED)\b|\bex-",
    re.I,
)
# A mass or a nodule is no neoplasm until somebody says so (I.C.2, Index: Mass).
_BEHAVIOR = ("C", "D0", "D1", "D2", "D3", "D40", "D41", "D42", "D43", "D44", "D48", "D49")
_MASS = re.compile(r"\b(?:mass(?:es)?|lumps?|nodul\w+|swellings?|growths?|lesions?)\b", re.I)
_NEOPLASM = re.compile(r"neoplas|tumou?r|cancer|carcino|oma\b|omas\b|malignan|behaviou?r", re.I)
_SIDE = re.compile(
    r",?\s*\b(?:(?:in|of) )?(?:the )?"
    r"(?:(?:right|left)\b(?: (?:ears?|eyes?))?|both (?:ears|eyes|sides)\b)",
    re.I,
)
# A code that the provider wrote beside the name of a problem.
_NAMED = re.compile(r"[(\[]?\b[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}\b[)\]]?|[(\[][A-TV-Z]\d\d[)\]]")
# A screening is for what nobody has found yet (I.C.21.c.5).
_NO_SCREENING = ("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "Q")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A code with its title and the reason; further codes that the words may mean.

    ``adds`` is how much its wording adds to what was said.
    """

    code: str
    title: str
    why: str
    others: tuple[Hit, ...] = ()
    adds: int = 0


@dataclass(frozen=True, slots=True)
class Chooser:
    """Looks words up in the search index on a day; ``sex`` is that of the patient, if known."""

    asked: Asked
    on: date
    sex: str = ""
    _held: dict[str, list[Hit]] = field(default_factory=dict, repr=False, compare=False)

    def chosen(self, words: str) -> Chosen | None:
        """Return the code for words that name one condition, None when none holds them all.

        A side does not choose among conditions: without it the wording that adds less is taken.
        """
        bare = _NAMED.sub(" ", words)
        way, hits = self._found(bare if bare.strip() else words)
        plain = _SIDE.sub("", bare).strip()
        if (
            plain
            and plain != bare
            and (not hits or hits[0].via == "title" or is_far(hits[0], bare))
        ):
            _, others = self._found(plain)
            if others and (not hits or added(others[0], plain) < added(hits[0], bare)):
                hits = others
        if not hits:
            return None
        return self._as_chosen(hits, f"{words} {way}")

    def _as_chosen(self, hits: Sequence[Hit], said: str) -> Chosen:
        first, *rest = hits
        adds = added(first, f"{said} {expanded(first)} {self.sex}")
        return Chosen(first.code, first.title, first.why, tuple(rest), adds)

    def as_said(self, words: str) -> Chosen | None:
        """Return the code for words as they stand, which takes one search."""
        hits = self._holding(words)
        return self._as_chosen(hits, words) if hits else None

    def as_worded(self, words: str) -> Chosen | None:
        """Return the code of which one wording holds all the words, which takes half the time."""
        hits = fitting(self._sensible(self.worded(words), words), words, self.sex)
        return self._as_chosen(hits[:1], words) if hits else None

    def _found(self, words: str) -> tuple[str, list[Hit]]:
        """Return the first way to say it of which one hit holds all the words, and its hits."""
        said = filter(says_more, dict.fromkeys(ways(words)))
        return next(((way, hits) for way in said if (hits := self._holding(way))), (words, []))

    def _holding(self, words: str) -> list[Hit]:
        if words not in self._held:
            self._held[words] = self._read_holding(words)
        return self._held[words]

    def _read_holding(self, words: str) -> list[Hit]:
        hits = fitting(self._sensible(self.hits(words), words), words, self.sex)
        is_first = bool(hits) and _holds_all(hits[0])
        if is_first and not is_far(hits[0], words):
            return hits
        # A later one is taken where it says nothing else.
        later = [hit for hit in hits if _holds_all(hit) and hit is not hits[0]]
        holding = fitting(later, words, self.sex)
        adds = added(holding[0], f"{words} {expanded(holding[0])}") if holding else 0
        if holding and (not adds or (is_first and not is_far(holding[0], words))):
            return holding
        return hits if is_first else []

    def hits(self, words: str) -> Sequence[Hit]:
        """Return the valid diagnosis codes that the words may mean."""
        return self.asked.hits(words, self.on)

    def worded(self, words: str) -> Sequence[Hit]:
        """Return those of them of which one wording holds all the words."""
        return self.asked.hits(words, self.on, is_whole=True)

    def _sensible(self, hits: Sequence[Hit], words: str) -> list[Hit]:
        """Return the hits without those that only a visit or a neoplasm would be."""
        unfit: tuple[str, ...] = () if _VISIT.search(words) else _VISITS
        if is_screening(words):
            unfit += _NO_SCREENING
        if not _PAST.search(words):
            unfit += _HISTORIES
        if _MASS.search(words) and not _NEOPLASM.search(words):
            unfit += _BEHAVIOR
        said = stems(words)
        return [
            hit
            for hit in hits
            if not hit.code.startswith(unfit)
            and (said <= stems(hit.title) or not _NO_WORDING.search(hit.why))
        ]


def _holds_all(hit: Hit) -> bool:
    if hit.via != "partial":
        return True
    missing = [word for words in _NOT_FOUND.findall(hit.why) for word in words.split(", ")]
    return bool(missing) and not any(says_more(word) for word in missing)
