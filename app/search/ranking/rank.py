"""Which of two phrases a coder expects first when both hold the words asked for.

The phrases are numbered in this order once, when the index is built, so that a search can stop
at the first phrases that match: the plain condition before its special cases.
"""

import re
from functools import lru_cache
from itertools import pairwise

from app.codebooks import Phrase
from app.domain.codes import System
from app.search.asking.words import SMALL_WORDS, words
from app.search.making.phrase_words import NOTHING_MORE, own_part

__all__ = ["NOT_COUNTED", "expected_first", "length"]

# Words in brackets are non-essential modifiers: they may stand in the chart or not. Braces hold
# other forms of a main term.
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}")
_BRACKET = re.compile(r"[(\[{]")
# Of “acute or subacute” the chart holds one.
_OR_ELSE = re.compile(r"\bor [^\s,]+")
_ALIKE = 3
_LETTER = re.compile(r"\bA\b")
_NO_COMPLICATION = re.compile(r"without (diabetic )?complications?", re.I)
NOT_COUNTED = SMALL_WORDS | {"unspecified", "nos", "uncomplicated", "type", "mellitus"}

_HEADER, _DEFAULT = 0.6, 0.1
# IV.A: start in the Index. It comes first, unless its path needs more words than a plain title.
_SOURCES = {"index": -1.0, "inclusion": 0.3, "short": 0.3, "name": 2.0}
_TITLE_WORD = 0.01
# Each is told by one part between two commas.
_LEANINGS = (
    (re.compile(r"\bother\b|not elsewhere classified|\bNEC\b", re.I), 1.5),
    (re.compile(r"subsequent encounter|sequela", re.I), 3.0),
    (re.compile(r"open fracture", re.I), 0.5),
    (re.compile(r"\(without", re.I), 2.0),
    (NOTHING_MORE, _DEFAULT),
)
_COLUMN = re.compile(r", (?:poisoning, accidental|adverse effect)\b")
_IN_COLUMN = -1.0
# I.C.4.a.2: type 2 is the default when the record does not name the type of diabetes.
_GUIDELINE_DEFAULT = {"E11": -0.1}
# Causes, pregnancies, newborns, malformations and injuries are asked for by their own words.
_CHAPTERS = {"O": 1.6, "P": 1.4, "Q": 0.9, "S": 0.4, "T": 0.8, "V": 4, "W": 4, "X": 4, "Y": 4}
# Under these the Index lists injuries by site, and illnesses that are asked for by more words.
# fmt: off
_INJURIES = frozenset({
    "Abrasion", "Amputation", "Avulsion", "Bite", "Blister", "Burn", "Concussion", "Contusion",
    "Corrosion", "Crush", "Dislocation", "Foreign body", "Fracture", "Frostbite", "Injury",
    "Laceration", "Puncture", "Sprain", "Strain", "Subluxation", "Wound",
})
# fmt: on
_LAST_INJURY = "T34"
_ILLNESS = 0.9
_MAIN_TERM = re.compile(r"[^,({]*[^,({ ]")
# Titles and paths repeat their parts, most of them close by: each is looked at once, and kept as
# a tuple, for a set of five words weighs 700 bytes.
_KEPT = 1 << 14
_NOTHING: frozenset[int] = frozenset()


def expected_first(phrase: Phrase) -> tuple[float, str, str, str, int]:
    """Return the sort key of a phrase: the lower, the sooner a coder expects it."""
    weight = length(phrase) + _leaning(phrase)
    return (round(weight, 2), phrase.code, phrase.source, phrase.text, phrase.first.toordinal())


def length(phrase: Phrase) -> int:
    """Count the words that the chart must hold for the phrase to apply."""
    is_path = phrase.source == "index"
    text = own_part(phrase.text) if is_path else phrase.text
    bare = _BRACKETS.sub(" ", text) if _BRACKET.search(text) else text
    if is_path and "or " in bare:
        bare = _OR_ELSE.sub("", bare)
    first, *others = bare.split(",")
    said = {*_said(first)}.union(*map(_said_besides, others))
    # What ends in “in” or “with” leads on to something; an A is a letter, not an article.
    leads_on = bool(others) and _only_joins(others[-1])
    twice = sum(_is_form(*pair) for pair in pairwise(map(str.strip, others)))
    return len(said) + leads_on + bool(_LETTER.search(bare)) - twice


@lru_cache(maxsize=_KEPT)
def _said(part: str) -> tuple[str, ...]:
    return tuple({*words(_NO_COMPLICATION.sub(" ", part))} - NOT_COUNTED)


def _is_form(one: str, other: str) -> bool:
    """Tell whether two parts are one word in two forms: “femur, femoral”."""
    alike = one != other and one[:_ALIKE] == other[:_ALIKE]
    return alike and one.isalpha() and other.isalpha()


@lru_cache(maxsize=_KEPT)
def _said_besides(part: str) -> tuple[str, ...]:
    return () if NOTHING_MORE.search(part) else _said(part)


@lru_cache(maxsize=_KEPT)
def _only_joins(part: str) -> bool:
    said = words(part)
    return bool(said) and SMALL_WORDS.issuperset(said) and not _LETTER.search(part)


def _leaning(phrase: Phrase) -> float:
    leaning = 0.0
    if phrase.system is System.ICD_10_CM:
        leaning = _of_chapter(phrase) + _GUIDELINE_DEFAULT.get(phrase.code[:3], 0)
    leaning += 0 if phrase.is_billable else _HEADER
    leaning += _SOURCES.get(phrase.source, 0)
    if phrase.source == "name":
        # The plainest of the codes of one name is the one with the shortest title.
        leaning += _TITLE_WORD * len(phrase.beside[0].split())
    if told := _NOTHING.union(*map(_told, phrase.text.split(","))):
        leaning += sum(by for at, (_, by) in enumerate(_LEANINGS) if at in told)
    return leaning + (_IN_COLUMN if _COLUMN.search(phrase.text) else 0)


def _of_chapter(phrase: Phrase) -> float:
    leaning = _CHAPTERS.get(phrase.code[0], 0)
    main = _MAIN_TERM.match(phrase.text) if phrase.source == "index" else None
    if main and main[0] in _INJURIES:
        return 0 if "S" <= phrase.code[:3] <= _LAST_INJURY else max(leaning, _ILLNESS)
    return leaning


@lru_cache(maxsize=_KEPT)
def _told(part: str) -> tuple[int, ...]:
    """Return the numbers of the leanings that a part tells of."""
    return tuple(at for at, (pattern, _) in enumerate(_LEANINGS) if pattern.search(part))
