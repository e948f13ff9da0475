"""Codes of what the patient or a relative had: “history of gout”, “family hx of colon cancer”."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from app.domain.codes import System
from app.search.asking.asked import Asked, Term
from app.search.finding.by_some import with_some
from app.search.finding.by_words import with_all
from app.search.finding.classifiable import PERSONAL, RELATIVES, histories_of
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.hits import Find

__all__ = ["with_past"]

_HISTORY, _FAMILY, _STATUS = "history", "family", "status"
_AROUND = frozenset({_HISTORY, _FAMILY, "personal", "past", "medical", "of"})
_ILLNESS = ("A00", "T88")
_STATUS_CODES = ("Z89", "Z99")
# What is worded plainly is among so many, and half a word begins thousands.
_LOOKED_AT = 30
_MOST = 3


def with_past(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[Find]:
    """Yield each code with every word; of a history also the code under which the Tabular has it.

    A family history comes last where the words do not say that it is one.
    """
    finds = with_all(shelf, scope, asked)
    if not any(map(_is_history, asked.terms)):
        yield from finds
        return
    is_family = any(_says(term, _FAMILY) for term in asked.terms)
    others = PERSONAL if is_family else RELATIVES
    later: list[Find] = []
    kin = shelf.codes.between(System.ICD_10_CM, *others)
    for find in finds:
        if find.code in kin:
            later.append(find)
        else:
            yield find
    rest = tuple(term for term in asked.terms if not _is_around(term))
    if not is_family:
        yield from _status(shelf, scope, rest)
    yield from _classified(shelf, scope, rest, RELATIVES if is_family else PERSONAL)
    yield from later


def _status(shelf: Shelf, scope: Scope, rest: Sequence[Term]) -> Iterator[Find]:
    """Yield the status of what was done: a bypass of the past is a graft of today (I.C.21.c.3)."""
    inside = shelf.codes.between(System.ICD_10_CM, *_STATUS_CODES)
    finds = with_all(shelf, scope, Asked(tuple(rest))) if rest else ()
    yield from (find for find in islice(finds, _LOOKED_AT) if find.code in inside)


def _classified(
    shelf: Shelf, scope: Scope, rest: Sequence[Term], within: tuple[str, str]
) -> Iterator[Find]:
    """Yield the history of what the other words name."""
    for code in _illnesses(shelf, scope, rest):
        said = shelf.codes.code(code)[1]
        for history in histories_of(shelf, scope, code, within):
            yield Find(history, f"Tabular: history of conditions such as {said}", "inclusion")


def _illnesses(shelf: Shelf, scope: Scope, rest: Sequence[Term]) -> Iterator[int]:
    """Yield the first codes of what illness or injury the words name."""
    inside = shelf.codes.between(System.ICD_10_CM, *_ILLNESS)
    asked = Asked(tuple(rest))
    finds = chain(with_all(shelf, scope, asked), with_some(shelf, scope, asked)) if rest else ()
    return islice((find.code for find in finds if find.code in inside), _MOST)


def _is_history(term: Term) -> bool:
    """Tell whether a term says history and nothing else: status post may be a presence too."""
    return _says(term, _HISTORY) and not _says(term, _STATUS)


def _says(term: Term, word: str) -> bool:
    return word in term.spellings or any(word in said for way in term.ways for said in way)


def _is_around(term: Term) -> bool:
    return term.typed in _AROUND or _is_history(term)
