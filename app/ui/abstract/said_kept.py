"""What the coder has corrected in this chart, and the rules made of it, to be taken back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.abstracting.abstract import Abstract
from app.domain.reading.abstracts import Correction, OwnRule
from app.ui.abstract.said_words import letter_of, stands_word
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import RowsView

__all__ = ["KeptCorrections"]

_LEAST = 9


@dataclass(frozen=True, slots=True)
class _Kept:
    """A correction or a rule, and where it holds."""

    what: Correction | OwnRule
    holds: str


class KeptCorrections(QWidget):
    """Lists corrections, then rules; Backspace takes one back, Enter goes to its words."""

    place_wanted = Signal(object)
    correction_gone = Signal(Correction)
    rule_gone = Signal(OwnRule)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: list[Column[_Kept]] = [
            Column(self.tr("Words"), lambda kept: kept.what.words),
            Column(self.tr("Stands"), _stands),
            Column(self.tr("Where"), lambda kept: kept.holds),
        ]
        self._model = RowsModel[_Kept](columns)
        self.rows = RowsView(self._model, self.tr("Corrections and rules of reading"), 0, self)
        self.rows.least = _LEAST
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # A style sheet forgets the margins of a label.
        said = QVBoxLayout()
        said.setContentsMargins(8, 6, 8, 6)
        said.addWidget(self._said)
        column.addLayout(said)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)
        self.rows.keys = {
            "Return": self._reveal,
            "Backspace": self._take_back,
            "Del": self._take_back,
            "Esc": self.closed.emit,
            "L": self.closed.emit,
        }
        self.rows.doubleClicked.connect(self._reveal)

    @property
    def count(self) -> int:
        """Return how many corrections and rules are listed."""
        return len(self._model.rows)

    def show_kept(self, abstract: Abstract, title_of: Callable[[int], str]) -> None:
        """List what is kept; ``title_of`` names a document by its number."""
        page = self.tr("{0}, page {1}")
        made = [
            _Kept(each, page.format(title_of(each.span.document), each.span.page + 1))
            for each in abstract.corrections
        ]
        made += [
            _Kept(each, self.tr("rule: {0}").format(each.section or self.tr("everywhere")))
            for each in abstract.rules
        ]
        self._model.show(made)
        self._said.setText(
            self.tr("Backspace takes one back; Enter goes to its words; Esc closes the list.")
            if made
            else self.tr(
                "Nothing corrected yet. In the list of what the chart says, press the letter of"
                " how the words do stand: P, A, U, H, ?, F or O."
            )
        )
        if self.rows.row < 0:
            self.rows.choose(0)

    def _reveal(self) -> None:
        if isinstance(self._chosen, Correction):
            self.place_wanted.emit(self._chosen.span)

    def _take_back(self) -> None:
        chosen = self._chosen
        if isinstance(chosen, Correction):
            self.correction_gone.emit(chosen)
        elif isinstance(chosen, OwnRule):
            self.rule_gone.emit(chosen)

    @property
    def _chosen(self) -> Correction | OwnRule | None:
        value = self.rows.value
        return value.what if isinstance(value, _Kept) else None


def _stands(kept: _Kept) -> str:
    return f"{letter_of(kept.what.assertion)}  {stands_word(kept.what.assertion)}"
