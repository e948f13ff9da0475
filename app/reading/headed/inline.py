"""Headings without a colon: “ALLERGIES NKDA”, “VS 98.6”, “FINDINGS No fracture”."""

import re

from app.reading.headings import Heading, bundled

__all__ = ["heads_without_colon", "is_abbreviated"]

_VITALS = "Vital signs"


def heads_without_colon(heading: Heading, words: str, rest: str) -> bool:
    """Tell whether ``words`` at the beginning of a line head the ``rest`` of it."""
    if heading.kind is None or len(words) == 1 or _is_subject(rest):
        return False
    if heading.is_short:
        # Values follow signs: “VS 98.6”, not “VS atelectasis”.
        is_led = heading.kind.name != _VITALS or _VALUES.match(rest) is not None
        return is_abbreviated(words) and is_led
    if heading.is_common:
        return words.isupper() and _SENTENCE.match(rest) is not None
    return _is_followed(words, rest)


def is_abbreviated(words: str) -> bool:
    """Tell whether words are written in capitals, or end in “Hx”."""
    return words.isupper() or (words[0].isupper() and words.endswith(("Hx", "hx")))


def _is_followed(words: str, rest: str) -> bool:
    """Tell whether the rest of the line is what such a heading heads."""
    if words[0].isupper() and _TOLD.match(rest):
        return True
    parts = [part for part in _PARTS.split(words) if part not in _SMALL]
    if words.isupper():
        is_open = len(parts) > 1 or _SENTENCE.match(rest) or not _GOES_ON.match(rest)
        return bool(rest.strip()) and bool(is_open) and not _VERB.match(rest)
    return len(parts) > 1 and all(part[0].isupper() for part in parts)


def _is_subject(rest: str) -> bool:
    """Tell whether a sentence goes on with them: “PE was ruled out”, “AP view of the chest”."""
    following = _NEXT.match(rest)
    if following is None or following[1].istitle():
        return False
    return following[1].lower() in bundled().follows


_PARTS = re.compile(r"[\s/&+-]+")
_SMALL = frozenset({"of", "and", "or", "the", "for", "to", "on", "in", ""})
_VERB = re.compile(r"\W*(?:[A-Z0-9]+ ){1,3}(?:was|is|were|are|has|will|WAS|IS|WERE|ARE|HAS|WILL)\b")
# A line in capitals goes on; “VITALS BP 120/80” and “LABS CBC normal” do not.
_GOES_ON = re.compile(r"\W*(?:[A-Z]{2}[^a-z0-9]*)?\Z")
_NEXT = re.compile(r"[ \t]+([A-Za-z]+)\b")
# “FINDINGS No fracture”, “TECHNIQUE 2 views”, “DX HTN”, “OBJECTIVE BP 120/80”.
_SENTENCE = re.compile(r"[ \t]+(?:[A-Z][a-z]|\d|[A-Z]{2,4}\b(?=\W*(?:[a-z0-9]|\Z)))")
# “Allergies none”, “Meds metformin 500 mg”, “Vitals BP 130/85”.
_TOLD = re.compile(
    r"[ \t]+(?:none|nkd?a|neg|negative|unremarkable|non-?contributory|normal|nil|unknown|up to date"
    r"|utd|current|n/a|[a-z]+ \d+(?:\.\d+)? ?(?:mg|mcg|g|units|iu)"
    r"|(?:bp|t|temp|hr|pulse):? ?\d+)\b",
    re.IGNORECASE,
)
_VALUES = re.compile(
    r"[ \t]+(?:\d|(?:bp|t|tm|tc|temp|temperature|hr|p|pulse|r|rr|sat|o2|spo2|wt|ht|stable)\b)",
    re.IGNORECASE,
)
