"""What the line above the list offers: each replacement taken back, each sense chosen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from app.search.asking.asked import Replacement
from app.search.asking.understood import Choice, Understood
from app.search.asking.wording import Wording
from app.ui.search.passages import Passage

__all__ = ["Act", "Chip", "chips_of", "problems_of"]


_OFF = " ✕"


class Act(Enum):
    """What a chip does when it is pressed."""

    TAKE_BACK = auto()
    CHOOSE = auto()
    RESTORE = auto()
    TURN = auto()
    WIDEN = auto()


@dataclass(frozen=True, slots=True)
class Chip:
    """A button of the strip: what it is about and, where one is chosen, the meaning of that.

    ``sign`` stands behind its text and is seen also where the text is cut.
    """

    act: Act
    typed: str
    text: str
    told: str
    meaning: str = ""
    sign: str = ""
    is_on: bool = False

    @property
    def line(self) -> str:
        """What the chip says where it has room."""
        return f"{self.text}{self.sign}"


def problems_of(passage: Passage) -> Iterator[Chip]:
    """Yield a chip for each problem that a selection tells of, and one for those not shown."""
    told = _said("The selection also says “{part}”. Press to search that")
    now = _said("The selection says “{part}”, which is searched")
    for part in passage.shown:
        is_on = part == passage.now
        words = (now if is_on else told).format(part=part)
        yield Chip(Act.TURN, part, part, words, is_on=is_on)
    if hidden := len(passage.parts) - len(passage.shown):
        words = _said("The selection tells of {count} more problems. Press to see them")
        yield Chip(
            Act.WIDEN, "", _said("+{count}").format(count=hidden), words.format(count=hidden)
        )


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
    return Chip(Act.TAKE_BACK, typed, f"{typed} → {meaning}", told, sign=_OFF)


def _settled(typed: str, meaning: str) -> Chip:
    told = _said("“{typed}” is “{meaning}”, as you chose. Press for every sense")
    told = told.format(typed=typed, meaning=meaning)
    return Chip(Act.RESTORE, typed, f"{typed}: {meaning}", told, sign=_OFF, is_on=True)


def _senses(choice: Choice) -> Iterator[Chip]:
    """Yield a chip for each sense; the first names the word that has them."""
    told = _said("“{typed}” may be “{meaning}”. Press to search this sense alone")
    for at, meaning in enumerate(choice.meanings):
        words = told.format(typed=choice.typed, meaning=meaning)
        said = meaning if at else f"{choice.typed}: {meaning}"
        yield Chip(Act.CHOOSE, choice.typed, said, words, meaning, "?")


def _as_typed(typed: str) -> Chip:
    told = _said("“{typed}” is searched as typed. Press to search what it stands for too")
    said = _said("“{typed}” as typed").format(typed=typed)
    return Chip(Act.RESTORE, typed, said, told.format(typed=typed), sign=_OFF)


def _said(text: str) -> str:
    return QCoreApplication.translate("Searched", text)
