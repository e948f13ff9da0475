"""The line that says how the words were searched; what it says can be taken back or chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from typing_extensions import override

from app.search.asked import Replacement
from app.search.understood import Choice, Understood
from app.search.wording import PLAIN, Wording
from app.ui.field import restyle
from app.ui.flow import Flow

__all__ = ["SearchedStrip"]

_DIGITS = "¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class _Chip:
    """A button of the strip: what was typed, what it would be searched as when it is pressed.

    An empty meaning takes the words as typed; None goes back to what the program understands.
    """

    typed: str
    meaning: str | None
    text: str
    told: str
    is_on: bool = False


class SearchedStrip(Flow):
    """Chips for what was searched as something else, and for the senses of what has several."""

    taken_back = Signal(str)
    restored = Signal(str)
    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(0, 0, 0, 0), 4, 2, parent)
        self.setAccessibleName(self.tr("How it was searched"))
        self.count = QLabel(self)
        self.lacking = QLabel(self)
        self.gist = QLabel(self)
        self._buttons: list[QToolButton] = []
        self._chips: Sequence[_Chip] = ()
        self._kept_height = 0
        for label, tone in ((self.count, "muted"), (self.lacking, "warning"), (self.gist, "muted")):
            label.setProperty("kind", "small")
            label.setProperty("tone", tone)
        self.say("")

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what the chips say, in their order."""
        return tuple(chip.text for chip in self._chips)

    def say(self, line: str) -> None:
        """Say how many were found, or what is going on."""
        self.count.setText(line)
        self.count.setVisible(bool(line))
        self._shown_again()

    def show_found(
        self, meant: Understood | None, wording: Wording, lacking: Sequence[str], gist: str
    ) -> None:
        """Show what was replaced, what may be chosen, what nothing holds, what a long text is."""
        chips = list(_chips(meant, wording))[: len(_DIGITS)] if meant else []
        words = ", ".join(lacking)
        self.lacking.setText(self.tr("not found: {words}").format(words=words) if words else "")
        said = self.tr("searched as:") if gist or chips else ""
        self.gist.setText(f"{said} {gist}".strip())
        self.lacking.setVisible(bool(words))
        self.gist.setVisible(bool(said))
        self.gist.setToolTip(gist)
        if chips != self._chips:
            self._chips = chips
            self._dress()
        self._shown_again()

    def clear(self) -> None:
        """Say nothing, and need no more room than a line."""
        self._kept_height = 0
        self.count.clear()
        self.show_found(None, PLAIN, (), "")

    def press(self, number: int) -> None:
        """Press a chip by its number, counted from 1."""
        if number <= len(self._chips):
            self._act(self._chips[number - 1])

    @override
    def heightForWidth(self, width: int) -> int:
        # It grows, but does not shrink while words are typed: the list below would jump.
        height = max(super().heightForWidth(width), self._least())
        if width != self.width():
            return height
        self._kept_height = max(self._kept_height, height)
        return self._kept_height

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._least())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._kept_height = 0
        super().resizeEvent(event)

    def _least(self) -> int:
        return self.fontMetrics().height() + 2

    def _dress(self) -> None:
        while len(self._buttons) < len(self._chips):
            button = QToolButton(self)
            button.setProperty("role", "chip")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            number = len(self._buttons)
            button.clicked.connect(lambda _=False, at=number: self._act(self._chips[at]))
            self._buttons.append(button)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(self._chips))
            if at < len(self._chips):
                chip = self._chips[at]
                button.setText(f"{_DIGITS[at]} {chip.text}")
                button.setCheckable(chip.is_on)
                button.setChecked(chip.is_on)
                button.setAccessibleName(chip.told)
                button.setToolTip(f"{chip.told} (Alt+{at + 1})")
                restyle(button)

    def _act(self, chip: _Chip) -> None:
        if chip.meaning is None:
            self.restored.emit(chip.typed)
        elif chip.meaning:
            self.chosen.emit(chip.typed, chip.meaning)
        else:
            self.taken_back.emit(chip.typed)

    def _shown_again(self) -> None:
        self.show_controls([self.count, self.lacking, self.gist, *self._buttons])


def _chips(meant: Understood, wording: Wording) -> Sequence[_Chip]:
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


def _replaced(same: Sequence[Replacement]) -> _Chip:
    told = _said("Searched “{typed}” as “{meaning}”: {reason}. Press to search it as typed")
    typed, reason = same[0].typed, same[0].reason
    meanings = dict.fromkeys(each.meaning or _said("left out") for each in same)
    meaning = _said(" or ").join(meanings)
    told = told.format(typed=typed, meaning=meaning, reason=reason)
    return _Chip(typed, "", f"{typed} → {meaning} ✕", told)


def _settled(typed: str, meaning: str) -> _Chip:
    told = _said("“{typed}” is “{meaning}”, as you chose. Press for every sense")
    told = told.format(typed=typed, meaning=meaning)
    return _Chip(typed, None, f"{typed}: {meaning} ✕", told, is_on=True)


def _senses(choice: Choice) -> Sequence[_Chip]:
    told = _said("“{typed}” may be “{meaning}”. Press to search this sense alone")
    return [
        _Chip(
            choice.typed,
            meaning,
            f"{choice.typed}: {meaning}?",
            told.format(typed=choice.typed, meaning=meaning),
        )
        for meaning in choice.meanings
    ]


def _as_typed(typed: str) -> _Chip:
    told = _said("“{typed}” is searched as typed. Press to search what it stands for too")
    return _Chip(
        typed, None, _said("“{typed}” as typed ✕").format(typed=typed), told.format(typed=typed)
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("Searched", text)
