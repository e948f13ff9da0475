"""What the line above the list offers: each replacement taken back, each sense chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.search.asked import Replacement
from app.search.understood import Choice, Understood
from app.search.wording import Wording

__all__ = ["Chip", "chips_of"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A button of the strip: what was typed, what it would be searched as when it is pressed.

    An empty meaning takes the words as typed; None goes back to what the program understands.
    """

    typed: str
    meaning: str | None
    text: str
    told: str
    is_on: bool = False


def chips_of(meant: Understood, wording: Wording) -> Sequence[Chip]:
    """Return the chips of a query as it was read, replacements before what the coder said."""
    chosen = dict(wording.chosen)
    return [
        *(_replaced(each) for each in _by_typed(meant) if each[0].typed not in chosen),
        *(_settled(typed, meaning) for typed, meaning in chosen.items()),
        *(chip for choice in meant.choices for chip in _senses(choice)),
        *(_as_typed(typed) for typed in sorted(wording.as_typed)),
    ]


def _by_typed(meant: Understood) -> Iterable[Sequence[Replacement]]:
    """Return the replacements of the same words together: they are taken back together."""
    found: dict[str, list[Replacement]] = {}
    for each in meant.replacements:
        found.setdefault(each.typed, []).append(each)
    return found.values()


def _replaced(same: Sequence[Replacement]) -> Chip:
    told = _said("Searched “{typed}” as “{meaning}”: {reason}. Press to search it as typed")
    typed, reason = same[0].typed, same[0].reason
    meanings = dict.fromkeys(each.meaning or _said("left out") for each in same)
    meaning = _said(" or ").join(meanings)
    told = told.format(typed=typed, meaning=meaning, reason=reason)
    return Chip(typed, "", f"{typed} → {meaning} ✕", told)


def _settled(typed: str, meaning: str) -> Chip:
    told = _said("“{typed}” is “{meaning}”, as you chose. Press for every sense")
    told = told.format(typed=typed, meaning=meaning)
    return Chip(typed, None, f"{typed}: {meaning} ✕", told, is_on=True)


def _senses(choice: Choice) -> Sequence[Chip]:
    told = _said("“{typed}” may be “{meaning}”. Press to search this sense alone")
    return [
        Chip(
            choice.typed,
            meaning,
            f"{choice.typed}: {meaning}?",
            told.format(typed=choice.typed, meaning=meaning),
        )
        for meaning in choice.meanings
    ]


def _as_typed(typed: str) -> Chip:
    told = _said("“{typed}” is searched as typed. Press to search what it stands for too")
    return Chip(
        typed, None, _said("“{typed}” as typed ✕").format(typed=typed), told.format(typed=typed)
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("Searched", text)
