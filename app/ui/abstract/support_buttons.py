"""What can be done with a row of the pane of supported codes, as buttons."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.abstract.support_rows import CodeRow, GapRow, Row
from app.ui.fields.flow import Flow

__all__ = ["Deeds", "SupportButtons"]


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the pane does with its current row."""

    accept: Callable[[], object]
    reject: Callable[[], object]
    not_here: Callable[[], object]
    reopen: Callable[[], object]
    query: Callable[[], object]


class SupportButtons(Flow):
    """Shows what can be done with the current row, and the key for it."""

    def __init__(self, deeds: Deeds, parent: QWidget) -> None:
        super().__init__(QMargins(8, 4, 8, 4), 8, 4, parent)
        say, made = self.tr, self._made
        self.accept = made(say("Code it"), say("Put it on the sheet (Ctrl+Enter)"), deeds.accept)
        self.reject = made(say("Reject…"), say("Not coded, and why (Del)"), deeds.reject)
        self.not_here = made(say("Not here"), say("Not in this chart again (N)"), deeds.not_here)
        self.reopen = made(say("Take back"), say("Open again (Backspace)"), deeds.reopen)
        words = say("Ask the provider")
        self.query = made(words, say("Start a query (Ctrl+Enter)"), deeds.query)
        self.show_controls((self.accept, self.reject, self.not_here, self.reopen, self.query))

    def suit(self, row: Row | None) -> None:
        """Offer what can be done with a row."""
        is_gap, code = isinstance(row, GapRow), row if isinstance(row, CodeRow) else None
        is_open = code is not None and code.judgement is None and not code.is_given
        self.accept.setEnabled(code is not None and not code.is_given)
        self.reject.setEnabled(is_open)
        self.not_here.setEnabled(is_open)
        for button in (self.accept, self.reject, self.not_here):
            button.setVisible(not is_gap)
        self.reopen.setVisible(code is not None and code.judgement is not None)
        self.query.setVisible(is_gap)

    def _made(self, words: str, tip: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        button.clicked.connect(act)
        return button
