"""Other ways to write a word: British and American, numbers in letters and in digits."""

import re
from collections.abc import Iterator

__all__ = ["american", "numbers"]

# From what is British to what is American; a word is taken only when the books know it.
_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"ae", "e"),
        (r"oe", "e"),
        (r"our", "or"),
        (r"is(?=e|ing|ation)", "iz"),
        (r"ys(?=e|ing)", "yz"),
        (r"tre$", "ter"),
        (r"bre$", "ber"),
        (r"sulph", "sulf"),
        (r"leuc(?=o)", "leuk"),
        (r"ll(?=ed$|ing$|or$|er$)", "l"),
        (r"l(?=ment$)", "ll"),
        (r"isation", "ization"),
        (r"ogue$", "og"),
        (r"mme$", "m"),
        (r"grey", "gray"),
        (r"ence$", "ense"),
        (r"y(?=r)", "i"),
    )
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ENDINGS = ("st", "nd", "rd", "th", "th", "th", "th", "th")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def american(word: str) -> Iterator[str]:
    """Yield the American spellings that a British word may have, the likeliest first."""
    every = word
    for pattern, by in _RULES:
        changed = pattern.sub(by, word)
        if changed != word:
            yield changed
        every = pattern.sub(by, every)
    yield from [every] if every != word else []


def _equal() -> dict[str, tuple[str, ...]]:
    """Pair each number with its other spellings; a letter alone is no number."""
    groups = [
        [roman, str(at), *([_CARDINALS[at - 1]] if at <= len(_CARDINALS) else [])]
        for at, roman in enumerate(_ROMAN, start=1)
    ]
    groups += [
        [f"{roman}{part}", f"{at}{part}"]
        for at, roman in enumerate(_ROMAN[:5], start=1)
        for part in "abc"
    ]
    groups += [
        [ordinal, f"{at}{ending}"]
        for at, (ordinal, ending) in enumerate(zip(_ORDINALS, _ENDINGS, strict=True), start=1)
    ]
    return {one: tuple(o for o in group if o != one) for group in groups for one in group}


_NUMBERS = _equal()
_LETTERS = frozenset({"i", "v", "x"})
# After these words a letter alone is a number too.
_COUNTED = frozenset({"type", "stage", "grade", "class", "degree", "level", "factor", "nerve"})


def numbers(word: str, before: str = "") -> tuple[str, ...]:
    """Return a number in its other spellings: type ii as 2, second as 2nd; else nothing."""
    if word in _LETTERS and before not in _COUNTED:
        return ()
    return _NUMBERS.get(word, ())
