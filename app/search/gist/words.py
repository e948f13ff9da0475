"""The words of a sentence that are worth searching, each with what it is worth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from app.search.asking.knowledge import Knowledge
from app.search.gist.filler import filler
from app.search.gist.left_out import blanked
from app.search.gist.units import Unit
from app.vocabulary.folding import split
from app.vocabulary.spellings import numbers

__all__ = ["MOST_WORTH", "Kept", "kept_words"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# The names of illnesses, symptoms and conditions that no book prints end like those it does.
_ILLNESS = re.compile(
    r".{3,}(?:itis|osis|oses|emia|aemia|uria|omas?|pathy|algia|plegia|rrh?ea|penia|ectasis|megaly"
    r"|dynia|phagia|pnea|cele|trophy|plasia|lysis|spasm|paresis|malacia)"
)
# The Table of Neoplasms holds what the Index says of these.
_GROWTHS = frozenset({"cancer", "cancers", "malignancy", "neoplasm", "tumor", "tumors", "tumour"})
_NUMBERED = frozenset({
    "stage", "grade", "type", "class", "degree", "level", "phase", "factor", "gravida", "para",
    "week", "weeks", "trimester", "gold", "nyha", "asa", "ckd", "category",
})  # fmt: skip
_LETTERED = frozenset({"hepatitis", "vitamin", "influenza", "group", "strep", "streptococcus"})
_LETTERED |= _NUMBERED
_BEFORE_HISTORY = frozenset({"", "personal"})
MOST_WORTH = 12.0
"""What the rarest words are worth."""
_UNPRINTED, _NUMBER, _TOGETHER = 6.0, 2.0, 4.0
_WORDS_A_PHRASE = 8


@dataclass(frozen=True, slots=True)
class Kept:
    """A word that was kept, and where it stands in the selection, its end exclusive.

    ``worth`` is the more the fewer phrases of the books hold it; ``is_head`` says that it may
    name an illness.
    """

    text: str
    start: int
    end: int
    worth: float
    is_head: bool = False


def kept_words(unit: Unit, knowledge: Knowledge) -> Iterator[Kept]:
    """Yield the words of a sentence that say what it is about, in their order."""
    said = list(_WORD.finditer(blanked(unit.text)))
    plain = [_folded(found[0]) for found in said]
    together = _together(plain, knowledge)
    for at, found in enumerate(said):
        worth = max(_worth(plain, at, knowledge), _TOGETHER if at in together else 0)
        if worth:
            start, end = unit.start + found.start(), unit.start + found.end()
            is_head = at in together or _is_head(plain[at], knowledge)
            yield Kept(found[0], start, end, worth, is_head)


def _folded(word: str) -> str:
    # Most words are plain, and folding takes half the time of all of this.
    return word.lower() if word.isalnum() and word.isascii() else "".join(split(word))


def _together(plain: Sequence[str], knowledge: Knowledge) -> frozenset[int]:
    """Return the places of the words that mean something only together: status post."""
    found: set[int] = set()
    for at in range(len(plain)):
        count, entry = knowledge.vocabulary.entry_at(plain, at) or (1, None)
        if entry and count > 1 and all(entry.meanings):
            found.update(range(at, at + count))
    return frozenset(found)


def _worth(plain: Sequence[str], at: int, knowledge: Knowledge) -> float:
    """Return what a word is worth, nothing where it says nothing."""
    word, before = plain[at], plain[at - 1] if at else ""
    if word.isdigit() or numbers(word, before) or before in _NUMBERED:
        return _NUMBER if before in _NUMBERED else 0
    if word == "history":
        return _NUMBER if before in _BEFORE_HISTORY else 0
    if word in filler() or (len(word) == 1 and before not in _LETTERED):
        return 0
    found = max(map(knowledge.lexicon.frequency, knowledge.known(word)), default=0)
    if not found:
        return _UNPRINTED if _is_head(word, knowledge) else 0
    phrases = knowledge.lexicon.begins("") / _WORDS_A_PHRASE
    return min(log2(max(phrases / found, 2)), MOST_WORTH)


def _is_head(word: str, knowledge: Knowledge) -> bool:
    """Tell whether a word may name an illness, itself or by what it stands for."""
    if _names_illness(word, knowledge):
        return True
    entry = knowledge.vocabulary.entries.get((word,))
    meant = (part for meaning in entry.meanings for part in split(meaning)) if entry else ()
    return any(_names_illness(part, knowledge) for part in meant)


def _names_illness(word: str, knowledge: Knowledge) -> bool:
    ends_so = _ILLNESS.fullmatch(word) is not None
    return ends_so or word in _GROWTHS or not knowledge.heads.isdisjoint(knowledge.known(word))
