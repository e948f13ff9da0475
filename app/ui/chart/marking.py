"""What is marked in the encounter that shows, kept on the worker and told when it changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change
from app.domain.highlights import Category, Highlight
from app.domain.spans import Evidence
from app.encounters.highlights import Highlights, Marked
from app.ui.background import Background

__all__ = ["Marking"]


class Marking(QObject):
    """Has highlights made, changed and taken away; ``changed`` carries what a write has done.

    Without the feature nothing can be marked and nothing is.
    """

    turned = Signal()
    changed = Signal(Change)
    refused = Signal(Exception)

    def __init__(self, highlights: Highlights | None, background: Background) -> None:
        super().__init__()
        self._highlights = highlights
        self._background = background
        self._encounter_id: int | None = None
        self.marked = Marked()

    @property
    def can_mark(self) -> bool:
        """Tell whether there is an encounter to mark something in."""
        return self._highlights is not None and self._encounter_id is not None

    def show_encounter(self, encounter_id: int | None) -> None:
        """Read what is marked in an encounter."""
        if encounter_id != self._encounter_id:
            self._show(Marked())
        self._encounter_id = encounter_id
        self._reload()

    def mark(self, pieces: Sequence[Evidence], category: Category) -> None:
        """Mark words."""
        self._write(lambda feature, _: feature.make(pieces, category))

    def bookmark(self, place: Evidence) -> None:
        """Put a bookmark to words, or to the top of a page."""
        span = place.span
        if span is not None:
            self._write(lambda feature, _: feature.bookmark(span, place.quote))

    def recategorise(self, highlight: Highlight, category: Category) -> None:
        """Say that marked words are about something else."""
        self._write(lambda feature, _: feature.recategorise(highlight.id, category))

    def write_note(self, highlight: Highlight, note: str) -> None:
        """Keep a note on a highlight."""
        self._write(lambda feature, _: feature.write_note(highlight.id, note))

    def remove(self, highlight: Highlight) -> None:
        """Take a highlight away."""
        self._write(lambda feature, _: feature.remove(highlight.id))

    def undo(self) -> None:
        """Take the last change back."""
        self._write(lambda feature, encounter_id: feature.undo(encounter_id))

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._write(lambda feature, encounter_id: feature.redo(encounter_id))

    def copied(self, document_id: int, characters: int) -> None:
        """Note in the trail that text went to the clipboard."""
        feature = self._highlights
        if feature is not None:
            self._background.run(lambda: feature.copied(document_id, characters), bool)

    def _write(self, act: Callable[[Highlights, int], Change]) -> None:
        feature, encounter_id = self._highlights, self._encounter_id
        if feature is not None and encounter_id is not None:
            self._background.run(lambda: act(feature, encounter_id), self._tell, self.refused.emit)

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)
        self._reload()

    def _reload(self) -> None:
        feature, encounter_id = self._highlights, self._encounter_id
        if feature is not None and encounter_id is not None:
            self._background.run(
                lambda: feature.of_encounter(encounter_id),
                lambda marked: self._take(encounter_id, marked),
            )

    def _take(self, encounter_id: int, marked: Marked) -> None:
        if encounter_id == self._encounter_id:
            self._show(marked)

    def _show(self, marked: Marked) -> None:
        self.marked = marked
        self.turned.emit()
