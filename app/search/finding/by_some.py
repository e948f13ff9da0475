"""Codes that have the weightiest of the words asked for, when not all stand in one phrase."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from operator import itemgetter

from app.search.asking.asked import Asked
from app.search.finding.partial import best_first, weight
from app.search.making.masks import bits
from app.search.ranking.alike import worded_alike
from app.search.ranking.credits import Credit, Credits
from app.search.ranking.weighed import Weighed, weighed
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.hits import Find
from app.search.showing.reasons import Reasons

__all__ = ["with_some"]

_CANDIDATES, _FEWEST = 60, 12
_LIKENED = 20
_LEAST_OF_ALL = 0.25
# In a query of so few words each further code with the same of them counts a little less.
_SHORT, _ALIKE, _OF_A_GROUP = 5, 0.03, 30


def with_some(shelf: Shelf, scope: Scope, asked: Asked, readings: int = 1) -> Iterator[Find]:
    """Yield the codes with much of what the words are worth, the best first.

    The more ``readings`` a query has, the fewer codes of each of them can be shown.
    """
    words = weighed(shelf, scope, asked)
    if len(words) < 2 and not any(word.ways for word in words):
        return
    candidates = islice(_candidates(scope, words), max(_CANDIDATES // readings, _FEWEST))
    printed = _best(map(Credits(shelf, words).of, candidates))
    alike = worded_alike(shelf, scope, words, printed[:_LIKENED])
    said = Reasons(shelf, asked)
    most = sum(word.worth for word in words)
    for credit in _in_turn(_best(chain(printed, alike)), most):
        yield Find.later(credit.code, partial(_reason, shelf, said, credit))


def _best(credits_: Iterable[Credit]) -> list[Credit]:
    """Return the best credit of each code, the best code first."""
    best: dict[int, tuple[tuple[float, int], Credit]] = {}
    for credit in credits_:
        place = credit.place
        if credit.code not in best or place < best[credit.code][0]:
            best[credit.code] = place, credit
    return [credit for _, credit in sorted(best.values(), key=itemgetter(0))]


def _in_turn(credits_: Sequence[Credit], most: float) -> list[Credit]:
    """Let codes with other words of a short query come between those with the same ones.

    Of “edema penis” some codes have one word, and some the other: neither hides the other. In a
    long query the codes with most of the words are siblings, of which each may be meant.
    """
    if not credits_ or len(credits_[0].held) > _SHORT:
        return list(credits_)
    alike: Counter[tuple[float, ...]] = Counter()
    placed: list[tuple[float, Credit]] = []
    for credit in credits_:
        placed.append((credit.worth - _ALIKE * alike[credit.held] * (most - credit.worth), credit))
        alike[credit.held] += 1
    return [credit for _, credit in sorted(placed, key=lambda each: -each[0])]


def _candidates(scope: Scope, words: Sequence[Weighed]) -> Iterator[int]:
    weights = [(word.found, weight(word.worth)) for word in words if word.found]
    most = sum(worth for _, worth in weights)
    parts = ((found, round(worth / 2)) for word in words for found, worth in word.parts)
    weights += [(found, worth) for found, worth in parts if found and worth]
    groups = best_first(weights, scope.phrases)
    for score, found in groups:
        # A phrase with none of the words is no answer, however little is asked of it.
        if not score or score < most * _LEAST_OF_ALL:
            return
        yield from islice(bits(found), _OF_A_GROUP if len(words) <= _SHORT else None)


def _reason(shelf: Shelf, said: Reasons, credit: Credit) -> tuple[str, str]:
    reasons = [said.of(credit.docnum, credit.docnum)[0]]
    if credit.like is not None:
        code = shelf.codes.code(shelf.variants.code_of[credit.like])[1]
        is_above = shelf.codes.code(credit.code)[1].startswith(code)
        how = "below" if is_above else "worded like"
        reasons = [f"{how} {code}: {shelf.printed(credit.like, said.asked)[0]}"]
    if credit.near:
        reasons += [f"in its other terms or headings: {', '.join(credit.near)}"]
    if credit.lacking:
        reasons += [f"not found: {', '.join(credit.lacking)}"]
    return "; ".join(reasons), "partial"
