"""What letters may be the first letters of: BIC of behavioral insomnia of childhood."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from itertools import islice
from operator import and_

from app.search.asking.words import SMALL_WORDS, words
from app.search.finding.matching import Postings
from app.search.making.masks import bits
from app.search.making.phrase_words import own_part
from app.search.making.variants import Variants

__all__ = ["Initials"]

_FEWEST, _MOST = 3, 5
_OFFERED = 3
# The phrases are in the order of their length: what is far down has more words than letters.
_LOOKED_AT = 250
_KEPT = 200
_BRACKETS = re.compile(r"\s*[(\[{][^)\]}]*[)\]}]")
_NOTHING_MORE = frozenset({"unspecified", "nos", "nec"})


class Initials:
    """The phrases of the books by the first letters of their words."""

    def __init__(self, postings: Postings, variants: Variants) -> None:
        self._postings = postings
        self._variants = variants
        self.of = lru_cache(maxsize=_KEPT)(self._looked_up)

    def _looked_up(self, letters: str) -> tuple[str, ...]:
        """Return the wordings that begin so, word for word, the one expected first first."""
        if not (letters.isascii() and letters.isalpha() and _FEWEST <= len(letters) <= _MOST):
            return ()
        holding = reduce(and_, (self._postings.beginning(letter) for letter in {*letters}))
        found = (self._wording(docnum, letters) for docnum in islice(bits(holding), _LOOKED_AT))
        return tuple(islice(dict.fromkeys(text for text in found if text), _OFFERED))

    def _wording(self, docnum: int, letters: str) -> str:
        """Return a phrase in the order of the letters, nothing when they are not its own."""
        text = self._variants.text(docnum)
        if not _may_begin(text, letters):
            return ""
        text = _BRACKETS.sub("", own_part(text))
        parts = [[w for w in words(part) if w not in _NOTHING_MORE] for part in text.split(",")]
        return next((" ".join(said) for said in _orders(parts) if _begin(said) == letters), "")


def _may_begin(text: str, letters: str) -> bool:
    """Tell at a glance what most phrases fail: they begin with another letter."""
    first = text[:1].lower()
    return first == letters[0] or (first in letters and "," in text)


def _orders(parts: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield the words as they are printed, and with what the Index puts behind put in front."""
    yield [word for part in parts for word in part]
    yield [word for part in reversed(parts) for word in part]


def _begin(said: Sequence[str]) -> str:
    return "".join(word[0] for word in said if word not in SMALL_WORDS)
