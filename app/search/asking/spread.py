"""A cancer that spread, as what it spread to and where it began: each has a code (I.C.2.b).

“Metastatic breast cancer to bone”, “colon ca with liver mets” and “brain metastases from melanoma”
name a secondary neoplasm and a primary one, of which the Index speaks apart from each other.
"""

import re
from collections.abc import Sequence

from app.search.asking.words import words

__all__ = ["spread"]

_SPREAD = frozenset({
    "metastases", "metastasis", "metastasised", "metastasized", "metastasising", "metastasizing",
    "metastatic", "mets",
})  # fmt: skip
_TO, _FROM = frozenset({"to", "in", "into", "involving"}), frozenset({"from"})
_WITH = frozenset({"with", "w", "has", "and"})
_AND = frozenset({"and", "or"})
_SAYS_NOTHING = frozenset({"a", "disease", "has", "known", "of", "the", "to", "with"})
_CANCER = re.compile(r"ca|cancers?|malignanc(?:y|ies)|tumou?rs?|neoplasms?|primary|[a-z]+omas?")
_SECONDARY = "secondary malignant neoplasm"
_MOST_SITES = 3


def spread(text: str) -> tuple[str, ...]:
    """Return the parts of such a query, each to be searched by itself; none of any other."""
    said = words(text)
    at = next((place for place, word in enumerate(said) if word in _SPREAD), None)
    if at is None:
        return ()
    began, sites = (_telling(part) for part in _apart(said, at))
    if not any(word not in _AND for word in sites) or (began and not _has_cancer(began)):
        return ()
    parts = [f"{_SECONDARY} {' '.join(site)}" for site in _each(sites)]
    parts += [" ".join(began)] if began else []
    return tuple(part if part.endswith(text[-1:]) else f"{part} " for part in parts)


def _has_cancer(said: Sequence[str]) -> bool:
    return any(map(_CANCER.fullmatch, said))


def _telling(said: Sequence[str]) -> list[str]:
    return [word for word in said if word not in _SAYS_NOTHING]


def _apart(said: Sequence[str], at: int) -> tuple[list[str], list[str]]:
    """Return the words of the primary neoplasm, and those of what it spread to."""
    before, after = list(said[:at]), list(said[at + 1 :])
    of = _place(after, _FROM)
    origin, after = ([], after) if of is None else (after[of + 1 :], after[:of])
    to = _place(after, _TO)
    if to is not None:
        return [*_without_end(before), *after[:to], *origin], after[to + 1 :]
    if origin and not after:
        return origin, before
    if _has_cancer(after) and not _has_cancer(before):
        return after, before
    joint = _place(before, _WITH)
    if joint and not after and not origin:
        return before[:joint], before[joint + 1 :]
    return [], []


def _place(said: Sequence[str], among: frozenset[str]) -> int | None:
    return next((place for place, word in enumerate(said) if word in among), None)


def _without_end(said: Sequence[str]) -> Sequence[str]:
    return said[:-1] if said and said[-1] in _WITH else said


def _each(sites: Sequence[str]) -> list[list[str]]:
    """Return the sites one by one: liver and lung."""
    found: list[list[str]] = [[]]
    for word in sites:
        if word in _AND:
            found.append([])
        else:
            found[-1].append(word)
    return [site for site in found if site][:_MOST_SITES]
