"""What there is to know of the encounter under the cursor, below the rows."""

from PySide6.QtWidgets import QLabel, QWidget

from app.domain.worklist.rows import WorklistRow
from app.ui.worklist.rows.row_words import RowWords

__all__ = ["DetailLine"]


class DetailLine(QLabel):
    """Hidden without an encounter, and where the rows need its room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setProperty("tone", "muted")
        self.hide()

    def show_row(self, row: WorklistRow | None, words: RowWords, *, is_roomy: bool) -> None:
        """Tell of an encounter."""
        self.setText(words.details_of(row) if row is not None else "")
        self.setVisible(row is not None and is_roomy)
