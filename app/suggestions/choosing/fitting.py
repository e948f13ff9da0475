"""The code whose wording adds least to what the chart says: the default where nothing is said."""

import re
from collections.abc import Sequence

from app.reading.stems import stems
from app.search import Hit

__all__ = ["added", "expanded", "fitting", "is_far"]

_INDEX = re.compile(r"Index: (.*?)(?: \(Index [^)]*\))?(?:; |$)")
_LACKS = re.compile(r"(?:not found|in its other terms or headings): ([^;]*)")
_EXPANDED = re.compile(r"→ ([^;]*)")
_BESIDE = re.compile(r"\([^()]*\)")
_SEE = re.compile(r", see .*")
# What a wording adds where nothing is said: the first encounter, and that there is no more. Whether
# consciousness was lost has to be said, or is not known.
_NOT_SAID = (
    r"(?:without mention of, |without (?!loss of con)|not |with loss of consciousness status )[^,]*"
)
_SILENT = re.compile(rf", initial encounter.*|,? {_NOT_SAID}|, unspecified$", re.I)
_WITH = stems("with without no")
_SILENT_TERM = re.compile(rf", {_NOT_SAID}", re.I)
_TERM = re.compile(r"inclusion term: ([^;]*)")
# A code for what is specified elsewhere nowhere else wants something more to be said.
_ELSE = re.compile(r"\bspecified NEC\b")
_BESIDES = re.compile(r"leaves open what|worded like")
# A wording that adds one of these is meant only where it is said; an injury needs not be called so.
_MUST_BE_SAID = stems(
    "stress pathological congenital hereditary neonatal newborn fetus obstetric puerperal pregnancy"
    " postpartum gestational syphilitic tuberculous gonococcal leprous postprocedural sequela"
    " juvenile psychogenic toxic venomous rheumatic malignant periprosthetic recurrent"
    " varicose varix situ birth physeal bilateral alcoholic research neoplasm"
)
_NEED_NOT = stems(
    "traumatic current nonvenomous idiopathic primary subacute unilateral region mellitus"
)
_FAR = 10
_DENIED = re.compile(r"\b(?:without|no)\s+([^,;]*)", re.I)
_EITHER = re.compile(r"\b(?:both|b/l)\b", re.I)
_BOTH = re.compile(r"\bbilateral\b", re.I)
_OTHER = {"male": re.compile(r"\bfemale\b", re.I), "female": re.compile(r"\bmale\b", re.I)}


def fitting(hits: Sequence[Hit], words: str, sex: str = "") -> list[Hit]:
    """Return the hits with those first that hold all words and add the fewest (I.A.18, I.B.18).

    A wording for the other sex comes last. Where several add as few, the search’s order stands.
    """
    if not hits:
        return []
    sure = [hit for hit in hits if _lacks(hit) == _lacks(hits[0])]
    sure = [hit for hit in sure if _is_alike(hit) == _is_alike(hits[0])]
    said = f"{words} {' '.join(map(expanded, sure))} {sex}"
    ordered = sorted(sure, key=lambda hit: (_is_other(hit, sex), added(hit, said)))
    return [*ordered, *(hit for hit in hits if hit not in sure)]


def _is_alike(hit: Hit) -> bool:
    """Tell whether a code is only worded like another that was found."""
    return hit.why.startswith("worded like")


def _lacks(hit: Hit) -> frozenset[str]:
    """Return the words that a code does not hold."""
    return frozenset(word for words in _LACKS.findall(hit.why) for word in words.split(", "))


def _is_other(hit: Hit, sex: str) -> bool:
    return sex in _OTHER and _OTHER[sex].search(_wording(hit)) is not None


def added(hit: Hit, said: str) -> int:
    """Return how much the wording of a code adds to what is said; more where it must be said."""
    wording = _wording(hit)
    own, left_out = stems(wording), stems(" ".join(_DENIED.findall(wording)))
    both = "bilateral" if _EITHER.search(said) else ""
    more = (own | stems(_sides(hit))) - stems(f"{said} {both}") - _NEED_NOT
    must = (more & _MUST_BE_SAID) - left_out
    denied = len((own - left_out) & stems(" ".join(_DENIED.findall(said))) - _WITH)
    is_else = _ELSE.search(wording) is not None
    return len(more) + _FAR * len(must) + _left_out(hit, said) + is_else + _FAR * denied


def is_far(hit: Hit, words: str) -> bool:
    """Tell whether the wording of a code adds what is meant only where it is said."""
    return added(hit, f"{words} {expanded(hit)}") >= _FAR


def _left_out(hit: Hit, said: str) -> int:
    """Return how much of what is said a code leaves open: “lumbar” of a stenosis without site."""
    return len(stems(said) - stems(hit.title)) if _BESIDES.search(hit.why) else 0


def expanded(hit: Hit) -> str:
    """Return what short words stand for, as the search has read them."""
    return " ".join(_EXPANDED.findall(hit.why))


def _sides(hit: Hit) -> str:
    return " ".join(_BOTH.findall(hit.title))


def _wording(hit: Hit) -> str:
    """Return the wording that led to a code, without what it may say or not (I.A.7)."""
    path = None
    if not _BESIDES.search(hit.why):
        path = _INDEX.search(hit.why) or _TERM.search(hit.why)
    if path is None:
        return _BESIDE.sub("", _SILENT.sub("", hit.title))
    return _BESIDE.sub("", _SILENT_TERM.sub("", _SEE.sub("", path[1])))
