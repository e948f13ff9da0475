"""The words under which a phrase is found: those it is made of, and those that may stand beside."""

import re
from functools import lru_cache

from app.codebooks import Phrase
from app.search.words import indexed

__all__ = ["own_part", "own_words", "side_words"]

_SEE = ", see "
_MODIFIERS = re.compile(r"\s\([^()]*\)")


def own_words(phrase: Phrase) -> set[str]:
    """Return the words of a phrase; those of a path of the Index without its modifiers."""
    text = phrase.text
    if phrase.source == "index":
        own = own_part(text)
        text = _MODIFIERS.sub("", own) if "(" in own else own
    return set().union(*map(_indexed, text.split(", ")))


def side_words(phrase: Phrase) -> set[str]:
    """Return the non-essential modifiers of a path: the chart may say them or not (I.A.7).

    Of the title of a procedure they are the words by which it is known otherwise.
    """
    if phrase.beside:
        return set().union(*map(_indexed, phrase.beside)) - own_words(phrase)
    if phrase.source != "index" or "(" not in phrase.text:
        return set()
    modifiers = map(_indexed, _MODIFIERS.findall(own_part(phrase.text)))
    return set().union(*modifiers) - own_words(phrase)


def own_part(path: str) -> str:
    """Return a path without where it sends: “Hyperpiesis, see Hypertension” is no hypertension."""
    return path.partition(_SEE)[0]


@lru_cache(maxsize=1 << 15)
def _indexed(part: str) -> tuple[str, ...]:
    """Paths repeat their main terms, titles what follows a comma: both are taken apart once.

    They are kept as a tuple: a set of five words weighs 700 bytes.
    """
    return tuple(indexed(part))
