"""The line that says how the words were searched; what it says can be taken back or chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from typing_extensions import override

from app.search.asking.understood import Understood
from app.search.asking.wording import PLAIN, Wording
from app.ui.fields.flow import Flow
from app.ui.search.chips import Act, Chip, chips_of, problems_of
from app.ui.search.passages import NO_PASSAGE, Passage

__all__ = ["Searched", "SearchedStrip"]

_DIGITS = "¹²³⁴⁵⁶⁷⁸⁹"
_PROBLEM_CHARACTERS = 15
_LEAST_CHARACTERS = 18
_ACROSS = 6


@dataclass(frozen=True, slots=True)
class Searched:
    """How words were searched: as they were understood, with what the coder says of them.

    ``lacking`` are the words that nothing holds, ``gist`` those searched of a long text.
    """

    meant: Understood | None = None
    wording: Wording = PLAIN
    lacking: Sequence[str] = ()
    gist: str = ""
    passage: Passage = NO_PASSAGE

    @property
    def chips(self) -> Sequence[Chip]:
        """What can be pressed: no more than there are keys."""
        said = chips_of(self.meant, self.wording) if self.meant else ()
        return [*problems_of(self.passage), *said][: len(_DIGITS)]


class SearchedStrip(Flow):
    """Chips for what was searched as something else, and for the senses of what has several.

    Before them stand the problems of a selection that tells of several. A single chip stays in
    the first line, whose room is always kept, so that the list below stands still.
    """

    taken_back = Signal(str)
    restored = Signal(str)
    chosen = Signal(str, str)
    turned = Signal(str)
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(0, 0, 0, 0), _ACROSS, 2, parent)
        self.setAccessibleName(self.tr("How it was searched"))
        self.count = QLabel(self)
        self.lacking = QLabel(self)
        self.gist = QLabel(self)
        self._buttons: list[QToolButton] = []
        self._chips: Sequence[Chip] = ()
        self._room = 0
        self._kept_height = 0
        self._lets_go = False
        self._laid_out: tuple[Sequence[str], int] = ((), 0)
        for label, tone in ((self.count, "muted"), (self.lacking, "warning"), (self.gist, "muted")):
            label.setProperty("kind", "small")
            label.setProperty("tone", tone)
        self._add_button()
        self.say("")

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what the chips say, in their order."""
        return tuple(chip.line for chip in self._chips)

    def say(self, line: str) -> None:
        """Say how many were found, or what is going on."""
        self.count.setText(line)
        self.count.setVisible(bool(line))
        self._shown_again()

    def show_found(self, searched: Searched) -> None:
        """Show what was replaced, what may be chosen, what nothing holds, what a long text is."""
        chips, gist = searched.chips, searched.gist
        words = ", ".join(searched.lacking)
        self.lacking.setText(self.tr("not found: {words}").format(words=words) if words else "")
        said = self.tr("searched as:") if gist or chips else ""
        self._say_in(self.gist, f"{said} {gist}".strip())
        self.lacking.setVisible(bool(words))
        self.gist.setVisible(bool(said))
        if chips != self._chips:
            self._chips = chips
            self._dress()
        elif self._room != self._beside():
            self._dress()
        if self._lets_go:
            self._kept_height, self._lets_go = 0, False
        self._shown_again()

    def clear(self) -> None:
        """Say nothing, and need no more room than a line."""
        self.begin()
        self.count.clear()
        self.show_found(Searched())

    def begin(self) -> None:
        """Need no more room than the next words, which are not those before with another letter."""
        # What is shown of the words before keeps its room until the next are found.
        self._lets_go = True

    def press(self, number: int, _is_checked: object = None) -> None:
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
            self._say_in(self.gist, self.gist.accessibleName())
            self._dress()
        super().resizeEvent(event)

    def _least(self) -> int:
        return max(self.count.sizeHint().height(), self._buttons[0].sizeHint().height())

    def _beside(self) -> int:
        """Return the room that the words leave to the only chip, all where it were too little."""
        labels = (self.count, self.lacking, self.gist)
        taken = sum(each.sizeHint().width() + _ACROSS for each in labels if not each.isHidden())
        left = self.width() - taken
        is_alone = len(self._chips) == 1
        is_enough = left >= _LEAST_CHARACTERS * self.fontMetrics().averageCharWidth()
        return left if is_alone and is_enough else self.width()

    def _dress(self) -> None:
        self._room = self._beside()
        while len(self._buttons) < len(self._chips):
            self._add_button()
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(self._chips))
            if at < len(self._chips):
                chip = self._chips[at]
                button.setCheckable(chip.is_on)
                button.setChecked(chip.is_on)
                button.setAccessibleName(chip.told)
                button.setToolTip(f"{chip.told} (Alt+{at + 1})")
                button.setText(self._fitted(chip, _DIGITS[at], button))

    def _add_button(self) -> None:
        button = QToolButton(self)
        button.hide()
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setText(_DIGITS[len(self._buttons)])
        self._buttons.append(button)
        button.clicked.connect(partial(self.press, len(self._buttons)))

    def _fitted(self, chip: Chip, digit: str, button: QToolButton) -> str:
        """Return what a chip says in one line of the strip, a problem by its beginning."""
        metrics = button.fontMetrics()
        button.setText(chip.line)
        around = button.sizeHint().width() - metrics.horizontalAdvance(chip.text)
        room = self._room - around - metrics.horizontalAdvance(f"{digit} ")
        if chip.act is Act.TURN:
            room = min(room, _PROBLEM_CHARACTERS * metrics.averageCharWidth())
        text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
        return f"{digit} {text}{chip.sign}"

    def _say_in(self, label: QLabel, words: str) -> None:
        room = max(self.width() - 1, 0)
        metrics = label.fontMetrics()
        label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
        label.setToolTip(words)
        label.setAccessibleName(words)

    def _act(self, chip: Chip) -> None:
        acts: dict[Act, Callable[[], object]] = {
            Act.TAKE_BACK: partial(self.taken_back.emit, chip.typed),
            Act.CHOOSE: partial(self.chosen.emit, chip.typed, chip.meaning),
            Act.RESTORE: partial(self.restored.emit, chip.typed),
            Act.TURN: partial(self.turned.emit, chip.typed),
            Act.WIDEN: self.widened.emit,
        }
        acts[chip.act]()

    def _shown_again(self) -> None:
        controls: list[QLabel | QToolButton] = [self.count, self.lacking, self.gist]
        controls += self._buttons
        said = [each.text() for each in controls if not each.isHidden()]
        # With most keys it says the same as before, and need not be laid out again.
        if (said, self._kept_height) != self._laid_out:
            self._laid_out = said, self._kept_height
            self.show_controls(controls)
