"""The ways to say a problem, as it is looked up one after the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.suggestions.tables import table

__all__ = ["are_two", "is_qualified", "is_screening", "says_more", "ways"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# The table of neoplasms goes by site and behaviour, whatever the tumour is called there.
_CANCER = re.compile(r"\b(?:(?:adeno|squamous )?carcinoma|cancer|malignan\w+)\b", re.I)
_IN_SITU = re.compile(r"\bin[ -]situ\b|\bstage 0\b", re.I)
# What follows a problem is how it was treated, or how it goes.
_TREATED = re.compile(
    r",\s*(?:treated|healing|routine|follow|improv|resolv|stable|controlled|s/p|now|start|contin|no|ned|without).*|,?\s+on\s(?!chronic).*",
    re.I,
)
# A figure after a comma is a value.
_VALUE = re.compile(r",[^,]*\d.*")
_SCREENING = re.compile(r"(?<!positive )(?<!abnormal )(?<!failed )\bscreen(?:ing)?s?\b", re.I)
_DRUG = re.compile(r"(.+?)\s*(?:,\s*)?(?:due to|secondary to|from|caused by|induced by)\s", re.I)
_SITE = re.compile(r"\bof (?:the )?(.+)", re.I)


@dataclass(frozen=True, slots=True)
class _Words:
    qualifiers: frozenset[str]
    mere: frozenset[str]
    instead: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]
    apart: tuple[re.Pattern[str], ...]
    medicines: frozenset[str]


def says_more(words: str) -> bool:
    """Tell whether words are more than how a condition is: “acute on chronic” is none."""
    return any(word.lower() not in _words().qualifiers for word in _WORD.findall(words))


def is_qualified(words: str) -> bool:
    """Tell whether a code may be meant that does not print all of the words."""
    return not all(map(says_more, _WORD.findall(words)))


def ways(words: str) -> Iterator[str]:
    """Yield words as they stand, then in other words, then without what seldom makes a code."""
    yield _reworded(words)
    yield words
    plain = _without(words, _words().mere)
    yield plain
    yield _reworded(plain)
    yield _without(_TREATED.sub("", words), _words().mere)
    yield _without(_VALUE.sub("", words), _words().mere)
    if cause := _DRUG.match(words):
        named = _WORD.search(words, cause.end())
        if named and named[0].lower() in _words().medicines:
            yield f"{cause[1]} due to medicaments"
            yield f"drug-induced {cause[1]}"
    if _CANCER.search(words) and not is_screening(words):
        kind = "carcinoma in situ" if _IN_SITU.search(words) else "malignant neoplasm"
        site = _SITE.search(words)
        yield f"{kind} of {site[1] if site else _CANCER.sub('', plain)}"


def _reworded(words: str) -> str:
    for said, beside, instead in _words().instead:
        if said.search(words) and beside.search(words):
            return said.sub(instead, words)
    return words


def _without(words: str, dropped: frozenset[str]) -> str:
    kept = [word for word in _WORD.findall(words) if word.lower() not in dropped]
    return " ".join(kept) if kept else words


def is_screening(words: str) -> bool:
    """Tell whether words name a screening, and not what one has found."""
    return _SCREENING.search(words) is not None


@cache
def _words() -> _Words:
    said = table("words")
    mere = frozenset(said["mere"].split())
    instead = tuple(
        (_whole(each["said"]), _whole(each.get("beside", "")), each["instead"])
        for each in said["reworded"]
    )
    apart = tuple(_whole(each["said"]) for each in said["apart"])
    qualifiers = mere | frozenset(said["qualifiers"].split())
    return _Words(qualifiers, mere, instead, apart, frozenset(said["medicines"].split()))


def are_two(words: str) -> bool:
    """Tell whether words name two conditions that the Index also has as one."""
    return any(pattern.search(words) for pattern in _words().apart)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b" if pattern else "", re.I)
