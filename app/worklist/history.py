"""What is known around an encounter: what happened to it, and whether its documents are whole."""

from dataclasses import dataclass

from sqlalchemy.orm import Session, sessionmaker

from app.domain.chart.completeness import Completeness, DocumentRules, Looked, checked
from app.domain.chart.documents import DocumentHead
from app.domain.timeline import Event, event_of
from app.storage import documents, encounters, trail
from app.storage.working import work_times

__all__ = ["History"]


@dataclass(frozen=True, slots=True)
class History:
    """The timelines and the documents of a work file, read and never changed."""

    sessions: sessionmaker[Session]
    rules: tuple[DocumentRules, ...]

    def events(self, encounter_id: int) -> tuple[Event, ...]:
        """Return everything that happened to an encounter, the latest first.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions() as session:
            encounters.facts(session, encounter_id)
            heads = documents.heads(session, encounter_id)
            titles = {head.id: head.title or head.name for head in heads}
            entries = trail.of_encounter(session, encounter_id)
            return tuple(event_of(entry, titles) for entry in entries)

    def unread(self, encounter_id: int) -> frozenset[int]:
        """Return the documents of an encounter that were never shown."""
        with self.sessions() as session:
            return frozenset(work_times.unread_in(session, encounter_id))

    def completeness(self, encounter_id: int) -> tuple[Completeness, ...]:
        """Return what was found and not found in each document."""
        with self.sessions() as session:
            return tuple(
                checked(_looked(session, head), self.rules)
                for head in documents.heads(session, encounter_id)
            )


def _looked(session: Session, head: DocumentHead) -> Looked:
    text = "\n".join(documents.page_texts(session, head.id))
    return Looked(head.id, head.title, head.kind, text, head.date)
