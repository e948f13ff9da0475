"""Classes, values and counts in notes: what of them may be coded, and what is left out."""

import re
from collections.abc import Sequence

__all__ = ["counted_at", "scale_at", "sized_at", "smoked_at", "value_at"]

# Classes and scores of which the code books know the condition, but not the number.
_SCALES = {
    "nyha": "heart failure",
    "gold": "chronic obstructive pulmonary disease",
    "gleason": "malignant neoplasm of prostate",
    "kdigo": "kidney failure",
    "endometriosis": "endometriosis",
    "meld": "",
    "ecog": "",
    "cha2ds2": "",
    "hasbled": "",
}
_RANKS = frozenset({"class", "stage", "grade", "group", "category", "score", "of"})
_RANK = re.compile(r"[1-5][a-d]?|i{1,3}[ab]?|iv|v|[a-e]|\d{1,2}")
# A value says nothing that may be coded: only the provider may say what it means (III.B).
# fmt: off
_MEASURES = frozenset({
    "a1c", "hba1c", "hgba1c", "ef", "lvef", "psa", "inr", "na", "hgb", "hb", "hct", "wbc", "plt",
    "tsh", "bp", "hr", "temp", "spo2", "sat", "creatinine", "cr", "bun", "ldl", "hdl", "tg",
    "glucose", "bs", "sugar", "sugars", "egfr", "gfr", "lactate", "bnp", "troponin", "trop",
    "bilirubin", "bili", "potassium", "sodium", "hemoglobin", "ferritin", "calcium",
})
# fmt: on
_PACKS = frozenset({"a", "per", "day", "daily", "year", "years", "yr", "yrs"})
_PAST = frozenset({"former", "quit", "ex", "stopped", "history", "hx"})
_SMOKED = "nicotine dependence cigarettes"
_BESIDE = frozenset({"of", "is", "was", "at"})
_STAGING = re.compile(r"[cpy]{0,2}t(?:[0-4x]|is)[a-d]?(?:n[0-3x][a-c]?(?:m[01x][a-c]?)?)?")
_NODES = re.compile(r"[cpy]{0,2}[nm][0-3x][a-c]?")
_BORNE = re.compile(r"g\d{1,2}(?:p\d{1,4})?(?:a\d)?")
_BORN = re.compile(r"(?:p|ab?|l)\d{1,4}")
_TIMES = re.compile(r"x\d{1,2}")
_NOTHING_MORE = re.compile(r"(?!)")
_SINCE = re.compile("pod")
_DAYS = re.compile(r"\d{1,3}")
_COUNTS = ((_STAGING, _NODES), (_BORNE, _BORN), (_TIMES, _NOTHING_MORE), (_SINCE, _DAYS))
# fmt: off
_MEASURED = frozenset({
    "aaa", "taa", "taaa", "aneurysm", "nodule", "nodules", "mass", "cyst", "stone", "stones",
    "calculus", "polyp", "fibroid", "fibroids", "adenoma", "goiter", "effusion", "hernia", "ptx",
})
# fmt: on
_UNITS = frozenset({"cm", "mm"})
_SIZE = re.compile(r"\d{1,3}(?:cm|mm)")


def scale_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return how many words name a class or score, and the condition that it is one of."""
    if words[at] not in _SCALES:
        return None
    end = at + 1
    while end < len(words) and words[end] in _RANKS:
        end += 1
    if end == len(words) or not _RANK.fullmatch(words[end]):
        return None
    return end + 1 - at, _SCALES[words[at]]


def smoked_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return how many words say how many packs were smoked: 1 ppd, 1/2 ppd, 40 pack years."""
    end = at
    while end < len(words) and words[end].isdigit():
        end += 1
    if end == at or words[end : end + 1] not in (["ppd"], ["pk"], ["pack"], ["packs"]):
        return None
    end += 1
    while end < len(words) and words[end] in _PACKS:
        end += 1
    # So much is said of those who have stopped too.
    is_past = not _PAST.isdisjoint(words)
    return end - at, "personal history of nicotine dependence" if is_past else _SMOKED


def value_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return how many numbers follow the name of what was measured; they say nothing."""
    before = at - 1 - (at > 1 and words[at - 1] in _BESIDE)
    if before < 0 or words[before] not in _MEASURES or not words[at].isdigit():
        return None
    end = at
    while end < len(words) and words[end].isdigit():
        end += 1
    return end - at, ""


def counted_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return how many words are the staging of a growth, a count of births or days: no codes."""
    for first, more in _COUNTS:
        if first.fullmatch(words[at]):
            end = at + 1
            while end < len(words) and more.fullmatch(words[end]):
                end += 1
            is_bare = first is _STAGING and end == at + 1 and "n" not in words[at]
            is_all = first is _BORNE and "p" in words[at] and end - at == len(words)
            is_bare |= first is _SINCE and end == at + 1
            return None if is_bare else (end - at, "pregnancy" if is_all else "")
    return None


def sized_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return how many words say how large a finding is: 5.2 cm, 3 x 2 cm; procedures go by size."""
    end = at
    while end < len(words) and (words[end].isdigit() or (words[end] == "x" and end > at)):
        end += 1
    last = words[end] if end < len(words) else ""
    is_size = (end > at and last in _UNITS) or _SIZE.fullmatch(last) is not None
    return (end + 1 - at, "") if is_size and not _MEASURED.isdisjoint(words) else None
