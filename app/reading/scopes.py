"""How far the words reach that decide how things stand: the ConText algorithm, extended.

ConText (Harkema, Dowling, Thornblade, Chapman 2009) lets an expression speak of what stands on one
side of it, up to a word that ends its scope. Here a scope also ends at a further expression that
begins a new member of the sentence (“denies chest pain, history of asthma”), at the bracket in
which it stands, and after a number of words where it is weak (“not”).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.reading.clauses import clauses, findings
from app.reading.cues import Cue, Cues, Effect, Side, Stop
from app.reading.words import Word

__all__ = ["Scope", "scopes"]

_CHOICES = frozenset({"or", "nor"})
_MEMBERS = frozenset({",", ";", "or", "nor"})
_JOINS = frozenset({"and", "with", "or", "nor", "but"})
# A family history and a warning go on over what is said in them of denial, doubt or time.
_HELD = frozenset({Effect.FAMILY, Effect.OTHER, Effect.HYPOTHETICAL})
_BOXES, _OPENED = frozenset("])☐☑☒"), frozenset("[(☐☑☒")
_ALL = Stop()
_DENIED = Stop(frozenset({Effect.ABSENT}))
_FOUND = Stop(frozenset({Effect.ABSENT}), is_weak=True)
_PERSONS = frozenset({Effect.FAMILY, Effect.OTHER, Effect.PATIENT})

_Found = tuple[int, int, Cue]
_Placed = tuple[int, int, Stop]


@dataclass(frozen=True, slots=True)
class Scope:
    """A cue, the words ``at`` up to ``end`` that it is made of, and those it acts on.

    ``gaps`` are words among those on which it does not act.
    """

    cue: Cue
    at: int
    end: int
    first: int
    last: int
    gaps: tuple[tuple[int, int], ...] = ()

    def holds(self, first: int, last: int) -> bool:
        """Tell whether it speaks of the phrase from word ``first`` to word ``last``.

        A cue within the phrase is part of what it names: “gait without ataxia”.
        """
        if self.cue.side is Side.AFTER:
            is_passed = any(begun <= first < ended for begun, ended in self.gaps)
            return self.at < first < self.last and not is_passed
        return last < self.end - 1 and self.first <= last < self.last


def scopes(words: Sequence[Word], cues: Cues, bounds: Sequence[int] = ()) -> tuple[Scope, ...]:
    """Return the scopes of all cues of a sentence; none goes over a word of ``bounds``."""
    found = list(cues.cues.found(words))
    stops = [*cues.stops.found(words), *((bound, bound, _ALL) for bound in bounds)]
    stops += [(at, at, _DENIED) for at in clauses(words)]
    stops += [(at, at, _FOUND) for at in findings(words, cues.sets["found"])]
    line = _Line(words, found, stops)
    return tuple(line.scope(one) for one in found if line.counts(one))


@dataclass(frozen=True, slots=True)
class _Line:
    words: Sequence[Word]
    found: Sequence[_Found]
    stops: Sequence[_Placed]

    def counts(self, found: _Found) -> bool:
        at, end, cue = found
        if Effect.NONE in cue.effects or (cue.is_opening and at > 0):
            return False
        if any(word.text in cue.unless for word in self.words[:at]):
            return False
        if cue.when and not any(word.text in cue.when for word in self.words):
            return False
        return not cue.is_closing or end == len(self.words) or self.words[end].is_sign

    def scope(self, found: _Found) -> Scope:
        at, end, cue = found
        if cue.is_box and self._is_boxed_after:
            cue = replace(cue, side=Side.BEFORE, ends=_BOXES)
        if cue.side is Side.AFTER:
            last = self._reached(end, cue)
            return Scope(cue, at, end, end, last, tuple(self._gaps(end, last, cue)))
        return Scope(cue, at, end, self._begun(at, cue), at)

    @property
    def _is_boxed_after(self) -> bool:
        """Tell whether boxes follow what they speak of: “cough [x] fever [ ]”."""
        last = next((word.text for word in reversed(self.words) if word.text != "."), "")
        return last in _BOXES and self.words[0].text not in _OPENED

    def _reached(self, end: int, cue: Cue) -> int:
        limit = min(self._stopped(end, cue), self._overtaken(end, cue))
        counted = 0
        for place in range(end, limit):
            word = self.words[place]
            counted += not word.is_sign
            if self._is_out(word, cue, counted) or word.depth < self.words[end - 1].depth:
                return place
        return limit

    def _begun(self, at: int, cue: Cue) -> int:
        limit = max(
            (end for _, end, stop in self.stops if end <= at and _ends(stop, cue)), default=0
        )
        counted = 0
        for place in range(at - 1, limit - 1, -1):
            word = self.words[place]
            counted += not word.is_sign
            if self._is_out(word, cue, counted):
                return place + 1
        return limit

    @staticmethod
    def _is_out(word: Word, cue: Cue, counted: int) -> bool:
        return word.text in cue.ends or (cue.reach > 0 and counted > cue.reach)

    def _stopped(self, end: int, cue: Cue) -> int:
        hard = (at for at, _, stop in self.stops if at >= end and _ends(stop, cue))
        return min(hard, default=len(self.words))

    def _gaps(self, end: int, last: int, cue: Cue) -> Iterator[tuple[int, int]]:
        for at, _, stop in self.stops:
            if stop.is_passing and end <= at < last and stop.effects & cue.effects:
                ends = (to for to in range(at, last) if self.words[to].text in _MEMBERS)
                yield at, next(ends, last)

    def _overtaken(self, end: int, cue: Cue) -> int:
        for at, _, later in self.found:
            # “Denies pain, old stroke, or fever” goes on, “denies pain, history of gout” does not.
            is_held = cue.is_firm and self._goes_on(at)
            is_after = at > end and later.side is Side.AFTER and self._is_new(at)
            if is_after and not is_held and _yields(cue, later):
                return at
        return len(self.words)

    def _goes_on(self, at: int) -> bool:
        return any(word.text in _CHOICES for word in self.words[at:])

    def _is_new(self, at: int) -> bool:
        before = self.words[at - 1]
        return before.is_sign or before.text in _JOINS


def _ends(stop: Stop, cue: Cue) -> bool:
    is_idle = stop.is_passing or (stop.is_weak and cue.is_firm)
    return not is_idle and bool(stop.effects & cue.effects)


def _yields(cue: Cue, later: Cue) -> bool:
    if Effect.NONE in later.effects or later.effects == cue.effects:
        return False
    if cue.effects & _HELD:
        return bool(later.effects & _PERSONS) and bool(cue.effects & _PERSONS)
    return True
