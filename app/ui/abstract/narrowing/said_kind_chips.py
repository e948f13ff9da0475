"""Which kinds of things are listed and marked: a button for each kind that the chart names."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from app.abstracting.said_places import SaidPlace
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_kinds import kind_letter, kind_title
from app.ui.fields.flow import Flow

__all__ = ["KindChips"]


class KindChips(Flow):
    """Buttons that stay down while their kind is shown; ``turned`` tells that one was pressed."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(0, 0, 0, 0), 4, 4, parent)
        self._counts: Counter[MentionKind] = Counter()
        self.buttons = {kind: QToolButton(self) for kind in MentionKind}
        for number, (kind, button) in enumerate(self.buttons.items(), 1):
            button.setCheckable(True)
            button.setChecked(True)
            button.setProperty("role", "chip")
            tip = self.tr("List and mark, or do not: {0} ({1} in the list)")
            button.setToolTip(tip.format(kind_title(kind), number))
            button.clicked.connect(self.turned)
        self.show_controls(tuple(self.buttons.values()))
        self.show_places(())

    @property
    def hidden_kinds(self) -> frozenset[MentionKind]:
        """Return the kinds that are neither listed nor marked."""
        return frozenset(kind for kind, button in self.buttons.items() if not button.isChecked())

    @property
    def turned_off(self) -> int:
        """Return how many kinds that the chart names are neither listed nor marked."""
        return sum(self._counts[kind] > 0 for kind in self.hidden_kinds)

    def hide_kinds(self, kinds: Iterable[MentionKind]) -> None:
        """List and mark all kinds but these."""
        hidden = frozenset(kinds)
        for kind, button in self.buttons.items():
            button.setChecked(kind not in hidden)

    def show_places(self, places: Iterable[SaidPlace]) -> None:
        """Offer the kinds that there are, with how often each is named."""
        self._counts = Counter(each.said.kind for each in places)
        for kind, button in self.buttons.items():
            letter = kind_letter(kind)
            words = f"{kind_title(kind)} {self._counts[kind]}"
            button.setText(f"{letter}  {words}" if letter else words)
            button.setAccessibleName(words)
            button.setVisible(self._counts[kind] > 0)
        self.setVisible(len(self._counts) > 1)
        self.updateGeometry()

    def turn(self, number: int) -> None:
        """Turn the kind of a number, from 1, if the chart names any."""
        kind = list(MentionKind)[number - 1]
        if self._counts[kind]:
            self.buttons[kind].click()
