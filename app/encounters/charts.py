"""What a coder does with the chart of an encounter: attach documents and read them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PureWindowsPath

from sqlalchemy.orm import Session, sessionmaker

from app.charts.reading import read
from app.domain.change import Change, Kind
from app.domain.documents import Document
from app.domain.people import Coder
from app.domain.spans import Span
from app.domain.trail import Act
from app.storage import documents, encounters, trail

__all__ = ["AlreadyAttachedError", "Charts"]


class AlreadyAttachedError(ValueError):
    """The same bytes are in the encounter already."""


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of a work file."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]

    def attach(  # noqa: PLR0913 - a document and what the coder knows of it
        self,
        encounter_id: int,
        name: str,
        content: bytes,
        title: str = "",
        kind: str = "",
        on: date | None = None,
    ) -> Change:
        """Read a file and keep it with the encounter: its bytes as received and its pages.

        Raises:
            UnreadableError: the file cannot be read.
            AlreadyAttachedError: the encounter has a document of the same bytes.
            NoEncounterError: there is no such encounter.
        """
        found = read(content, name)
        document = replace(
            found, title=title or found.title, kind=kind or found.kind, date=on or found.date
        )
        at = self.now()
        with self.sessions.begin() as session:
            encounters.touch(session, encounter_id, at)
            _refuse_twice(session, encounter_id, name, content)
            documents.add(session, encounter_id, document, PureWindowsPath(name).name, content)
            act = Act(at, self.coder.signature, "attached a document", encounter_id, document.title)
            trail.add(session, act)
        return Change.of(encounter_id, Kind.DOCUMENTS, said=f"Attached “{document.title}”")

    def document(self, document_id: int) -> Document:
        """Return a document with its pages.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions() as session:
            return documents.one(session, document_id)

    def original(self, document_id: int) -> bytes:
        """Return the bytes of a document as they were received.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions() as session:
            return documents.content(session, document_id)

    def quote(self, span: Span) -> str:
        """Return the words that stand at a span.

        Raises:
            NoDocumentError: there is no such page.
        """
        with self.sessions() as session:
            return documents.page_text(session, span.document, span.page)[span.start : span.end]


def _refuse_twice(session: Session, encounter_id: int, name: str, content: bytes) -> None:
    same = documents.same(session, encounter_id, content)
    if same is not None:
        raise AlreadyAttachedError(
            f"“{PureWindowsPath(name).name}” is already in this encounter as “{same.title}”"
        )
