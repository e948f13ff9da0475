"""Expressions of charts, written once with their variants, and found in the words of a sentence.

A pattern is written as it is said: ``no evidence|sign of?`` stands for “no evidence of”, “no sign
of”, “no evidence” and “no sign”; ``<kin>`` is any word of the set of that name, ``<number>`` a
number, ``<year>`` a year, ``<minus>`` a minus, ``*`` any one word.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.reading.words import MINUS, NUMBER, YEAR, Word

__all__ = ["BrokenPatternError", "Pattern", "Patterns", "Sets", "parsed"]

Sets = Mapping[str, frozenset[str]]
T = TypeVar("T")
_ANY = "*"


class BrokenPatternError(ValueError):
    """A pattern names a set of words that is not there, or could stand for anything."""


@dataclass(frozen=True, slots=True)
class _Step:
    words: frozenset[str]
    is_optional: bool

    def takes(self, word: Word) -> bool:
        if _ANY in self.words:
            return not word.is_sign
        return word.text in self.words or word.kind in self.words


Pattern = tuple[_Step, ...]


def parsed(written: str, sets: Sets) -> Pattern:
    """Read one pattern.

    Raises:
        BrokenPatternError: it names an unknown set, or every word of it may be missing.
    """
    steps = tuple(_step(part, sets) for part in written.split())
    if all(step.is_optional or _ANY in step.words for step in steps):
        raise BrokenPatternError(f"“{written}” could stand for anything: give it a word.")
    if _ANY in _beginnings(steps):
        raise BrokenPatternError(f"“{written}” could begin with anything: begin with a word.")
    return steps


def _step(part: str, sets: Sets) -> _Step:
    is_optional = len(part) > 1 and part.endswith("?")
    words: set[str] = set()
    for word in (part[:-1] if is_optional else part).split("|"):
        words |= _words(word, sets)
    return _Step(frozenset(words), is_optional)


def _words(word: str, sets: Sets) -> frozenset[str]:
    if not word.startswith("<") or word in {NUMBER, YEAR, MINUS}:
        return frozenset({word})
    try:
        return sets[word[1:-1]]
    except KeyError as error:
        raise BrokenPatternError(f"“{word}” is no set of words: name one in [sets].") from error


class Patterns(Generic[T]):
    """Patterns with what each stands for, kept by the words they can begin with.

    With each stand the words of its last step that may not be missing: without one of these in a
    sentence it is not tried.
    """

    def __init__(self, patterns: Sequence[tuple[Pattern, T]]) -> None:
        self._by_word: dict[str, list[tuple[Pattern, frozenset[str], T]]] = {}
        for pattern, meaning in patterns:
            last = next(step.words for step in reversed(pattern) if not step.is_optional)
            for word in _beginnings(pattern):
                self._by_word.setdefault(word, []).append((pattern, last, meaning))

    def found(self, words: Sequence[Word]) -> Iterator[tuple[int, int, T]]:
        """Yield first word, word after the last, and meaning: the longest, none over another.

        An expression with several meanings is yielded with each.
        """
        at, there = 0, set[str]()
        while at < len(words):
            word = words[at]
            # Most words begin no expression.
            if word.text not in self._by_word and word.kind not in self._by_word:
                at += 1
                continue
            there = there or {_ANY, *(each.text for each in words), *(each.kind for each in words)}
            end, meanings = self._longest(words, at, there)
            for meaning in meanings:
                yield at, end, meaning
            at = max(end, at + 1)

    def _longest(self, words: Sequence[Word], at: int, there: set[str]) -> tuple[int, list[T]]:
        best, meanings = at, list[T]()
        word = words[at]
        for key in (word.text, word.kind) if word.kind else (word.text,):
            for pattern, last, meaning in self._by_word.get(key, ()):
                end = -1 if last.isdisjoint(there) else _end(pattern, words, at)
                if end > best:
                    best, meanings = end, [meaning]
                elif end == best > at:
                    meanings.append(meaning)
        return best, meanings


def _beginnings(pattern: Pattern) -> frozenset[str]:
    """Return the words with which it can begin: those up to the first that may not be missing."""
    needed = next(at for at, step in enumerate(pattern) if not step.is_optional)
    return frozenset[str]().union(*(step.words for step in pattern[: needed + 1]))


def _end(pattern: Pattern, words: Sequence[Word], at: int, step: int = 0) -> int:
    """Return where the longest fit ends; -1: it does not fit."""
    if step == len(pattern):
        return at
    end = -1
    if at < len(words) and pattern[step].takes(words[at]):
        end = _end(pattern, words, at + 1, step + 1)
    if pattern[step].is_optional:
        end = max(end, _end(pattern, words, at, step + 1))
    return end
