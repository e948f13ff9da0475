"""What a coder marks in the chart of an encounter: make, change, take away, undo, copy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from app.domain.change import Change, Kind
from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Area, Evidence, Where
from app.domain.people import Coder
from app.domain.steps import Steps
from app.domain.trail import Act
from app.storage import highlights, trail
from app.storage.histories import Signed

__all__ = ["Highlights"]

_NOTHING = "Nothing changed"
_QUOTED = 40


@dataclass(frozen=True, slots=True)
class Highlights:
    """The highlights and bookmarks of a work file; each encounter has an undo history of them."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]

    def of_encounter(self, encounter_id: int) -> tuple[Highlight, ...]:
        """Return what is marked in the documents of an encounter, in reading order."""
        with self.sessions() as session:
            return tuple(highlights.of_encounter(session, encounter_id))

    def steps(self, encounter_id: int) -> Steps:
        """Return the steps that undo and redo would take next."""
        with self.sessions() as session:
            return highlights.steps(session, encounter_id)

    def make(self, pieces: Sequence[Evidence], category: Category, note: str = "") -> Change:
        """Mark words, one piece a page, in one step; pieces that are not located are left out.

        Raises:
            HighlightError: there is nothing to mark, or its document is not there.
        """
        located = [(each.quote, each.span) for each in pieces if each.span is not None]
        return self._make([Highlight(span, quote, category, note) for quote, span in located])

    def bookmark(self, span: Where, quote: str = "", note: str = "") -> Change:
        """Put a bookmark at a place; without words it stands at the top of the page.

        Raises:
            HighlightError: the document is not there.
        """
        return self._make([Highlight(span, quote, Category.BOOKMARK, note)])

    def recategorise(self, highlight_id: int, category: Category) -> Change:
        """Say that marked words are about something else.

        Raises:
            HighlightError: there is no such highlight.
        """
        return self._edit(highlight_id, lambda each: each.about(category), category.value)

    def write_note(self, highlight_id: int, note: str) -> Change:
        """Put another note in the place of the one of a highlight; an empty one takes it away.

        Raises:
            HighlightError: there is no such highlight, or the note is too long.
        """
        return self._edit(highlight_id, lambda each: each.noted(note), "note")

    def remove(self, highlight_id: int) -> Change:
        """Take a highlight away; undo brings it back.

        Raises:
            HighlightError: there is no such highlight.
        """
        with self.sessions.begin() as session:
            gone = highlights.one(session, highlight_id)
            return self._write(session, (gone,), (), f"Removed {called(gone)}")

    def undo(self, encounter_id: int) -> Change:
        """Take the last change of what is marked back."""
        return self._retrace(encounter_id, highlights.undo, "Undone")

    def redo(self, encounter_id: int) -> Change:
        """Make the change again that was taken back last."""
        return self._retrace(encounter_id, highlights.redo, "Done again")

    def copied(self, document_id: int, characters: int) -> None:
        """Note in the trail that text of a document went to the clipboard.

        Raises:
            HighlightError: there is no such document.
        """
        with self.sessions.begin() as session:
            encounter_id = highlights.encounter_of(session, document_id)
            details = f"{characters:,} characters of document {document_id}"
            self._tell(session, encounter_id, "copied text of the chart", details)

    def _make(self, wanted: Sequence[Highlight]) -> Change:
        with self.sessions.begin() as session:
            kept = {(each.span, each.category) for each in self._beside(session, wanted)}
            new = tuple(each for each in wanted if (each.span, each.category) not in kept)
            if not new:
                return Change(frozenset(), None, _NOTHING)
            return self._write(session, (), new, f"Marked {called(new[0])}")

    def _beside(self, session: Session, wanted: Sequence[Highlight]) -> list[Highlight]:
        if not wanted:
            return []
        encounter_id = highlights.encounter_of(session, wanted[0].span.document)
        return highlights.of_encounter(session, encounter_id)

    def _edit(self, highlight_id: int, edit: Callable[[Highlight], Highlight], what: str) -> Change:
        with self.sessions.begin() as session:
            before = highlights.one(session, highlight_id)
            after = edit(before)
            if after == before:
                return Change(frozenset(), None, _NOTHING)
            return self._write(session, (before,), (after,), f"Changed {called(before)}: {what}")

    def _write(
        self,
        session: Session,
        gone: tuple[Highlight, ...],
        come: tuple[Highlight, ...],
        label: str,
    ) -> Change:
        encounter_id = highlights.encounter_of(session, (*gone, *come)[0].span.document)
        signed = Signed(label, self.coder.signature, self.now())
        highlights.change(session, encounter_id, gone, come, signed)
        self._tell(session, encounter_id, "marked the chart", label)
        return Change.of(encounter_id, Kind.MARKS, said=label)

    def _retrace(
        self, encounter_id: int, retrace: Callable[[Session, int], str], said: str
    ) -> Change:
        with self.sessions.begin() as session:
            label = retrace(session, encounter_id)
            if not label:
                return Change.of(encounter_id, said=_NOTHING)
            line = f"{said}: {label}"
            self._tell(session, encounter_id, "marked the chart", line)
        return Change.of(encounter_id, Kind.MARKS, said=line)

    def _tell(self, session: Session, encounter_id: int, action: str, details: str) -> None:
        trail.add(session, Act(self.now(), self.coder.signature, action, encounter_id, details))


def called(highlight: Highlight) -> str:
    """Return how a highlight is called in a line: what it is about, and its first words."""
    words = highlight.quote
    if isinstance(highlight.span, Area):
        return f"{highlight.category.value} {words}"
    if len(words) > _QUOTED:
        words = words[: _QUOTED - 1].rstrip() + "…"
    place = f"“{words}”" if words else f"page {highlight.span.page + 1}"
    return f"{highlight.category.value} {place}"
