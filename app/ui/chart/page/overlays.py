"""What is laid over the pages of every document that shows."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.ui.chart.marks.marking import Marking
from app.ui.chart.marks.marks import Mark
from app.ui.chart.search.chart_search import ChartSearch
from app.ui.chart.viewers import Viewers

__all__ = ["Overlays"]


class Overlays(QObject):
    """Codes, words found, highlights and the reading ruler, the same in every view."""

    def __init__(self, viewers: Viewers, search: ChartSearch, marking: Marking) -> None:
        super().__init__()
        self._viewers, self._search, self._marking = viewers, search, marking
        self._marks: tuple[Mark, ...] = ()
        self._has_ruler = False
        search.found.connect(self.show_found)
        marking.turned.connect(self.show_highlights)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Lay these codes over the pages and no others."""
        self._marks = tuple(marks)
        for view in self._viewers.views():
            view.set_marks(self._marks)

    def show_found(self) -> None:
        """Lay the words found last over the pages."""
        for view in self._viewers.views():
            view.set_hits(self._search.hits)

    def show_highlights(self) -> None:
        """Lay over the pages what is marked now."""
        for view in self._viewers.views():
            view.set_highlights(self._marking.marked)

    def turn_ruler(self) -> None:
        """Leave only the lines that are read bright, or all of them."""
        self._has_ruler = not self._has_ruler
        for view in self._viewers.views():
            view.set_ruler(is_on=self._has_ruler)

    def show_all(self) -> None:
        """Lay everything over documents that may have come since."""
        self.set_marks(self._marks)
        self.show_found()
        self.show_highlights()
        for view in self._viewers.views():
            view.set_ruler(is_on=self._has_ruler)
