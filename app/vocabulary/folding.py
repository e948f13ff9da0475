"""The words of a text: accents, case and apostrophes folded."""

import re
import unicodedata

__all__ = ["folded", "split"]

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´′", "'"))
_POSSESSIVE = re.compile(r"'s\b")
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Return a text in small letters without accents, apostrophes and possessive endings."""
    if text.isalpha() and text.isascii():
        return text.lower()
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(char for char in apart if not unicodedata.combining(char))
    return _POSSESSIVE.sub("", text.casefold()).replace("'", "")


def split(text: str, limit: int | None = None) -> list[str]:
    """Return the words of a text in their order, at most ``limit`` of them."""
    found = _WORD.finditer(folded(text))
    return [match.group() for match, _ in zip(found, range(limit or len(text)), strict=False)]
