"""Codes that have a phrase with every word asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain, compress, islice
from operator import not_
from typing import TypeAlias

from app.codebooks.icd10cm.index.paths import SEE
from app.search.asking.asked import Asked, Term
from app.search.asking.terms import NOS
from app.search.finding.below import Below
from app.search.finding.held import EachTerm, begun, begun_own, kin, whole, whole_own
from app.search.finding.matching import AllOf
from app.search.making.masks import has_bit, packed, without
from app.search.ranking.left_open import LeftOpen
from app.search.ranking.nothing_more import nothing_more
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.hits import Find
from app.search.showing.reasons import Reasons

__all__ = ["with_all"]

# Who reads further has an eye for the siblings.
_FIRST = 6
_Holding: TypeAlias = Callable[[Shelf, Term, Asked], int]
_Late: TypeAlias = Callable[[], bytes]
"""A set of phrases to be asked for single ones: most are never asked."""


def with_all(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[Find]:
    """Yield each code with every word, those with whole words before those with beginnings.

    A code with a detail that the words leave open comes after the one that leaves it open, a
    header after the codes below it that say what was asked, and before the one for nothing more.
    """
    reasons, terms = Reasons(shelf, asked), EachTerm(shelf, asked)
    left_open, below = LeftOpen(shelf, scope, asked, terms), Below(shelf, scope, terms)
    seen: set[int] = set()
    for docnum, held in _phrases(shelf, scope, asked):
        code = shelf.variants.code_of[docnum]
        if code in seen:
            continue
        finds: Iterable[int] = (code,)
        if len(seen) < _FIRST:
            before = chain(left_open.siblings(code, docnum), below.specified(code))
            finds = [*before, code, *below.default(code)]
        for each in dict.fromkeys(finds):
            if each not in seen:
                seen.add(each)
                yield Find.later(each, partial(_reason, shelf, reasons, held, docnum, each))


def _phrases(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[tuple[int, _Late]]:
    """Yield the phrases with every word, each with the set of the phrases that are as good.

    Whole words come before beginnings, and phrases with nothing more before all others, first
    those that print NOS where it is asked for; of each, phrases that are made of the words before
    those that allow them as non-essential modifiers; those with other words of the same root or
    meaning come last.
    """
    if not asked.needed:
        return
    rest = scope.phrases
    printed = shelf.postings.word(NOS) if any(t.typed == NOS for t in asked.terms) else 0
    for by_own, by_any in ((whole_own, whole), (begun_own, begun), (begun_own, _or_kin)):
        both = _every(shelf, asked, by_any, rest)
        own = _every(shelf, asked, by_own, both)
        held = cache(partial(packed, both))
        plain = nothing_more(shelf, asked, both) if both and by_any is whole else both
        parts = (plain & printed, without(plain, printed), without(both, plain))
        for found in _own_first(parts, own):
            docs = AllOf([found]).docs(shelf.postings.searcher)
            for docnum in _direct_first(shelf, docs) if by_any is whole else docs:
                yield docnum, held
        rest = without(rest, both)


def _every(shelf: Shelf, asked: Asked, holding: _Holding, among: int) -> int:
    """Return the phrases of a set that hold every word; of none nothing is looked for."""
    for term in asked.needed:
        if not among:
            break
        among &= holding(shelf, term, asked)
    return among


def _own_first(parts: Sequence[int], own: int) -> Iterator[int]:
    """Yield what there is of each part, first the phrases that are made of the words."""
    for part in filter(None, parts):
        yield from filter(None, (part & own, without(part, own)))


def _direct_first(shelf: Shelf, docs: Iterator[int]) -> Iterator[int]:
    """Put what the Index only sends elsewhere behind what has a code of its own.

    “Hypertensive urgency, see Hypertension” leads to the code for nothing more than that. Where
    both are the same code, it is found as the words are printed.
    """
    first, code_of = list(islice(docs, _FIRST)), shelf.variants.code_of
    is_sent = [SEE in shelf.variants.text(docnum) for docnum in first]
    direct = {code_of[docnum] for docnum in compress(first, map(not_, is_sent))}
    behind = [sent and code_of[n] not in direct for n, sent in zip(first, is_sent, strict=True)]
    yield from compress(first, map(not_, behind))
    yield from compress(first, behind)
    yield from docs


def _or_kin(shelf: Shelf, term: Term, asked: Asked) -> int:
    return begun(shelf, term, asked) | kin(shelf, term, asked)


def _reason(shelf: Shelf, reasons: Reasons, held: _Late, docnum: int, code: int) -> tuple[str, str]:
    """Say why a code was found by a phrase, which may be that of a sibling."""
    why, via = reasons.of(docnum, _cited(shelf, held, docnum))
    found = shelf.variants.code_of[docnum]
    if code == found:
        return why, via
    (_, said), (_, other) = map(shelf.codes.code, (found, code))
    if other.startswith(said):
        return f"below {said}: {why}", via
    return f"leaves open what {said} specifies; {why}", via


def _cited(shelf: Shelf, held: _Late, docnum: int) -> int:
    """A code to which the Index leads by the same words is found in the Index: IV.A."""
    variants = shelf.variants
    if variants.printed(docnum).source == "index":
        return docnum
    same_code = variants.of_code(variants.code_of[docnum])
    paths = (n for n in same_code if variants.printed(n).source == "index")
    return next((n for n in paths if has_bit(held(), n)), docnum)
