"""The words under which a phrase is found: those it is made of, and those that may stand beside."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from app.codebooks import Phrase
from app.domain.codes import System, undotted
from app.search.asking.words import indexed

__all__ = ["NOTHING_MORE", "own_part", "own_words", "side_words"]

_SEE = ", see "
NOTHING_MORE = re.compile(r"unspecified|not specified|uncomplicated|initial encounter", re.I)
"""What a code says when the chart says nothing more: after a comma it is not counted."""
_MODIFIERS = re.compile(r"\s\([^()]*\)")
_FULL = 7


def own_words(phrase: Phrase) -> set[str]:
    """Return the words of a phrase without what says nothing more behind a comma."""
    first, *others = _parts(phrase)
    return {*_indexed(first)}.union(*(_indexed(o) for o in others if not NOTHING_MORE.search(o)))


def side_words(phrase: Phrase) -> set[str]:
    """Return the non-essential modifiers of a path: the chart may say them or not (I.A.7).

    So it is with what says nothing more: the femur of “Stress fracture, unspecified femur”.

    Of the title of a procedure they are the words by which it is known otherwise, of that of a
    diagnosis its 7th character as official short titles print it: “7thQ”.
    """
    said: Iterable[str] = (part for part in _parts(phrase)[1:] if NOTHING_MORE.search(part))
    if _has_seventh(phrase):
        said = (*said, f"7th{phrase.code[-1]}")
    if phrase.beside:
        said = (*said, *phrase.beside)
    elif phrase.source == "index" and "(" in phrase.text:
        said = (*said, *_MODIFIERS.findall(own_part(phrase.text)))
    return set().union(*map(_indexed, said)) - own_words(phrase)


def _has_seventh(phrase: Phrase) -> bool:
    is_title = phrase.source == "title" and phrase.system is System.ICD_10_CM
    return is_title and len(undotted(phrase.code)) == _FULL


def _parts(phrase: Phrase) -> Sequence[str]:
    """Return what stands between the commas; of a path of the Index without its modifiers."""
    text = phrase.text
    if phrase.source == "index":
        own = own_part(text)
        text = _MODIFIERS.sub("", own) if "(" in own else own
    return text.split(", ")


def own_part(path: str) -> str:
    """Return a path without where it sends: “Hyperpiesis, see Hypertension” is no hypertension."""
    return path.partition(_SEE)[0]


@lru_cache(maxsize=1 << 15)
def _indexed(part: str) -> tuple[str, ...]:
    """Paths repeat their main terms, titles what follows a comma: both are taken apart once.

    They are kept as a tuple: a set of five words weighs 700 bytes.
    """
    return tuple(indexed(part))
