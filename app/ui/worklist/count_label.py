"""How many encounters the worklist shows, and how many of them are chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["CountLabel"]


class CountLabel(QLabel):
    """A few letters beside the order of the rows; the tip has the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_count(self, every: int, shown: int, chosen: int) -> None:
        """Say the counts; what goes without saying is left out."""
        whole = self.tr("{0} encounters, {1} shown").format(every, shown)
        self.setText(self.tr("{0} of {1}").format(shown, every) if shown != every else str(every))
        if chosen > 1:
            whole = self.tr("{0}, {1} chosen").format(whole, chosen)
            self.setText(self.tr("{0} chosen").format(chosen))
        self.setToolTip(whole)
        self.setAccessibleName(whole)
