"""Comparing the note that is read with an earlier one of its patient."""

from PySide6.QtCore import QObject, Signal

from app.encounters.viewing import Viewing
from app.ui.background import Background
from app.ui.chart.chart_body import ChartBody
from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.viewers import Viewers

__all__ = ["Comparing"]


class Comparing(QObject):
    """Has notes compared on the worker; ``left`` tells that the chart shows again.

    ``copied`` carries how many characters went to the clipboard.
    """

    left = Signal()
    copied = Signal(int)

    def __init__(
        self, body: ChartBody, viewers: Viewers, viewing: Viewing | None, background: Background
    ) -> None:
        super().__init__()
        self._body, self._viewers = body, viewers
        self._viewing = viewing
        self._background = background
        body.compare.beside_wanted.connect(self.start)
        body.compare.closed.connect(self.leave)
        body.compare.copied.connect(self.copied)

    @property
    def can_start(self) -> bool:
        """Tell whether there is a note to compare."""
        return self._viewing is not None and self._viewers.active.view is not None

    def start(self, beside: int | None = None) -> None:
        """Lay the note beside an earlier one; without a wish, see `Viewing`."""
        viewing, view = self._viewing, self._viewers.active.view
        if viewing is None or view is None:
            return
        document_id = view.document_id
        self._body.open_comparison(self.tr("Comparing with earlier notes…"))
        self._background.run(
            lambda: viewing.compare(document_id, beside), self._body.compare.show_comparison
        )

    def leave(self) -> None:
        """Show the chart again where notes are compared."""
        view = self._viewers.active.view
        if self._body.is_comparing:
            self.forget()
            self.left.emit()
            if view is not None:
                give_keyboard(view)

    def forget(self) -> None:
        """Put the comparison away, as the chart does that it belongs to."""
        self._body.compare.hide()
