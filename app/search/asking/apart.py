"""The conditions that a note names in one breath: “UGIB 2/2 PUD”, “NSTEMI s/p PCI”."""

import re

from app.search.asking.understood import Understood
from app.vocabulary.entries import Reason

__all__ = ["conditions"]

_DONE = r"\b(?:s/p|status post)(?![\w/])"
# What joins two conditions in notes alone.
_NOTED = (
    rf"[;+&]|{_DONE}|\b(?:r/o|c/b|c/w|d/t|2/2|w/|w/o|vs\.?|versus|rule out|complicated by|likely"
    r"|prob(?:able|ably)?|poss(?:ible|ibly)?|suspected|presumed|in (?:the )?setting of)(?![\w/])"
)
# The books print these too, and invert phrases by commas; in a note with abbreviations they join
# conditions.
_PRINTED = r",|\b(?:and|due to|secondary to|with|on|from)\b"
_OF_NOTES = re.compile(rf"\s*(?:{_NOTED})\s*", re.IGNORECASE)
_OF_BOTH = re.compile(rf"\s*(?:{_NOTED}|{_PRINTED})\s*", re.IGNORECASE)
_SHORT = frozenset({Reason.ABBREVIATION, Reason.INITIALS})
_MOST = 3
# What was done and has no status of its own (Z98.89).
_STATUS = "other specified postprocedural states "
_WAS_DONE = re.compile(_DONE, re.IGNORECASE)


def conditions(text: str, meant: Understood) -> tuple[str, ...]:
    """Return the conditions of a text each by itself, none where it names only one."""
    said = (each.reason for asked in meant.readings for each in asked.replacements)
    joined = _OF_NOTES if _SHORT.isdisjoint(said) else _OF_BOTH
    parts = [part for part in joined.split(text.strip()) if part.strip(" ,.")]
    apart = [f"{part} " for part in parts[:_MOST]] if len(parts) > 1 else []
    return (*apart, _STATUS) if parts and _WAS_DONE.search(text) else tuple(apart)
