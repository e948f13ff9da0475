"""Lays what the chart says over its pages, where the coder wants to see it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, Signal

from app.abstracting.said_places import SaidPlace
from app.ui.chart.marks.said_marks import NOTHING_SAID, SaidMarks, by_document
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.viewers import Viewers

__all__ = ["SaidLayer"]


class SaidLayer(QObject):
    """Marks every document that is shown, and those that come later."""

    turned = Signal(bool)

    def __init__(self, viewers: Viewers, *, is_on: bool) -> None:
        super().__init__(viewers)
        self._viewers, self.is_on = viewers, is_on
        self._marks: dict[int, SaidMarks] = {}
        viewers.shown.connect(self._mark)

    def show_places(self, places: Sequence[SaidPlace]) -> None:
        """Mark these places and no others."""
        self._marks = by_document(places)
        self._mark_all()

    def turn(self) -> None:
        """Show the marks, or hide them."""
        self.is_on = not self.is_on
        self._mark_all()
        self.turned.emit(self.is_on)

    def here(self) -> list[SaidPlace]:
        """Return what is said at the caret of the document read last, also without marks."""
        view = self._viewers.active.view
        if view is None:
            return []
        return self._marks.get(view.document_id, NOTHING_SAID).at(view.caret)[:1]

    def below_caret(self) -> QPoint:
        """Return where a menu about the words at the caret opens, on the screen."""
        view = self._viewers.active.view
        if view is None or view.caret is None:
            return QPoint()
        at = view.area_of(view.caret).bottomLeft() - view.to_strip(QPointF())
        return view.viewport().mapToGlobal(at.toPoint())

    def _mark_all(self) -> None:
        for view in self._viewers.views():
            self._mark(view)

    def _mark(self, view: DocumentView) -> None:
        view.set_said(
            self._marks.get(view.document_id, NOTHING_SAID) if self.is_on else NOTHING_SAID
        )
