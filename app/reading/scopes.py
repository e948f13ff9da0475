"""How far the words reach that decide how things stand: the ConText algorithm, extended.

ConText (Harkema, Dowling, Thornblade, Chapman 2009) lets an expression speak of what stands on one
side of it, up to a word that ends its scope. Here a scope also ends at a further expression that
begins a new member of the sentence (“denies chest pain, history of asthma”), at the bracket in
which it stands, and after a number of words where it is weak (“not”).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reading.cues import Cue, Cues, Effect, Side
from app.reading.words import Word

__all__ = ["Scope", "scopes"]

_JOINS = frozenset({"and", "with", "or", "nor", "but"})
# A family history and a warning go on over what is said in them of denial, doubt or time.
_HELD = frozenset({Effect.FAMILY, Effect.OTHER, Effect.HYPOTHETICAL})
_ALL = frozenset(Effect)
_DENIED = frozenset({Effect.ABSENT})
_ARTICLES = frozenset({"the", "his", "her", "their", "a", "an"})
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_PERSONS = frozenset({Effect.FAMILY, Effect.OTHER, Effect.PATIENT})

_Found = tuple[int, int, Cue]
_Stop = tuple[int, int, frozenset[Effect]]


@dataclass(frozen=True, slots=True)
class Scope:
    """A cue, the words ``at`` up to ``end`` that it is made of, and those it acts on."""

    cue: Cue
    at: int
    end: int
    first: int
    last: int

    def holds(self, first: int, last: int) -> bool:
        """Tell whether it speaks of the phrase from word ``first`` to word ``last``.

        A cue within the phrase is part of what it names: “gait without ataxia”.
        """
        if self.cue.side is Side.AFTER:
            return self.at < first < self.last
        return last < self.end - 1 and self.first <= last < self.last


def scopes(words: Sequence[Word], cues: Cues, bounds: Sequence[int] = ()) -> tuple[Scope, ...]:
    """Return the scopes of all cues of a sentence; none goes over a word of ``bounds``."""
    found = list(cues.cues.found(words))
    stops = [*cues.stops.found(words), *((bound, bound, _ALL) for bound in bounds)]
    stops += [(at, at, _DENIED) for at in _clauses(words)]
    line = _Line(words, found, stops)
    return tuple(line.scope(one) for one in found if line.counts(one))


def _clauses(words: Sequence[Word]) -> Iterator[int]:
    """Yield where a clause with a verb of its own begins: “no wheezes, the rest is clear”."""
    joints = [at for at in range(len(words)) if _is_joint(words, at)]
    for at, following in zip(joints, [*joints, len(words)][1:], strict=True):
        clause = [word.text for word in words[at + 1 : following]]
        if clause and clause[0] not in _JOINS and not _VERBS.isdisjoint(clause):
            yield at


def _is_joint(words: Sequence[Word], at: int) -> bool:
    following = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].text == "," or (words[at].text == "and" and following in _ARTICLES)


@dataclass(frozen=True, slots=True)
class _Line:
    words: Sequence[Word]
    found: Sequence[_Found]
    stops: Sequence[_Stop]

    def counts(self, found: _Found) -> bool:
        at, end, cue = found
        if Effect.NONE in cue.effects:
            return False
        if any(word.text in cue.unless for word in self.words[:at]):
            return False
        return not cue.is_closing or end == len(self.words) or self.words[end].is_sign

    def scope(self, found: _Found) -> Scope:
        at, end, cue = found
        if cue.side is Side.AFTER:
            return Scope(cue, at, end, end, self._reached(end, cue))
        return Scope(cue, at, end, self._begun(at, cue), at)

    def _reached(self, end: int, cue: Cue) -> int:
        limit = min(self._stopped(end, cue), self._overtaken(end, cue))
        counted = 0
        for place in range(end, limit):
            word = self.words[place]
            counted += not word.is_sign
            if self._ends(word, cue, counted) or word.depth < self.words[end - 1].depth:
                return place
        return limit

    def _begun(self, at: int, cue: Cue) -> int:
        limit = max((end for _, end, of in self.stops if end <= at and of & cue.effects), default=0)
        counted = 0
        for place in range(at - 1, limit - 1, -1):
            word = self.words[place]
            counted += not word.is_sign
            if self._ends(word, cue, counted):
                return place + 1
        return limit

    @staticmethod
    def _ends(word: Word, cue: Cue, counted: int) -> bool:
        return word.text in cue.ends or (cue.reach > 0 and counted > cue.reach)

    def _stopped(self, end: int, cue: Cue) -> int:
        places = (at for at, _, of in self.stops if at >= end and of & cue.effects)
        return min(places, default=len(self.words))

    def _overtaken(self, end: int, cue: Cue) -> int:
        for at, _, later in self.found:
            if at > end and later.side is Side.AFTER and self._is_new(at) and _yields(cue, later):
                return at
        return len(self.words)

    def _is_new(self, at: int) -> bool:
        before = self.words[at - 1]
        return before.is_sign or before.text in _JOINS


def _yields(cue: Cue, later: Cue) -> bool:
    if Effect.NONE in later.effects or later.effects == cue.effects:
        return False
    if cue.effects & _HELD:
        return bool(later.effects & _PERSONS) and bool(cue.effects & _PERSONS)
    return True
