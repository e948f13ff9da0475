"""The words of a phrase or a query: accents, case, hyphens and apostrophes folded."""

import re

from app.vocabulary.folding import folded, split

__all__ = ["SMALL_WORDS", "forms", "indexed", "words"]

# Words that join others: a phrase without them is still what the coder asked for.
# fmt: off
SMALL_WORDS = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "with",
})
# fmt: on

_WORD = re.compile(r"[^\W_]+")
_HYPHENATED = re.compile(r"\b[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_BRACKETED = re.compile(r"[^\W_]*(?:\([^\W_]+\)[^\W_]+|(?<=[^\W_])\([^\W_]+\))")
_BRACKETS = re.compile(r"\([^)]*\)")
_BRACKET = re.compile(r"[()]")
_HYPHEN = re.compile(r"[-‐‑]")


def words(text: str, limit: int | None = None) -> list[str]:
    """Return the words of a text in their order, at most ``limit`` of them."""
    return split(text, limit)


def indexed(text: str) -> set[str]:
    """Return the words under which a phrase is found.

    A word with a hyphen or with brackets inside is also found written as one: gastro-esophageal
    as gastroesophageal, endo(myo)metritis as endometritis and endomyometritis.
    """
    plain = folded(text)
    return {*_WORD.findall(plain), *_joined_by_hyphen(plain), *_joined_by_bracket(plain)}


def _joined_by_hyphen(plain: str) -> list[str]:
    return [_HYPHEN.sub("", whole) for whole in _HYPHENATED.findall(plain)]


def _joined_by_bracket(plain: str) -> list[str]:
    if "(" not in plain:  # The pattern is slow, and few phrases have brackets.
        return []
    wholes = _BRACKETED.findall(plain)
    spellings = (pattern.sub("", whole) for whole in wholes for pattern in (_BRACKETS, _BRACKET))
    return [word for spelling in spellings for word in _WORD.findall(spelling)]


def forms(word: str) -> tuple[str, ...]:
    """Return the word with its singular and plural spellings, itself first."""
    if len(word) < 4 or not word.isalpha():
        return (word,)
    return (word, *dict.fromkeys([*_singulars(word), *_plurals(word)]))


def _singulars(word: str) -> list[str]:
    if word.endswith("ies"):
        return [f"{word[:-3]}y"]
    if word.endswith("es"):
        return [word[:-1], word[:-2], f"{word[:-2]}is"]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-1]]
    return [word[:-1]] if word.endswith("ae") else []


def _plurals(word: str) -> list[str]:
    if word.endswith("y"):
        return [f"{word[:-1]}ies"]
    if word.endswith("is"):
        return [f"{word[:-2]}es"]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return [f"{word}es"]
    return [f"{word}s", f"{word}e"] if word.endswith("a") else [f"{word}s"]
