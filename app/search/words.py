"""The words of a phrase or a query: accents, case, hyphens and apostrophes folded."""

import re
import unicodedata

__all__ = ["SMALL_WORDS", "forms", "indexed", "words"]

# Words that join others: a phrase without them is still what the coder asked for.
# fmt: off
SMALL_WORDS = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "with",
})
# fmt: on

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´′", "'"))
_POSSESSIVE = re.compile(r"'s\b")
_WORD = re.compile(r"[^\W_]+")
_HYPHENATED = re.compile(r"\b[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_BRACKETED = re.compile(r"[^\W_]*(?:\([^\W_]+\)[^\W_]+|(?<=[^\W_])\([^\W_]+\))")
_BRACKETS = re.compile(r"\([^)]*\)")
_BRACKET = re.compile(r"[()]")
_HYPHEN = re.compile(r"[-‐‑]")


def words(text: str, limit: int | None = None) -> list[str]:
    """Return the words of a text in their order, at most ``limit`` of them."""
    found = _WORD.finditer(_folded(text))
    return [match.group() for match, _ in zip(found, range(limit or len(text)), strict=False)]


def indexed(text: str) -> set[str]:
    """Return the words under which a phrase is found.

    A word with a hyphen or with brackets inside is also found written as one: gastro-esophageal
    as gastroesophageal, endo(myo)metritis as endometritis and endomyometritis.
    """
    folded = _folded(text)
    return {*_WORD.findall(folded), *_joined_by_hyphen(folded), *_joined_by_bracket(folded)}


def _joined_by_hyphen(folded: str) -> list[str]:
    return [_HYPHEN.sub("", whole) for whole in _HYPHENATED.findall(folded)]


def _joined_by_bracket(folded: str) -> list[str]:
    if "(" not in folded:  # The pattern is slow, and few phrases have brackets.
        return []
    wholes = _BRACKETED.findall(folded)
    spellings = (pattern.sub("", whole) for whole in wholes for pattern in (_BRACKETS, _BRACKET))
    return [word for spelling in spellings for word in _WORD.findall(spelling)]


def forms(word: str) -> tuple[str, ...]:
    """Return the word with its singular and plural spellings, itself first."""
    if len(word) < 4 or not word.isalpha():
        return (word,)
    return (word, *dict.fromkeys([*_singulars(word), *_plurals(word)]))


def _folded(text: str) -> str:
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(char for char in apart if not unicodedata.combining(char))
    return _POSSESSIVE.sub("", text.casefold()).replace("'", "")


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
