"""What a coder does with the chart of an encounter: attach documents and read them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PureWindowsPath

from sqlalchemy.orm import Session, sessionmaker

from app.charts.opening import open_chart
from app.domain.change import Change, Kind
from app.domain.documents import ChartFile, Document, FoundDocument
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
        """Read a file and keep what it holds: the bytes as received and the pages.

        ``title``, ``kind`` and ``on`` are what the coder says of a file of one document.

        Raises:
            UnreadableError: the file cannot be read.
            AlreadyAttachedError: the encounter has a document of the same bytes.
            NoEncounterError: there is no such encounter.
        """
        found = open_chart(content, name)
        if len(found.documents) == 1:
            found = replace(found, documents=(_described(found.documents[0], title, kind, on),))
        return self.take(encounter_id, PureWindowsPath(name).name, found)

    def take(self, encounter_id: int, name: str, found: ChartFile) -> Change:
        """Keep every document of a file that was read, with the bytes its pages come from.

        Those that the encounter has already are left out; what is said of the file stands with
        the first document.

        Raises:
            AlreadyAttachedError: the encounter has all of them.
            NoEncounterError: there is no such encounter.
        """
        at = self.now()
        with self.sessions.begin() as session:
            encounters.touch(session, encounter_id, at)
            new = _new(session, encounter_id, name, found)
            for each in _with_warnings(new, found.warnings):
                own_name = PureWindowsPath(each.name).name
                documents.add(session, encounter_id, each.document, own_name, each.content)
                title = each.document.title
                act = Act(at, self.coder.signature, "attached a document", encounter_id, title)
                trail.add(session, act)
        titles = ", ".join(f"“{each.document.title}”" for each in new)
        return Change.of(encounter_id, Kind.DOCUMENTS, said=f"Attached {titles}")

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


def _described(found: FoundDocument, title: str, kind: str, on: date | None) -> FoundDocument:
    document = found.document
    said = replace(
        document,
        title=title or document.title,
        kind=kind or document.kind,
        date=on or document.date,
    )
    return replace(found, document=said)


def _new(
    session: Session, encounter_id: int, name: str, found: ChartFile
) -> tuple[FoundDocument, ...]:
    same = {
        each.content: documents.same(session, encounter_id, each.content)
        for each in found.documents
    }
    new = tuple(each for each in found.documents if same[each.content] is None)
    if not new:
        title = next(head.title for head in same.values() if head)
        raise AlreadyAttachedError(f"“{name}” is already in this encounter as “{title}”")
    return new


def _with_warnings(
    new: tuple[FoundDocument, ...], warnings: tuple[str, ...]
) -> list[FoundDocument]:
    first, *rest = new
    of_others = {said for each in rest for said in each.document.warnings}
    said = tuple(line for line in warnings if line not in of_others)
    return [replace(first, document=replace(first.document, warnings=said)), *rest]
