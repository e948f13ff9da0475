"""The sections of the document in hand, told on the worker when they are first looked at."""

from PySide6.QtCore import QObject

from app.ui.background import Background
from app.ui.chart.side.outline import Heading, outline_of
from app.ui.chart.side.side_panel import SidePanel
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers

__all__ = ["Outlining"]


class Outlining(QObject):
    """Fills the outline beside the pages; only the document turned to last counts."""

    def __init__(self, viewers: Viewers, side: SidePanel, background: Background) -> None:
        super().__init__()
        self._viewers = viewers
        self._side = side
        self._background = background
        self._outlined: int | None = None

    def show(self, shelf: Shelf) -> None:
        """Tell the sections of the document that shows, once."""
        tab = self._viewers.active.current
        if tab is None or tab.view is None or tab.head.id == self._outlined:
            return
        document_id = tab.head.id
        self._outlined = document_id
        self._side.outline.say(self.tr("Looking for sections…"))
        self._background.run(
            lambda: outline_of(shelf.document(document_id)),
            lambda found: self._show(document_id, found),
        )

    def forget(self) -> None:
        """Tell them again, also of the same document."""
        self._outlined = None

    def _show(self, document_id: int, found: tuple[Heading, ...]) -> None:
        if document_id == self._outlined:
            self._side.outline.show_headings(document_id, found)
            self._side.follow(self._viewers.active.view)
