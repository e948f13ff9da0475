"""Queries with the codes that they should lead to, made from the words of the books themselves."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from app.codebooks import Phrase
from app.codebooks.icd10cm.index.paths import SEE, shown
from app.domain.codes import undotted

__all__ = [
    "Wanted",
    "bare_codes",
    "each_half_typed",
    "each_slipped",
    "half_typed",
    "sample",
    "slipped",
    "starts",
    "typed",
]

_SEED = 7
_SHORTEST_SLIP = {1: 5, 2: 7}
_SHORTEST_HALF = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is typed, and the codes of which one, or one below it, should be found."""

    text: str
    codes: frozenset[str]

    def place(self, found: Iterable[str], limit: int) -> int:
        """Return the place of the first wanted code, counted from 0; ``limit`` when not found."""
        wanted = tuple(self.codes)
        return next((at for at, code in enumerate(found) if code.startswith(wanted)), limit)


def sample(standing: Sequence[Phrase], source: str, count: int) -> list[Phrase]:
    """Choose at random; of the Index its main volume, for the tables name each code only once."""
    fitting = [
        phrase
        for phrase in standing
        if phrase.source == source and SEE not in phrase.text and ", " not in phrase.origin
    ]
    return _dice().sample(fitting, min(count, len(fitting)))


def typed(phrase: Phrase) -> Wanted:
    """Return a phrase as a coder types it: a path of the Index without its commas."""
    text = shown(phrase.text).replace(",", " ") if phrase.source == "index" else phrase.text
    return Wanted(text, frozenset({phrase.code}))


def slipped(phrases: Sequence[Phrase], edits: int) -> list[Wanted]:
    """Put that many slips of the finger into one long word of each phrase that has one."""
    dice = _dice()
    return [
        Wanted(" ".join([*words[:at], _edited(words[at], edits, dice), *words[at + 1 :]]), codes)
        for words, codes in ((typed(p).text.split(), typed(p).codes) for p in phrases)
        if (at := _longest(words)) is not None and len(words[at]) >= _SHORTEST_SLIP[edits]
    ]


def each_slipped(phrases: Sequence[Phrase], edits: int) -> list[Wanted]:
    """Put that many slips into every long word of each phrase: no word is left to find it by."""
    dice = _dice()
    return [
        Wanted(" ".join(said), codes)
        for text, codes in _plain(phrases)
        if (said := [_maybe_edited(word, edits, dice) for word in text.split()]) != text.split()
    ]


def half_typed(phrases: Sequence[Phrase]) -> list[Wanted]:
    """Leave out the second half of the last word of each phrase."""
    return [
        Wanted(text[: -(len(text.split()[-1]) // 2) or None], codes)
        for text, codes in _plain(phrases)
    ]


def each_half_typed(phrases: Sequence[Phrase]) -> list[Wanted]:
    """Type the first half of every word, three letters of it at least."""
    return [
        Wanted(" ".join(w[: max(-(-len(w) // 2), _SHORTEST_HALF)] for w in text.split()), codes)
        for text, codes in _plain(phrases)
    ]


def starts(phrases: Sequence[Phrase]) -> list[Wanted]:
    """Type the first four letters of each word, as quick coders do."""
    return [
        Wanted(" ".join(word[:4] for word in text.split()), codes)
        for text, codes in _plain(phrases)
    ]


def bare_codes(phrases: Sequence[Phrase]) -> list[Wanted]:
    """Type the codes without their dots, in small letters."""
    return [Wanted(undotted(p.code).lower(), frozenset({p.code})) for p in phrases]


def _plain(phrases: Sequence[Phrase]) -> list[tuple[str, frozenset[str]]]:
    return [(wanted.text, wanted.codes) for wanted in map(typed, phrases)]


def _longest(words: Sequence[str]) -> int | None:
    plain = [at for at, word in enumerate(words) if word.isalpha()]
    return max(plain, key=lambda at: len(words[at]), default=None)


def _maybe_edited(word: str, edits: int, dice: random.Random) -> str:
    is_long = word.isalpha() and len(word) >= _SHORTEST_SLIP[edits]
    return _edited(word, edits, dice) if is_long else word


def _edited(word: str, edits: int, dice: random.Random) -> str:
    """Slip as fingers do: never twice at one letter, for that may put the word right again."""
    for at in sorted(dice.sample(range(1, len(word) - 1, 2), edits), reverse=True):
        word = dice.choice(_SLIPS)(word, at, dice.choice(ascii_lowercase))
    return word


_SLIPS: Sequence[Callable[[str, int, str], str]] = (
    lambda word, at, letter: word[:at] + letter + word[at:],
    lambda word, at, _: word[:at] + word[at + 1 :],
    lambda word, at, letter: word[:at] + letter + word[at + 1 :],
    lambda word, at, _: word[:at] + word[at + 1] + word[at] + word[at + 2 :],
)


def _dice() -> random.Random:
    return random.Random(_SEED)  # noqa: S311  # No secret.
