"""The clause of a sentence in which a condition stands."""

from app.suggestions.telling.problems import Problem

__all__ = ["clause_around", "clause_at"]

_MARKS = ".,;\n"


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return from where to where the words stand that belong to what is between two places."""
    begun = max(text.rfind(mark, 0, start) for mark in _MARKS) + 1
    ends = [at for mark in _MARKS if (at := text.find(mark, end)) >= 0]
    return begun, min(ends, default=len(text))


def clause_at(text: str, start: int, end: int) -> Problem:
    """Return the first clause of a passage, as if it named a problem."""
    until = min((at for mark in _MARKS if (at := text.find(mark, start, end)) >= 0), default=end)
    words = text[start:until]
    begun = start + len(words) - len(words.lstrip())
    stripped = words.strip()
    return Problem(stripped, begun, begun + len(stripped), end)
