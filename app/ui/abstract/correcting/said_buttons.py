"""What can be done with what the chart says, as buttons below the list."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.fields.flow import Flow

__all__ = ["SaidButtons"]


class SaidButtons(Flow):
    """Looks for a code, corrects, and leads to the list of what was corrected and back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QMargins(8, 4, 8, 8), 6, 4, parent)
        self.code = QPushButton(self.tr("Code this"), self)
        self.code.setToolTip(self.tr("Search a code for the words of the current row (C)"))
        self.correct = QPushButton(self.tr("Correct"), self)
        self.correct.setToolTip(self.tr("Say how the words do stand (F2, or their letter)"))
        self.kept = QPushButton(self)
        self.show_controls((self.code, self.correct, self.kept))
        self.show_kept(0, is_listed=False)

    def suit(self, *, has_row: bool) -> None:
        """Offer what needs a row where there is one."""
        for button in (self.code, self.correct):
            button.setEnabled(has_row)

    def show_kept(self, count: int, *, is_listed: bool) -> None:
        """Say how many corrections and rules there are; while they are listed, the way back."""
        for button in (self.code, self.correct):
            button.setHidden(is_listed)
        words = self.tr("Corrections ({0})").format(count) if count else self.tr("Corrections")
        self.kept.setText(self.tr("Back to the list") if is_listed else words)
        self.kept.setToolTip(
            self.tr("List again what the chart says (Esc)")
            if is_listed
            else self.tr("List what was corrected, and the rules (L)")
        )
