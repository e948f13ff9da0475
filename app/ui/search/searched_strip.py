"""The line that says how the words were searched; what it says can be taken back or chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from typing_extensions import override

from app.search.understood import Understood
from app.search.wording import PLAIN, Wording
from app.ui.field import restyle
from app.ui.flow import Flow
from app.ui.search.chips import Chip, chips_of

__all__ = ["SearchedStrip"]

_DIGITS = "¹²³⁴⁵⁶⁷⁸⁹"


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
        self._chips: Sequence[Chip] = ()
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
        chips = list(chips_of(meant, wording))[: len(_DIGITS)] if meant else []
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
        # Where there is little room the list gives way, for half a chip cannot be read.
        return QSize(0, max(super().heightForWidth(self.width()), self._least()))

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

    def _act(self, chip: Chip) -> None:
        if chip.meaning is None:
            self.restored.emit(chip.typed)
        elif chip.meaning:
            self.chosen.emit(chip.typed, chip.meaning)
        else:
            self.taken_back.emit(chip.typed)

    def _shown_again(self) -> None:
        self.show_controls([self.count, self.lacking, self.gist, *self._buttons])
