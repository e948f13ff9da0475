"""What a screen reader says of the place that is read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.charts.plain.words import quote
from app.domain.chart.spans import Evidence
from app.ui.chart.page.leaves import Leaves, Place

__all__ = ["spoken"]

_LONGEST = 200


def spoken(leaves: Leaves, caret: Place | None, pieces: Sequence[Evidence]) -> str:
    """Return the page, and the words selected or the row of the caret."""
    if caret is None:
        return _tr("No text layer: nothing to select or search")
    where = _tr("Page {0} of {1}").format(caret.page + 1, len(leaves))
    row = leaves.row(caret)
    text = leaves.page(caret.page).text[row.start : row.end]
    words = _tr("selected: {0}").format(pieces[0].quote) if pieces else quote(text)
    return f"{where}, {words}"[:_LONGEST]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReadingView", text)
