"""Levels of the spine as notes write them: L4-5 as lumbar, an L4 fracture as one of the fourth."""

import re
from collections.abc import Sequence

__all__ = ["level_at"]

_LEVEL = re.compile(r"([ctls])(\d{1,2})")
_LAST = {"c": 8, "t": 12, "l": 5, "s": 5}
_NEXT = {"c": "t", "t": "l", "l": "s"}
_REGIONS = {"c": "cervical", "t": "thoracic", "l": "lumbar", "s": "sacral"}
_JUNCTIONS = {"c": "cervicothoracic", "t": "thoracolumbar", "l": "lumbosacral"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
# Of the thoracic vertebrae only the first four have codes of their own.
_OWN_CODES = {"c": 7, "t": 4, "l": 5, "s": 0}
_BROKEN = frozenset({"fx", "fxs", "fracture", "fractures", "fractured", "burst", "compression"})
# fmt: off
_SPINE = _BROKEN | frozenset({
    "vertebra", "vertebral", "vertebrae", "body", "disc", "disk", "discs", "radiculopathy",
    "stenosis", "hnp", "herniation", "herniated", "bulge", "protrusion", "nerve", "root", "ddd",
    "spondylolisthesis", "spondylosis", "spondy", "lumbar", "cervical", "thoracic",
    "facet", "retrolisthesis", "dermatome", "foraminal",
})
# fmt: on
# ICD-10-PCS operates on vertebral joints, discs and cords, not on regions.
_OPERATED = frozenset(
    {
        "fusion",
        "arthrodesis",
        "plif",
        "tlif",
        "alif",
        "acdf",
        "laminectomy",
        "laminotomy",
        "discectomy",
        "microdiscectomy",
        "foraminotomy",
        "corpectomy",
        "decompression",
    }
)


def level_at(words: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return how many words name a level of the spine, and its region or vertebra in words."""
    first = _level(words[at])
    if first is None:
        return None
    letter, number = first
    if following := _following(words, at, letter, number):
        return 2, following if _OPERATED.intersection(words) else f"{following} region"
    if not (_SPINE | _OPERATED).intersection(words):
        return None
    if not _BROKEN.intersection(words):
        region = _REGIONS[letter]
        return 1, region if _OPERATED.intersection(words) else f"{region} region"
    if number > _OWN_CODES[letter]:
        return None
    return 1, f"{_ORDINALS[number - 1]} {_REGIONS[letter]} vertebra"


def _level(word: str) -> tuple[str, int] | None:
    found = _LEVEL.fullmatch(word)
    if found is None or not 1 <= int(found[2]) <= _LAST[found[1]]:
        return None
    return found[1], int(found[2])


def _following(words: Sequence[str], at: int, letter: str, number: int) -> str | None:
    """Return the region of two neighbouring levels, None when no second one follows."""
    other = words[at + 1] if at + 1 < len(words) else ""
    if other == str(number + 1):
        other = f"{letter}{other}"
    below = _level(other)
    if below == (letter, number + 1):
        return _REGIONS[letter]
    is_junction = letter in _NEXT and below == (_NEXT[letter], 1)
    return _JUNCTIONS[letter] if is_junction and number >= _LAST[letter] - 1 else None
