"""The words under which a phrase is found: those it is made of, and those that may stand beside."""

import re

from app.codebooks import Phrase
from app.search.words import indexed

__all__ = ["own_part", "own_words", "side_words"]

_SEE = ", see "
_MODIFIERS = re.compile(r"\s\([^()]*\)")


def own_words(phrase: Phrase) -> set[str]:
    """Return the words of a phrase; those of a path of the Index without its modifiers."""
    if phrase.source != "index":
        return indexed(phrase.text)
    return indexed(_MODIFIERS.sub(" ", own_part(phrase.text)))


def side_words(phrase: Phrase) -> set[str]:
    """Return the non-essential modifiers of a path: the chart may say them or not (I.A.7)."""
    if phrase.source != "index" or "(" not in phrase.text:
        return set()
    modifiers = _MODIFIERS.findall(own_part(phrase.text))
    return indexed(" ".join(modifiers)) - own_words(phrase)


def own_part(path: str) -> str:
    """Return a path without where it sends: “Hyperpiesis, see Hypertension” is no hypertension."""
    return path.partition(_SEE)[0]
