"""What a patient had: the codes of a personal history, and of a family’s."""

import re
from collections.abc import Mapping
from functools import cache

from app.suggestions.choosing.choosing import Chooser, Chosen
from app.suggestions.choosing.ways import is_qualified
from app.suggestions.tables import table

__all__ = ["history_of", "past_problem"]

_LEAD = re.compile(
    r"^(?:(?:past|prior|previous|personal|remote|medical)\s+)*(?:history of|h/o|hx of|hx)\s+", re.I
)
_HISTORY = {
    "personal": ("Z85", "Z86", "Z87", "Z91", "Z92", "Z98", "I25.2"),
    "family": ("Z80", "Z81", "Z82", "Z83", "Z84"),
}


def past_problem(
    words: str, chooser: Chooser, whose: str = "personal", code: str = ""
) -> Chosen | None:
    """Return the history of a condition, else that of diseases of its body system.

    ``code`` is that of the condition, if it is known already.
    """
    if history := history_of(words, chooser, whose):
        return history
    if not code:
        chosen = chooser.chosen(_LEAD.sub("", words))
        code = chosen.code if chosen else ""
    return _of_system(code, whose)


def history_of(words: str, chooser: Chooser, whose: str = "personal") -> Chosen | None:
    """Return the code for a personal or family history of a condition (I.C.21.c.4)."""
    condition = _LEAD.sub("", words)
    history = f"{whose} history of {condition}"
    chosen = chooser.as_worded(history)
    if chosen is None and is_qualified(condition):
        chosen = chooser.as_said(history)
    return chosen if chosen and chosen.code.startswith(_HISTORY[whose]) else None


def _of_system(condition: str, whose: str) -> Chosen | None:
    """Return the history of diseases of the body system to which the code of one belongs."""
    for start, code in _systems(whose).items():
        if condition.startswith(start):
            why = f"a history of {condition}, which has no code of its own (I.C.21.c.4)"
            return Chosen(code, "", why)
    return None


@cache
def _systems(whose: str) -> Mapping[str, str]:
    """Return the codes of histories by the beginnings of conditions, the longest first."""
    said = table("past")
    found = {start: each["code"] for each in said[whose] for start in each["of"]}
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))
