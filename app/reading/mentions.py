"""What a chart names: each place with the codes whose wording stands there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.reading.concepts import Concepts, Named, Needed
from app.reading.passages import passages, understood_words
from app.reading.stems import Stemmed, alone
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Mention", "mentions"]

# Words of one condition stand near each other.
_REACH = 6
_GAP = 0.3
_LISTED = 1.1
_LEAST = 0.5
_JOINS = re.compile(r"\b(?:and|or)\b|[,/&]")
# Two words on either side of a comma are seldom one condition.
_TWO, _COMMA = 2, 0.5


@dataclass(frozen=True, slots=True)
class Mention:
    """A condition that is named at ``start`` up to ``end``, exclusive, in code points.

    ``named`` are the codes with that wording, the plainest first; ``stems`` what was matched.
    """

    start: int
    end: int
    stems: frozenset[str]
    named: tuple[Named, ...]

    def text(self, chart: str) -> str:
        """Return the words of the chart."""
        return chart[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Match:
    """A wording found among the words of a passage, by the numbers of these words."""

    wording: int
    places: tuple[int, ...]
    stems: frozenset[str]
    worth: float


def mentions(  # noqa: PLR0913  # A part of a chart is text, start and end.
    text: str,
    concepts: Concepts,
    vocabulary: Vocabulary,
    on: date,
    start: int = 0,
    end: int | None = None,
) -> list[Mention]:
    """Return what is named between ``start`` and ``end``, in the order of the chart."""
    found = [
        mention
        for passage in passages(text, start, end)
        for mention in _in_passage(text, passage, concepts, vocabulary, on)
    ]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _in_passage(
    text: str, passage: tuple[int, int], concepts: Concepts, vocabulary: Vocabulary, on: date
) -> Iterator[Mention]:
    words = list(understood_words(text, *passage, vocabulary, concepts))
    for match in _chosen(words, sorted(_matches(words, concepts, text), key=_order), text):
        if named := concepts.named(match.wording, on):
            yield Mention(*_span(words, match.places), match.stems, named)


def _order(match: _Match) -> tuple[float, int, int]:
    return (-match.worth, -len(match.places), match.places[0])


def _matches(words: Sequence[Stemmed], concepts: Concepts, text: str) -> Iterator[_Match]:
    stands = _standing(words)
    for at, word in enumerate(words):
        for begun in (concepts.beginning(alone(word.word)), concepts.beginning(word.stem)):
            for number, needed in begun:
                # Of most wordings a word is missing: they cost no search for the nearest place.
                if len(needed) > 1 and needed[1] not in stands:
                    continue
                places = _places(stands, at, needed)
                if places is not None:
                    worth = len(needed) - _strain(words, places, text)
                    if worth >= _LEAST:
                        yield _Match(number, places, frozenset(needed), worth)


def _strain(words: Sequence[Stemmed], places: tuple[int, ...], text: str) -> float:
    """Return how far the words are apart: by others, and more by what lists conditions."""
    gaps = places[-1] - places[0] + 1 - len(places)
    between = text[words[places[0]].end : words[places[-1]].start]
    comma = _COMMA if len(places) == _TWO and "," in between else 0.0
    return _GAP * gaps + _LISTED * len(_JOINS.findall(between)) + comma


def _standing(words: Sequence[Stemmed]) -> dict[str, list[int]]:
    """Return where each stem stands."""
    stands: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        stands.setdefault(word.stem, []).append(at)
    return stands


def _places(stands: Mapping[str, list[int]], at: int, needed: Needed) -> tuple[int, ...] | None:
    """Return where the stems stand nearest to the first of them, None when one is missing."""
    found = [at]
    for stem in needed[1:]:
        there = stands.get(stem)
        if there is None:
            return None
        place = min(there, key=lambda place: abs(place - at))
        if abs(place - at) > _REACH:
            return None
        found.append(place)
    return tuple(sorted(found))


def _chosen(words: Sequence[Stemmed], matches: Sequence[_Match], text: str) -> Iterator[_Match]:
    """Yield the matches, the fullest first, each with a word that no other has taken.

    “Chest and back pain” are two that share a word, so are the two of “diabetic CKD stage 3b”.
    """
    used: set[int] = set()
    alone: set[int] = set()
    spans: list[tuple[int, int]] = []
    for match in matches:
        start, end = _span(words, match.places)
        shared = used.intersection(match.places)
        if any(first <= start and end <= last for first, last in spans):
            continue
        if shared and (shared & alone or not _is_joined(words, match.places, shared, text)):
            continue
        used.update(match.places)
        alone.update(match.places if len(match.places) == 1 else ())
        spans.append((start, end))
        yield match


def _span(words: Sequence[Stemmed], places: Sequence[int]) -> tuple[int, int]:
    """Return from where to where the words stand; an abbreviation gave several of one place."""
    return min(words[place].start for place in places), max(words[place].end for place in places)


def _is_joined(
    words: Sequence[Stemmed], places: tuple[int, ...], shared: set[int], text: str
) -> bool:
    """Tell whether words that stand for one condition already belong to this one as well."""
    own = [place for place in places if place not in shared]
    if not own:
        return False
    if places[-1] - places[0] < len(places):
        return True
    first, last = min(own[0], *shared), max(own[-1], *shared)
    return _JOINS.search(text, words[first].end, words[last].start) is not None
