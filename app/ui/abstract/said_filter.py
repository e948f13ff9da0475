"""What of a chart is listed, and in which order."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.abstracting.said_places import SaidPlace
from app.domain.assertions import Assertion
from app.ui.abstract.said_kind_chips import KindChips
from app.ui.abstract.said_rows import Row, Wanted, headed, problems, sections_of, wanted
from app.ui.abstract.said_words import letter_of, stands_word
from app.ui.flow import Flow
from app.ui.keys import pressed

__all__ = ["SaidFilter"]

_NARROWEST = 8


class SaidFilter(QWidget):
    """Words, assertion, section, document, order and kinds; ``left``: Down or Enter was hit.

    Kinds are a choice that stays: what lists everything again leaves them as they are.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[SaidPlace, ...] = ()
        self._document: int | None = None
        self.line, self.kinds = QLineEdit(self), KindChips(self)
        self._row = Flow(QMargins(0, 0, 0, 0), 4, 4, self)
        self.stands, self.section = QComboBox(self._row), QComboBox(self._row)
        self.documents, self.order = QComboBox(self._row), QComboBox(self._row)
        self._dress_children()
        self._lay_out()
        self.line.textChanged.connect(self.changed)
        self.kinds.turned.connect(self.changed)
        for box in self._boxes:
            box.activated.connect(self.changed)

    def show_places(self, places: Sequence[SaidPlace]) -> None:
        """Offer the assertions and sections that there are, and keep what is chosen."""
        self._places = tuple(places)
        counts = Counter(each.said.assertion for each in places)
        kinds = [
            (f"{letter_of(k)}  {stands_word(k)} ({counts[k]})", k) for k in Assertion if counts[k]
        ]
        sections = [(name or self.tr("No heading"), name) for name in sections_of(places)]
        self.kinds.show_places(places)
        _offer(self.stands, [(self.tr("All ({0})").format(len(places)), None), *kinds])
        _offer(self.section, [(self.tr("All sections"), None), *sections])

    def show_document(self, document: int | None) -> None:
        """Take another document for the current one."""
        if document != self._document:
            self._document = document
            if self.documents.currentData():
                self.changed.emit()

    def clear(self) -> None:
        """List everything."""
        self.line.clear()
        for box in (self.stands, self.section, self.documents):
            box.setCurrentIndex(0)
        self.changed.emit()

    @property
    def is_narrow(self) -> bool:
        """Tell whether anything is left out."""
        return self._wish != Wanted(hidden=self.kinds.hidden_kinds)

    def rows(self) -> list[Row]:
        """Return what is to be listed, in the order chosen."""
        found = wanted(self._places, self._wish)
        return headed(problems(found)) if self.order.currentData() else list(found)

    @property
    def _wish(self) -> Wanted:
        # Qt keeps a value of an enumeration of texts as mere text.
        stands = self.stands.currentData()
        return Wanted(
            self.line.text(),
            Assertion(stands) if stands else None,
            self.section.currentData(),
            self._document if self.documents.currentData() else None,
            self.kinds.hidden_kinds,
        )

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.stands, self.section, self.documents, self.order

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys in {"Down", "Return"} and self.line.hasFocus():
            self.left.emit()
        elif keys == "Esc":
            self.clear() if self.is_narrow else self.left.emit()
        else:
            super().keyPressEvent(event)

    def _dress_children(self) -> None:
        self.line.setPlaceholderText(self.tr("Filter what the chart says ( / )"))
        self.line.setAccessibleName(self.tr("Filter what the chart says"))
        self.line.setClearButtonEnabled(True)
        for box, name in (
            (self.stands, self.tr("How it stands")),
            (self.section, self.tr("Section")),
            (self.documents, self.tr("Documents")),
            (self.order, self.tr("Order")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_NARROWEST)
        self.order.addItem(self.tr("By problem"), True)  # noqa: FBT003 - the data of an item
        self.order.addItem(self.tr("As in the chart"), False)  # noqa: FBT003
        self.documents.addItem(self.tr("Whole chart"), False)  # noqa: FBT003
        self.documents.addItem(self.tr("This document"), True)  # noqa: FBT003
        self.show_places(())

    def _lay_out(self) -> None:
        self._row.show_controls(self._boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._row)
        column.addWidget(self.kinds)


def _offer(box: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Offer items in the place of others; what was chosen stays chosen if it is still there."""
    chosen = box.currentData()
    box.clear()
    for words, value in items:
        box.addItem(words, value)
    box.setCurrentIndex(next((n for n, (_, value) in enumerate(items) if value == chosen), 0))
