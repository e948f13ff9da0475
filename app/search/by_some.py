"""Codes that have the weightiest of the words asked for, when not all stand in one phrase."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from app.search.alike import worded_alike
from app.search.asked import Asked
from app.search.credits import Credit, Credits
from app.search.hits import Find
from app.search.masks import bits
from app.search.partial import best_first, weight
from app.search.reasons import Reasons
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.weighed import Weighed, weighed

__all__ = ["with_some"]

_CANDIDATES, _FEWEST = 60, 12
_LIKENED = 20
_LEAST_OF_ALL = 0.25


def with_some(shelf: Shelf, scope: Scope, asked: Asked, readings: int = 1) -> Iterator[Find]:
    """Yield the codes with much of what the words are worth, the best first.

    The more ``readings`` a query has, the fewer codes of each of them can be shown.
    """
    words = weighed(shelf, scope, asked)
    if len(words) < 2:
        return
    candidates = islice(_candidates(scope, words), max(_CANDIDATES // readings, _FEWEST))
    printed = _best(map(Credits(shelf, words).of, candidates))
    alike = worded_alike(shelf, scope, words, printed[:_LIKENED])
    said = Reasons(shelf, asked)
    for credit in _best(chain(printed, alike)):
        yield Find.later(credit.code, partial(_reason, shelf, said, credit))


def _best(credits_: Iterable[Credit]) -> list[Credit]:
    """Return the best credit of each code, the best code first."""
    best: dict[int, Credit] = {}
    for credit in credits_:
        if credit.code not in best or credit.place < best[credit.code].place:
            best[credit.code] = credit
    return sorted(best.values(), key=lambda credit: credit.place)


def _candidates(scope: Scope, words: Sequence[Weighed]) -> Iterator[int]:
    weights = [(word.found, weight(word.worth)) for word in words if word.found]
    most = sum(worth for _, worth in weights)
    groups = best_first(weights, scope.phrases)
    for score, found in groups:
        # A phrase with none of the words is no answer, however little is asked of it.
        if not score or score < most * _LEAST_OF_ALL:
            return
        yield from bits(found)


def _reason(shelf: Shelf, said: Reasons, credit: Credit) -> tuple[str, str]:
    reasons = [said.of(credit.docnum, credit.docnum)[0]]
    if credit.like is not None:
        code = shelf.codes.code(shelf.variants.code_of[credit.like])[1]
        reasons = [f"worded like {code}: {shelf.printed(credit.like, said.asked)[0]}"]
    if credit.near:
        reasons += [f"in its other terms or headings: {', '.join(credit.near)}"]
    if credit.lacking:
        reasons += [f"not found: {', '.join(credit.lacking)}"]
    return "; ".join(reasons), "partial"
