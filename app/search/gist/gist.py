"""A long selection of a chart as the few words to search for: those of one of its problems."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from app.search.asking.knowledge import Knowledge
from app.search.asking.words import words
from app.search.gist.units import Unit, units, unmarked
from app.search.gist.words import MOST_WORTH, Kept, kept_words

__all__ = ["Gist", "gist"]

_LONGEST_PHRASE = 12
# As much is typed in one line, in words cut short too.
_LONGEST_LINE = 20
_LONGEST_TITLE = 600
_MOST_CHARACTERS = 40_000
_MOST_WORDS = 10
_MOST_OTHERS = 8
_LONGEST_HEADING = 9
# What a heading is worth before a sentence, a plan and what names no illness behind one that
# does, a word beside the name of an illness before it, and how fast what comes later falls off.
_HEADING, _PLAN, _NO_ILLNESS, _BESIDE, _LATER = 2.5, 0.3, 0.2, 0.6, 1.0
_SPARSE = 2
# A heading worth as much is a problem: of several the first is taken, not the shortest.
_SURE = 5
_PARTS = frozenset("\n•▪◦‣")
# No heading is worth more; what comes after so many sentences is not told of.
_HIGHEST = MOST_WORTH * _HEADING
_FAR = 24
_NEXT = re.compile(r"[,;]|\b(?:and|with)\b")
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|do|does|did|he|she|they|we|it"
    r"|presents|presented|reports|reported|states|stated|complains)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gist:
    """What of a selection is searched.

    ``text`` are the words to search for, ``words`` where each of them stands; none when the
    selection is searched as it is. ``part`` is the sentence or line that they are of, ``others``
    are those of the other problems, in their order. ``listed`` are the conditions that the words
    name one after another, where they do.
    """

    text: str
    words: tuple[Kept, ...] = ()
    part: str = ""
    others: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Problem:
    """A sentence with the words kept of it; ``score`` says how surely it tells a problem."""

    unit: Unit
    words: tuple[Kept, ...]
    score: float

    @property
    def is_told(self) -> bool:
        return not self.unit.is_plan and any(word.is_head for word in self.words)


def gist(text: str, knowledge: Knowledge) -> Gist:
    """Return the words of a selection that say what one problem is.

    A phrase of a few words, and one that could be printed in the books, stays as it is but for
    the mark of its list. Of several lines, and of a longer text, the first line or sentence that
    says a problem in few other words is taken; nothing where there is none.
    """
    if _is_phrase(text, knowledge):
        said = unmarked(text)
        return Gist(said, part=said) if said.strip() != text.strip() else Gist(text)
    problems = _problems(text[:_MOST_CHARACTERS], knowledge)
    best = max(problems, key=lambda each: each.score, default=None)
    if best is None:
        return Gist(text if _is_short(text) else "")
    others = (_part(each) for each in problems if each is not best and each.is_told)
    told = tuple(dict.fromkeys(each for each in others if each != _part(best)))
    said = " ".join(word.text for word in best.words)
    return Gist(said, best.words, _part(best), told[:_MOST_OTHERS], _listed(text, best.words))


def _listed(text: str, said: Sequence[Kept]) -> tuple[str, ...]:
    """Return the conditions between the commas of a list, none where there is only one."""
    found = [[said[0].text]]
    for before, word in pairwise(said):
        if _NEXT.search(text, before.end, word.start):
            found.append([])
        found[-1].append(word.text)
    return tuple(f"{' '.join(each)} " for each in found) if len(found) > 1 else ()


def _is_phrase(text: str, knowledge: Knowledge) -> bool:
    if not _PARTS.isdisjoint(text) and len(list(islice(units(text), 2))) > 1:
        return False
    if _is_short(text):
        return True
    if len(text) > _LONGEST_TITLE or _SENTENCE.search(text):
        return False
    said = words(text)
    if 0 < len(said) <= _LONGEST_LINE:
        return True
    is_begun = bool(said) and bool(knowledge.lexicon.begins(said[-1]))
    return is_begun and all(map(knowledge.known, said[:-1]))


def _is_short(text: str) -> bool:
    return len(text.split(None, _LONGEST_PHRASE)) <= _LONGEST_PHRASE


def _part(problem: _Problem) -> str:
    return " ".join(problem.unit.text.split())


def _problems(text: str, knowledge: Knowledge) -> Sequence[_Problem]:
    """Return the problems of a text, as far as one could be the best or is told of."""
    found: list[_Problem] = []
    best = told = 0.0
    for at, unit in enumerate(units(text)):
        later = 1 + _LATER * at
        if best * later > _HIGHEST and (told > _MOST_OTHERS or at > _FAR):
            break
        if kept := tuple(kept_words(unit, knowledge)):
            chosen = _weightiest(kept)
            found.append(_Problem(unit, chosen, _score(unit, chosen) / later))
            best = max(best, found[-1].score)
            told += found[-1].is_told
    return found


def _weightiest(kept: Sequence[Kept]) -> tuple[Kept, ...]:
    """Return neighbours that are worth most together."""
    starts = range(max(len(kept) - _MOST_WORDS, 0) + 1)
    runs = (tuple(kept[start : start + _MOST_WORDS]) for start in starts)
    return max(runs, key=_worth)


def _worth(run: Sequence[Kept]) -> float:
    """Return what some words are worth, each counted once however often it is said."""
    said = {word.text.casefold(): word for word in run}.values()
    return sum(word.worth if word.is_head else word.worth * _BESIDE for word in said)


def _score(unit: Unit, chosen: Sequence[Kept]) -> float:
    said = len(unit.text.split())
    score = _worth(chosen) / (said + _SPARSE)
    if said <= _LONGEST_HEADING and not _SENTENCE.search(unit.text):
        score = min(score * _HEADING, _SURE)
    if unit.is_plan:
        score *= _PLAN
    return score if any(word.is_head for word in chosen) else score * _NO_ILLNESS
