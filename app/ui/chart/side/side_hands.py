"""What the lists beside the pages are filled with, and what choosing in them does."""

from PySide6.QtCore import QObject, Signal

from app.domain.chart.highlights import Highlight
from app.ui.background import Background
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.side.outlining import Outlining
from app.ui.chart.side.side_panel import SidePanel
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers

__all__ = ["SideHands"]


class SideHands(QObject):
    """Keeps the lists to the document read last, while they show.

    ``chosen`` carries a place to go to.
    """

    chosen = Signal(object)

    def __init__(self, side: SidePanel, viewers: Viewers, background: Background) -> None:
        super().__init__()
        self._side, self._viewers = side, viewers
        self._shelf: Shelf | None = None
        self._outlining = Outlining(viewers, side, background)
        side.page_wanted.connect(self._go_to_page)
        side.outline.chosen.connect(self.chosen)
        side.highlights.chosen.connect(self._choose)

    def take_up(self, shelf: Shelf) -> None:
        """Tell the sections of documents from this shelf from now on."""
        self._shelf = shelf
        self._outlining.forget()

    def toggle(self) -> None:
        """Show or hide the lists."""
        self._side.setVisible(self._side.isHidden())
        self.show_active()

    def open(self, place: int) -> None:
        """Show one of the lists, and go there."""
        self._side.show()
        self.show_active()
        self._side.turn_to(place)

    def ask_page(self) -> None:
        """Ask for the number of a page to go to."""
        self._side.show()
        self.show_active()
        self._side.ask_page()

    def show_active(self) -> None:
        """Fill the lists from the document read last."""
        if not self._side.isHidden() and self._shelf is not None:
            self._side.show_view(self._viewers.active.view)
            self._outlining.show(self._shelf)

    def heed(self, view: DocumentView) -> None:
        """Follow a document that has come."""
        view.moved.connect(self._follow)

    def _follow(self) -> None:
        view = self._viewers.active.view
        if not self._side.isHidden() and view is self.sender():
            self._side.follow(view)

    def _choose(self, highlight: Highlight) -> None:
        self.chosen.emit(highlight.span)

    def _go_to_page(self, number: int) -> None:
        view = self._viewers.active.view
        if view is not None:
            view.go_to_page(number)
