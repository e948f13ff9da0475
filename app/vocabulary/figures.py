"""Numbers of a note that say what a code book says in words: BMI 41, 32w GA, L4-5, NYHA III."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from app.vocabulary.entries import Entry, Reason
from app.vocabulary.levels import level_at
from app.vocabulary.values import counted_at, scale_at, sized_at, smoked_at, value_at

__all__ = ["figure_at"]

Found: TypeAlias = tuple[int, Entry]
"""How many words make up a figure, and what they stand for."""
_Rule: TypeAlias = Callable[[Sequence[str], int], tuple[int, str] | None]

_BETWEEN = frozenset({"of", "is", "at", "was", "over", "score"})
# Z68: each whole number up to 39, then ranges, of which the last is open.
_BODY_MASS = (
    *((20, "19.9 or less"), (40, ""), (45, "40.0-44.9"), (50, "45.0-49.9")),
    *((60, "50.0-59.9"), (70, "60.0-69.9"), (101, "70 or greater")),
)
_COMA = ((3, ""), (9, "3-8"), (13, "9-12"), (16, "13-15"))
_WEEKS = frozenset({"w", "wk", "wks", "week", "weeks"})
_PREGNANT = frozenset({"ga", "gestation", "gestational", "iup", "pregnant", "pregnancy", "preg"})
_LAST_WEEK = 42


def figure_at(words: Sequence[str], at: int) -> Found | None:
    """Return the figure that begins at a word, with what the code books say for it."""
    for rule in _RULES:
        if found := rule(words, at):
            count, meaning = found
            # What says nothing is left out of what does; alone it stands for itself.
            if meaning or count < len(words):
                return count, Entry((meaning,), Reason.NUMBER)
    return None


def _body_mass(words: Sequence[str], at: int) -> tuple[int, str] | None:
    start = at + _name(words, at, ("bmi",), ("body", "mass", "index"))
    end, number = _number(words, start) if start > at else (start, None)
    if number is None or number < 10:
        return None
    said = next((range_ for until, range_ in _BODY_MASS if number < until), None)
    if said is None:
        return None
    end += end < len(words) and words[end].isdigit()
    return end - at, f"body mass index {said or f'{number}.0-{number}.9'}"


def _coma(words: Sequence[str], at: int) -> tuple[int, str] | None:
    start = at + _name(words, at, ("gcs",), ("glasgow", "coma", "scale"))
    end, number = _number(words, start) if start > at else (start, None)
    said = next((said for until, said in _COMA if number is not None and number < until), "")
    return (end - at, f"Glasgow coma scale score {said}") if said else None


def _weeks(words: Sequence[str], at: int) -> tuple[int, str] | None:
    _, number = _number(words, at)
    end = at + 1
    if words[end : end + 1] and words[end].isdigit() and words[end + 1 : end + 2] == ["7"]:
        end += 2  # Of 32 3/7 weeks.
    if number is None or number > _LAST_WEEK or not _WEEKS & {*words[end : end + 1]}:
        return None
    end += 1
    while end < len(words) and (words[end].isdigit() or words[end] in {"d", "day", "days"}):
        end += 1
    if not _PREGNANT & {*words[max(at - 2, 0) : at], *words[end : end + 3]}:
        return None
    end += words[end : end + 1] in (["ga"], ["gestation"], ["gestational"], ["iup"])
    end += words[end : end + 1] == ["age"]
    return end - at, f"{number} weeks gestation" if number >= 8 else "less than 8 weeks gestation"


def _name(words: Sequence[str], at: int, *names: tuple[str, ...]) -> int:
    """Count the words of a name and what stands between it and its number, 0 without a name."""
    for name in names:
        if tuple(words[at : at + len(name)]) == name:
            end = at + len(name)
            while end < len(words) and words[end] in _BETWEEN:
                end += 1
            return end - at
    return 0


def _number(words: Sequence[str], at: int) -> tuple[int, int | None]:
    if at < len(words) and words[at].isdecimal() and len(words[at]) <= 3:
        return at + 1, int(words[at])
    return at, None


_RULES: tuple[_Rule, ...] = (
    *(_body_mass, _coma, _weeks),
    *(level_at, scale_at, value_at, smoked_at, counted_at, sized_at),
)
