"""Lay words as they are spoken: in any order, in any inflection, with “my” and “both” between."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from app.vocabulary.entries import Entry, Key, Reason

__all__ = ["JOINING", "Said", "Spoken", "spoken_of"]

Said: TypeAlias = tuple[int, Key, Entry, Key]
"""How many words were taken, those that say something, what they stand for, the sides between."""

# Words of every sentence: a code is found without them.
# fmt: off
JOINING = frozenset({
    "am", "are", "be", "did", "do", "does", "feel", "feeling", "feelings", "feels", "felt",
    "get", "gets", "getting", "got", "gotten", "had", "has", "have", "he", "her", "hers",
    "herself", "him", "himself", "his", "is", "it", "its", "ive", "keep", "keeps", "kept",
    "me", "my", "myself", "our", "really", "she", "so", "their", "them", "themselves",
    "there", "they", "this", "was", "we", "went", "were", "whenever", "will", "would",
    "you", "your",
})
_SIDES = frozenset({"left", "right", "both", "bilateral", "l", "r"})
_BETWEEN = JOINING | _SIDES | frozenset({
    "a", "about", "again", "an", "and", "any", "as", "at", "because", "been", "being",
    "but", "by", "doing", "dont", "entire", "few", "five", "for", "four", "having", "i",
    "im", "in", "into", "just", "lately", "of", "on", "one", "or", "several", "side",
    "some", "sometimes", "still", "suddenly", "that", "the", "these", "those", "three",
    "today", "too", "two", "very", "w", "when", "where", "which", "while", "who", "whole",
    "with", "yesterday",
})
# fmt: on
_LETTERS = _BETWEEN | {"all", "no", "not"}
_LONGEST, _FEWEST = 9, 2
# What will not stop is there.
_NOT, _TO, _GOES_ON = "not", "to", "not stop"
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ings?|ies|ied|ed|(?<!e)es|ers?|s|y)$|(?<=[a-z]{4})e$")
_TWICE = re.compile(r"([bdgmnprt])\1(?:ing|ed)$")


class Spoken:
    """Lay entries of several words, found by the roots of these words in any order."""

    def __init__(
        self, alike: Mapping[str, str], entries: Mapping[Key, Entry], everyday: Iterable[str] = ()
    ) -> None:
        self._alike = alike
        self._root = lru_cache(maxsize=1 << 14)(self._worked_out)
        self._entries: dict[Key, Entry] = {}
        for key, entry in entries.items():
            if _is_spoken(key, entry) and not _repeats(key, entry):
                self._entries.setdefault(self._roots(key), entry)
        every = (root for roots in self._entries for root in roots)
        self._known = frozenset(word for root in (*every, _GOES_ON) for word in root.split())
        self._said = frozenset(word for key in entries for word in key) | alike.keys()
        self._said |= frozenset(everyday)

    def at(self, words: Sequence[str], at: int) -> Said | None:
        """Return the longest entry whose words are said from a word on, None without one."""
        best, said = None, list[str]()
        for end, word in enumerate(words[at : at + _LONGEST], start=1):
            if word in _BETWEEN:
                if end == 1:
                    return None
                continue
            if self._root(word) not in self._known:
                break
            said.append(word)
            if entry := self._entries.get(self._roots(said)):
                best = end, tuple(said), entry, _sides(words[at : at + end])
        return best

    def is_word(self, word: str) -> bool:
        """Tell whether a word is spoken as it stands, and so is no slip of another."""
        return word in self._said

    def _roots(self, words: Iterable[str]) -> Key:
        roots = [self._root(word) for word in words if word not in _BETWEEN]
        if _NOT in roots:
            roots = [root for root in _bound(roots) if root != _GOES_ON]
        return tuple(sorted(roots))

    def _worked_out(self, word: str) -> str:
        alike = self._alike.get(word)
        return alike or self._alike.get(bare := _bare(word), bare)


def spoken_of(
    groups: Iterable[Sequence[str]], entries: Mapping[Key, Entry], everyday: Iterable[str] = ()
) -> Spoken:
    """Return lay entries by what is said; the words of a group are said one for another."""
    alike = {word: group[0] for group in groups for word in group}
    return Spoken(alike, entries, everyday)


def _is_spoken(key: Key, entry: Entry) -> bool:
    """Tell whether words may be said apart: left heart failure is no failure of a left heart.

    Of abbreviations those may that have one sense and no letters of a sentence: hip fx.
    """
    if len(key) - len(_BETWEEN.intersection(key)) < _FEWEST:
        return False
    if entry.reason is Reason.ABBREVIATION:
        is_plain = len(entry.meanings) == 1 and min(map(len, key)) > 1
        is_plain &= not entry.is_capital and _LETTERS.isdisjoint(key)
    else:
        is_plain = entry.reason is Reason.LAY and _SIDES.isdisjoint(key)
    return is_plain and all(entry.meanings)


def _repeats(key: Key, entry: Entry) -> bool:
    """Tell whether the books say it in the same words: they are searched as they stand."""
    meaning = entry.meanings[0]
    if len(entry.meanings) > 1 or meaning.count(" ") != len(key) - 1:
        return False
    return {*map(_bare, meaning.lower().split())} == {*map(_bare, key)}


def _bound(roots: Iterable[str]) -> Iterator[str]:
    """Bind “not” to what is denied, unable to sleep: other words must not come between."""
    denied = ""
    for root in roots:
        if root == _NOT and not denied:
            denied = f"{_NOT} "
        elif not (denied and root == _TO):
            yield denied + root
            denied = ""
    if denied:
        yield _NOT


@lru_cache(maxsize=1 << 14)
def _bare(word: str) -> str:
    return _ENDING.sub("", _TWICE.sub(r"\1", word))


def _sides(words: Sequence[str]) -> Key:
    return tuple(word for word in words if word in _SIDES)
