"""Why a patient came, where that is no trouble but an examination or a screening."""

import re
from collections.abc import Iterator, Sequence

from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["visit"]

_YEARLY = re.compile(
    r"\b(?:annual|yearly|routine|preventive|wellness)\s+(?:adult\s+|medical\s+)*"
    r"(?:physical|exam(?:ination)?|visit|check-?up)\b",
    re.I,
)
_CHILD = re.compile(r"\bwell[- ](?:child|baby)\b", re.I)
_SCREENINGS = (
    (re.compile(r"\bscreening colonoscopy\b|\bcolon(?:oscopy)? screening\b", re.I), "Z12.11"),
    (re.compile(r"\bscreening mammogra(?:m|phy)\b", re.I), "Z12.31"),
)
_ABNORMAL = ("R", "Z68")


def visit(look: Look, kept: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the code of an examination or a screening, which is first-listed (I.C.21.c.5, c.13).

    An examination is one with abnormal findings where a sign or a value of it is coded (IV.P).
    """
    text = look.chart.text
    for words, code in _SCREENINGS:
        if found := words.search(text):
            yield Finding(code, (), f"“{found[0]}”: the reason comes first (I.C.21.c.5)")
    is_abnormal = any(each.code.startswith(_ABNORMAL) for each in kept)
    if found := _CHILD.search(text):
        code = "Z00.121" if is_abnormal else "Z00.129"
    elif found := _YEARLY.search(text):
        code = "Z00.01" if is_abnormal else "Z00.00"
    if found:
        yield Finding(code, (), f"“{found[0]}”: the reason comes first (I.C.21.c.13)")
