"""The part of a problem that is certain, where the rest of its line is not."""

import re

__all__ = ["certain_part", "doubtful_parts", "without_doubt"]

_DOUBT = re.compile(
    r"[,;(–-]?\s*\b(?:(?:most|more|very|highly)\s+)?(?:likely|probabl[ey]|possibl[ey]|suspect(?:ed)?"
    r"|suspicious for|presum\w+|questionable|rule out|r/o|concern(?:ing|ed)? (?:for|about)"
    r"|worrisome for|consistent with|compatible with|suggestive of|vs\.?|versus)\b|\?",
    re.I,
)
_OR = re.compile(r"\s*(?:,|;|\bor\b|\bversus\b|\bvs\.?)\s*", re.I)
_EITHER = re.compile(r"v(?:s\.?|ersus)", re.I)


def certain_part(words: str) -> str:
    """Return the words before those that put in doubt, all of them where none do.

    “Shoulder pain, likely due to a tear” leaves the pain; of “gout versus infection” neither is
    certain (IV.H).
    """
    doubt = _DOUBT.search(words)
    if doubt is None:
        return words
    is_either = _EITHER.search(doubt[0]) is not None
    return "" if is_either else words[: doubt.start()].strip(" ,;(–-")


def without_doubt(words: str) -> str:
    """Return a doubtful diagnosis as if it existed, as at an inpatient discharge (II.H)."""
    doubt = _DOUBT.search(words)
    if doubt is None or _EITHER.search(doubt[0]):
        return words
    return words if doubt.start() else words[doubt.end() :].strip(" ,;(–-")


def doubtful_parts(words: str) -> list[str]:
    """Return what a problem holds possible, each by itself; nothing where nothing is in doubt."""
    doubt = _DOUBT.search(words)
    if doubt is None:
        return []
    is_either = _EITHER.search(doubt[0]) is not None
    doubtful = words if is_either else words[doubt.end() :]
    return [part for part in _OR.split(doubtful.strip(" ?.")) if part]
