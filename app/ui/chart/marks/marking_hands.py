"""What the keys do to the words of the document in hand: mark them, note, take away."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.chart.highlights import Category, Highlight
from app.ui.chart.marks.marking import Marking
from app.ui.chart.marks.note_bar import NoteBar
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.viewers import Viewers

__all__ = ["MarkingHands"]


class MarkingHands(QObject):
    """Acts on the selection or on the mark at the caret of the document read last.

    ``hinted`` says what an act would need.
    """

    hinted = Signal(str)

    def __init__(self, viewers: Viewers, marking: Marking, note_bar: NoteBar) -> None:
        super().__init__()
        self._viewers = viewers
        self._marking = marking
        self._note_bar = note_bar

    @property
    def view(self) -> DocumentView | None:
        """Return the document in hand."""
        return self._viewers.active.view

    @property
    def highlight(self) -> Highlight | None:
        """Return the mark in hand."""
        return self.view.highlight() if self.view is not None else None

    def mark(self, category: Category) -> None:
        """Mark what is selected; without anything, put the mark at the caret in this category."""
        pieces, highlight = self.view.selection() if self.view else (), self.highlight
        if pieces:
            self._marking.mark(pieces, category)
        elif highlight is not None:
            self._marking.recategorise(highlight, category)
        else:
            self.hinted.emit(self.tr("Select words of the chart first, or go to a mark."))

    def bookmark(self) -> None:
        """Put a bookmark to what is selected, or to the place that is read."""
        if self.view is not None:
            self._marking.bookmark(self.view.here())

    def frame(self) -> None:
        """Select a part of the page that is read, to be moved and stretched by keys."""
        if self.view is None:
            return
        if self.view.can_frame():
            self.view.frame()
            self.view.setFocus()
        else:
            self.hinted.emit(self.tr("This document is text: select its words."))

    def write_note(self) -> None:
        """Write a note on the mark in hand."""
        self._with_highlight(self._note_bar.open)

    def remove(self) -> None:
        """Take the mark in hand away; undo brings it back."""
        self._with_highlight(self._marking.remove)

    def open_code(self) -> None:
        """Open the code that the words at the caret support."""
        if self.view is not None and not self.view.open_code():
            self.hinted.emit(self.tr("No code stands here: go to a mark first."))

    def step(self, *, forward: bool) -> None:
        """Go to the next mark, or to the one before."""
        if self.view is not None and not self.view.step_to_mark(forward=forward):
            self.hinted.emit(self.tr("Nothing is marked in this document."))

    def there(self) -> dict[str, bool]:
        """Tell what of the needs of the acts is there."""
        view = self.view
        pieces = view.selection() if view is not None else ()
        has_mark, can_mark = self.highlight is not None, self._marking.can_mark
        return {
            "words": any(piece.words for piece in pieces),
            "markable": can_mark and (bool(pieces) or has_mark),
            "marking": can_mark,
            "picture": view is not None and view.can_frame(),
            "highlight": has_mark,
        }

    def _with_highlight(self, act: Callable[[Highlight], object]) -> None:
        highlight = self.highlight
        if highlight is not None:
            act(highlight)
        else:
            self.hinted.emit(self.tr("Go to a mark first."))
