"""The search index as a reading asks it: each thing once, and no more once it was ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Protocol

from app.domain.codes import System
from app.search import Found, Hit
from app.search.asking.wording import PLAIN, Wording

__all__ = ["Asked", "Index", "unheeded"]

_LIMIT = 8
# As many as a chart of 300 pages asks for, which is read again after each correction.
_MOST = 4096
_ONE, _WHOLE = Wording(is_one=True), Wording(is_whole=True)


class Index(Protocol):
    """Finds the codes that words may mean."""

    def find(  # noqa: PLR0913  # As the index has it.
        self,
        words: str,
        on: date,
        systems: Sequence[System] = (),
        limit: int = 20,
        billable_only: bool = False,  # noqa: FBT001, FBT002  # As the index has it.
        wording: Wording = PLAIN,
    ) -> Found:
        """Return the codes that words may mean on a date."""


def unheeded() -> None:
    """Let it be read to its end."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Keeps the answers to the words of charts, which come back in other charts.

    ``heed`` is called before each question, and may end the reading.
    """

    index: Index
    heed: Callable[[], object] = unheeded
    _answer: Callable[[str, date, Wording], tuple[Hit, ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Keep answers from now on."""
        object.__setattr__(self, "_answer", lru_cache(_MOST)(self._found))

    def hits(self, words: str, on: date, *, is_whole: bool = False) -> tuple[Hit, ...]:
        """Return the first valid diagnosis codes that words may mean on a date.

        ``is_whole``: those alone that lack none of the words, which takes half the time.
        """
        self.heed()
        return self._answer(words, on, _WHOLE if is_whole else _ONE)

    def _found(self, words: str, on: date, wording: Wording) -> tuple[Hit, ...]:
        systems = (System.ICD_10_CM,)
        found = self.index.find(
            words, on, systems, limit=_LIMIT, billable_only=True, wording=wording
        )
        return found.hits
