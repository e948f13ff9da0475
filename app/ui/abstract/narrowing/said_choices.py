"""The choices among what a chart says: how it stands, where, and in which order."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.abstracting.said_places import SaidPlace
from app.domain.reading.assertions import Assertion
from app.ui.abstract.said_rows import sections_of
from app.ui.abstract.said_words import letter_of, stands_word

__all__ = ["SaidChoices"]

_NARROWEST, _ACROSS = 8, 2


class SaidChoices(QWidget):
    """Assertion, section, document and order, each in a list that opens."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stands, self.section = QComboBox(self), QComboBox(self)
        self.documents, self.order = QComboBox(self), QComboBox(self)
        self._lay_out()
        self.order.addItem(self.tr("By problem"), True)  # noqa: FBT003 - the data of an item
        self.order.addItem(self.tr("As in the chart"), False)  # noqa: FBT003
        self.documents.addItem(self.tr("Whole chart"), False)  # noqa: FBT003
        self.documents.addItem(self.tr("This document"), True)  # noqa: FBT003
        self.show_places(())

    @property
    def assertion(self) -> Assertion | None:
        """Return how it stands what is wanted, None for everything."""
        # Qt keeps a value of an enumeration of texts as mere text.
        stands = self.stands.currentData()
        return Assertion(stands) if stands else None

    @property
    def count(self) -> int:
        """Return how many of them leave something out."""
        return sum(box.currentIndex() > 0 for box in self._narrowing)

    def show_places(self, places: Sequence[SaidPlace]) -> None:
        """Offer the assertions and sections that there are, and keep what is chosen."""
        counts = Counter(each.said.assertion for each in places)
        kinds = [
            (f"{letter_of(k)}  {stands_word(k)} ({counts[k]})", k) for k in Assertion if counts[k]
        ]
        sections = [(name or self.tr("No heading"), name) for name in sections_of(places)]
        _offer(self.stands, [(self.tr("All ({0})").format(len(places)), None), *kinds])
        _offer(self.section, [(self.tr("All sections"), None), *sections])

    def clear(self) -> None:
        """Leave nothing out; the order stays."""
        for box in self._narrowing:
            box.setCurrentIndex(0)

    @property
    def _narrowing(self) -> tuple[QComboBox, ...]:
        return self.stands, self.section, self.documents

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        named = {
            self.tr("How it stands"): self.stands,
            self.tr("Section"): self.section,
            self.tr("Documents"): self.documents,
            self.tr("Order"): self.order,
        }
        for number, (name, box) in enumerate(named.items()):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_NARROWEST)
            box.activated.connect(self.changed)
            grid.addWidget(box, *divmod(number, _ACROSS))


def _offer(box: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Offer items in the place of others; what was chosen stays chosen if it is still there."""
    chosen = box.currentData()
    box.clear()
    for words, value in items:
        box.addItem(words, value)
    box.setCurrentIndex(next((n for n, (_, value) in enumerate(items) if value == chosen), 0))
