"""How much of what is asked for the phrases and headings of a code say."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.codes import System
from app.search.ranking.weighed import Weighed
from app.search.shelf import Shelf

__all__ = ["Credit", "Credits"]

# What a word of the code's other phrases, or of the headers above it, counts.
_NEAR = 0.6
# Titles of services are long and hold many words: what lacks some of them is likelier a diagnosis.
_NO_DIAGNOSIS = 0.15


class Credit(NamedTuple):
    """What a code is worth for a query, by one of its phrases.

    ``held`` is for each word how far the phrase holds it; ``near`` are the words that only the
    code's other phrases or its headers hold, ``lacking`` those that none of them does. ``like``
    is set where the phrase is that of another code, which this one is worded like.
    """

    code: int
    docnum: int
    worth: float
    held: tuple[float, ...]
    near: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    like: int | None = None

    @property
    def place(self) -> tuple[float, int]:
        """The sort key: the worthiest first, of equals the phrase expected first."""
        return -round(self.worth, 6), self.docnum


class Credits:
    """Gives credit; many candidates share their headers, which are looked through once."""

    def __init__(self, shelf: Shelf, words: Sequence[Weighed]) -> None:
        self._shelf = shelf
        self._words = words
        self._less = _NO_DIAGNOSIS * sum(word.worth for word in words)
        self._around: dict[int, tuple[int, ...]] = {}
        self._said: dict[tuple[str, int], bool] = {}

    def of(self, docnum: int) -> Credit:
        """Return the credit of a code by one of its phrases."""
        code = self._shelf.variants.code_of[docnum]
        worth, near, lacking = 0.0, [], []
        held: list[float] = []
        for word in self._words:
            far = word.held(docnum)
            held.append(far)
            if far >= _NEAR:
                worth += word.worth * far
            elif word.found and self._is_near(word, code):
                worth += word.worth * _NEAR
                near.append(word.shown)
            else:
                worth += word.worth * far
                lacking.append(word.shown)
        if self._shelf.codes.system(code) is not System.ICD_10_CM:
            worth -= self._less
        return Credit(code, docnum, worth, tuple(held), tuple(near), tuple(lacking))

    def _is_near(self, word: Weighed, code: int) -> bool:
        if code not in self._around:
            self._around[code] = (code, *self._shelf.codes.ancestors(code))
        for each in self._around[code]:  # noqa: SIM110  # A generator takes twice as long.
            if self._says(word, each):
                return True
        return False

    def _says(self, word: Weighed, code: int) -> bool:
        key = word.shown, code
        if key not in self._said:
            self._said[key] = word.is_in_any(self._shelf.variants.of_code(code))
        return self._said[key]
