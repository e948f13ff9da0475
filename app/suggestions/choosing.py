"""From the words that name a problem to the code that a coder would look up for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.codes import System
from app.search import CodeIndex, Hit

__all__ = ["Chooser", "Chosen"]

_LIMIT = 8
_NOT_FOUND = re.compile(r"not found: ([^;]*)")
# Words that a code need not print to be the one that is meant.
_QUALIFIERS = frozenset(
    [
        "acute",
        "chronic",
        "new",
        "newly",
        "found",
        "diagnosed",
        "known",
        "longstanding",
        "mild",
        "moderate",
        "severe",
        "significant",
        "minimal",
        "small",
        "large",
        "recurrent",
        "persistent",
        "current",
        "old",
        "right",
        "left",
        "bilateral",
        "bilaterally",
        "uncontrolled",
        "controlled",
        "poorly",
        "well",
        "stable",
        "worsening",
        "improving",
        "resolving",
        "ongoing",
        "initial",
        "likely",
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "with",
        "and",
        "due",
        "to",
        "post",
        "ed",
        "exam",
        "examination",
        "level",
        "finding",
        "complex",
        "severely",
        "moderately",
        "type",
        "presumed",
    ]
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A code with its title and the reason; further codes that the words may mean."""

    code: str
    title: str
    why: str
    others: tuple[Hit, ...] = ()


class Chooser:
    """Looks words up in the search index on a day."""

    def __init__(self, index: CodeIndex, on: date) -> None:
        self._index = index
        self._on = on

    def chosen(self, words: str) -> Chosen | None:
        """Return the code for words that name one condition, None when none holds them all."""
        hits = self.hits(words)
        if not hits or not _holds_all(hits[0]):
            return None
        first, *others = hits
        return Chosen(first.code, first.title, first.why, tuple(others))

    def hits(self, words: str) -> Sequence[Hit]:
        """Return the valid diagnosis codes that the words may mean."""
        found = self._index.find(
            words, self._on, (System.ICD_10_CM,), limit=_LIMIT, billable_only=True
        )
        return found.hits


def _holds_all(hit: Hit) -> bool:
    if hit.via != "partial":
        return True
    missing = _NOT_FOUND.search(hit.why)
    return missing is not None and _QUALIFIERS.issuperset(missing[1].split(", "))
