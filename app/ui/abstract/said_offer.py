"""After a correction: shall these words always stand so?"""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.domain.reading.assertions import Assertion
from app.ui.abstract.said_words import stands_word
from app.ui.fields.flow import Flow
from app.ui.looks.icons import dress

__all__ = ["Offer", "OfferBar"]


@dataclass(frozen=True, slots=True)
class Offer:
    """A rule that may be made of a correction."""

    words: str
    section: str
    assertion: Assertion


class OfferBar(QFrame):
    """Offers a rule and asks for nothing: whoever goes on working has answered “no”."""

    taken = Signal(Offer)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        self._words, row = QLabel(self), Flow(QMargins(0, 0, 0, 0), 8, 4, self)
        self.everywhere, self.here = QPushButton(row), QPushButton(row)
        self._close = QToolButton(row)
        self._words.setWordWrap(True)
        self._words.setProperty("kind", "strong")
        self.setProperty("role", "notice")
        self.setProperty("severity", "info")
        dress(self._close, "x")
        self._close.setAccessibleName(self.tr("No rule"))
        self._close.setToolTip(self.tr("No rule (Esc)"))
        row.show_controls((self.everywhere, self.here, self._close))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(row)
        self.everywhere.clicked.connect(self.take)
        self.here.clicked.connect(self.take_here)
        self._close.clicked.connect(self.shut)
        self.hide()

    def show_offer(self, offer: Offer) -> None:
        """Offer a rule."""
        self.offer = offer
        stands = stands_word(offer.assertion)
        self._words.setText(self.tr("Shall “{0}” always stand as {1}?").format(offer.words, stands))
        self.everywhere.setText(self.tr("Always (R)"))
        self.here.setText(self.tr("In {0} (Shift+R)").format(offer.section))
        self.here.setVisible(bool(offer.section))
        self.show()

    def shut(self) -> None:
        """Offer nothing any more."""
        self.offer = None
        self.hide()

    def take(self) -> None:
        """Make a rule for all sections."""
        if self.offer is not None:
            self._take(Offer(self.offer.words, "", self.offer.assertion))

    def take_here(self) -> None:
        """Make a rule for the section alone."""
        if self.offer is not None and self.offer.section:
            self._take(self.offer)

    def _take(self, offer: Offer) -> None:
        self.shut()
        self.taken.emit(offer)
