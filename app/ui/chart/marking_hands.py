"""What the keys do to the words of the document in hand: mark them, note, take away."""

from collections.abc import Callable

from app.domain.highlights import Category, Highlight
from app.ui.chart.document_view import DocumentView
from app.ui.chart.marking import Marking
from app.ui.chart.note_bar import NoteBar
from app.ui.chart.viewers import Viewers

__all__ = ["MarkingHands"]


class MarkingHands:
    """Acts on the selection or on the mark at the caret of the document read last."""

    def __init__(self, viewers: Viewers, marking: Marking, note_bar: NoteBar) -> None:
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
        """Mark the words selected; without any, put the mark at the caret in this category."""
        pieces, highlight = self.view.selection() if self.view else (), self.highlight
        if pieces:
            self._marking.mark(pieces, category)
        elif highlight is not None:
            self._marking.recategorise(highlight, category)

    def bookmark(self) -> None:
        """Put a bookmark to the words selected, or to the place that is read."""
        if self.view is not None:
            self._marking.bookmark(self.view.here())

    def write_note(self) -> None:
        """Write a note on the mark in hand."""
        self._with_highlight(self._note_bar.open)

    def remove(self) -> None:
        """Take the mark in hand away; undo brings it back."""
        self._with_highlight(self._marking.remove)

    def there(self) -> dict[str, bool]:
        """Tell what of the needs of the acts is there."""
        has_selection = bool(self.view.selection()) if self.view is not None else False
        has_mark, marked = self.highlight is not None, self._marking.marked
        return {
            "selection": has_selection,
            "words": self._marking.can_mark and (has_selection or has_mark),
            "marking": self._marking.can_mark,
            "highlight": has_mark,
            "undo": bool(marked.undo_label),
            "redo": bool(marked.redo_label),
        }

    def _with_highlight(self, act: Callable[[Highlight], object]) -> None:
        highlight = self.highlight
        if highlight is not None:
            act(highlight)
