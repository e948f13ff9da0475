"""What is marked in the encounter that shows, kept on the worker and told when it changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change
from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Evidence
from app.encounters.highlights import Highlights
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
        self.marked: tuple[Highlight, ...] = ()

    @property
    def can_mark(self) -> bool:
        """Tell whether there is an encounter to mark something in."""
        return self._highlights is not None and self._encounter_id is not None

    def show_encounter(self, encounter_id: int | None) -> None:
        """Read what is marked in an encounter."""
        if encounter_id != self._encounter_id:
            self._show(())
        self._encounter_id = encounter_id
        self.reload()

    def mark(self, pieces: Sequence[Evidence], category: Category) -> None:
        """Mark words."""
        self._write(lambda feature: feature.make(pieces, category))

    def bookmark(self, place: Evidence) -> None:
        """Put a bookmark to words, or to the top of a page."""
        span = place.span
        if span is not None:
            self._write(lambda feature: feature.bookmark(span, place.quote))

    def recategorise(self, highlight: Highlight, category: Category) -> None:
        """Say that marked words are about something else."""
        self._write(lambda feature: feature.recategorise(highlight.id, category))

    def write_note(self, highlight: Highlight, note: str) -> None:
        """Keep a note on a highlight."""
        self._write(lambda feature: feature.write_note(highlight.id, note))

    def remove(self, highlight: Highlight) -> None:
        """Take a highlight away."""
        self._write(lambda feature: feature.remove(highlight.id))

    def reload(self) -> None:
        """Read again what is marked."""
        feature, encounter_id = self._highlights, self._encounter_id
        if feature is not None and encounter_id is not None:
            self._background.run(
                lambda: feature.of_encounter(encounter_id),
                lambda marked: self._take(encounter_id, marked),
            )

    def copied(self, document_id: int, characters: int) -> None:
        """Note in the trail that text went to the clipboard."""
        feature = self._highlights
        if feature is not None:
            self._background.run(lambda: feature.copied(document_id, characters), bool)

    def _write(self, act: Callable[[Highlights], Change]) -> None:
        feature = self._highlights
        if feature is not None and self.can_mark:
            self._background.run(lambda: act(feature), self._tell, self.refused.emit)

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)
        self.reload()

    def _take(self, encounter_id: int, marked: tuple[Highlight, ...]) -> None:
        if encounter_id == self._encounter_id and marked != self.marked:
            self._show(marked)

    def _show(self, marked: tuple[Highlight, ...]) -> None:
        self.marked = marked
        self.turned.emit()
