"""The controls above the table of what changed: which editions, and what of it is wanted."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from app.domain.codes import System
from app.domain.printed.revisions import RevisionKind, Touch
from app.ui.fields.flow import Flow
from app.ui.revisions.pick import Pick
from app.ui.revisions.reading import Pair, Reading
from app.ui.revisions.revision_words import kind_word

__all__ = ["RevisionBar"]


class RevisionBar(Flow):
    """Tells which editions are to be compared, and which rows are wanted."""

    turned = Signal()
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QMargins(8, 4, 8, 4), 8, 4, parent)
        self.system: Pick[System] = Pick(self.tr("Code set"), self)
        self.old: Pick[str] = Pick(self.tr("From edition"), self)
        self.new: Pick[str] = Pick(self.tr("To edition"), self)
        self.mine = QCheckBox(self.tr("Only what touches me"), self)
        self.kind: Pick[RevisionKind | None] = Pick(self.tr("Kind of change"), self)
        self.filter = QLineEdit(self)
        self._to = QLabel(self.tr("to"), self)
        self._lay_out()
        for pick in (self.system, self.old, self.new):
            pick.activated.connect(self.turned)
        self.kind.activated.connect(self.narrowed)
        self.mine.toggled.connect(self.narrowed)
        self.filter.textChanged.connect(self.narrowed)

    @property
    def pair(self) -> Pair:
        """Return what is to be compared."""
        system = self.system.value or System.ICD_10_CM
        return Pair(system, self.old.value or "", self.new.value or "")

    @property
    def words(self) -> list[str]:
        """Return the words of the filter."""
        return self.filter.text().casefold().split()

    def take_focus(self) -> None:
        """Take the keyboard where there is no row to have it."""
        (self.filter if self.filter.isVisible() else self.system).setFocus()

    def show_reading(self, reading: Reading) -> None:
        """Offer the editions that are loaded."""
        pair, names = reading.pair, [(name, name) for name in reading.editions]
        systems = [(system, system.value) for system in reading.offered]
        self.system.offer(systems, pair.system)
        self.old.offer(names, pair.old)
        self.new.offer(names, pair.new)
        is_pair = len(names) > 1
        for widget in (self.old, self._to, self.new, self.mine, self.kind, self.filter):
            widget.setVisible(is_pair)

    def show_kinds(self, touches: Sequence[Touch]) -> None:
        """Offer the kinds of change that there are, each with its number."""
        counts = Counter(touch.revision.kind for touch in touches)
        every: list[tuple[RevisionKind | None, str]] = [(None, self.tr("All changes"))]
        there = [kind for kind in RevisionKind if counts[kind]]
        named = [(kind, f"{kind_word(kind)}: {counts[kind]:,}") for kind in there]
        self.kind.offer([*every, *named], self.kind.value)

    def _lay_out(self) -> None:
        self.mine.setChecked(True)
        self.mine.setToolTip(
            self.tr("Codes that you used in the last year, favourites, notes and payer rules")
        )
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter what changed"))
        self.filter.setClearButtonEnabled(True)
        self.show_controls(
            (self.system, self.old, self._to, self.new, self.mine, self.kind, self.filter)
        )
