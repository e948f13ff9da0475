"""What a coder does with the chart of an encounter: attach documents and read them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PureWindowsPath

from sqlalchemy.orm import Session, sessionmaker

from app.charts.opening import Watch, open_chart
from app.charts.scans.machine import Machine, installed
from app.domain.change import Change, Kind
from app.domain.chart.documents import Document
from app.domain.chart.spans import Span
from app.domain.people import Coder
from app.domain.trail import Act
from app.encounters.arrivals import (
    Arrival,
    Arrivals,
    Source,
    arrivals_of,
    compared,
    read_source,
)
from app.storage import documents, encounters, trail

__all__ = ["AlreadyAttachedError", "Charts"]

_NAMED = 5


class AlreadyAttachedError(ValueError):
    """The same bytes are in the encounter already."""


def _unwatched(_: str) -> None:
    """Let the reading go on."""


def _unheeded(_kept: int, _all: int) -> None:
    """Let the keeping go on."""


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of a work file; ``machine`` gives what reads pages that are pictures."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    machine: Callable[[], Machine | None] = installed

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
        read = arrivals_of(open_chart(content, name), PureWindowsPath(name).name)
        if len(read) == 1:
            given = read[0].document
            named = title or given.title, kind or given.kind, on or given.date
            read = (read[0].described(*named),)
        return self.keep(encounter_id, read)

    def look(
        self, encounter_id: int, sources: Sequence[Source], watch: Watch = _unwatched
    ) -> Arrivals:
        """Read files, folders and what was pasted, and keep nothing yet.

        ``watch`` is told what is being read; what it raises ends the work. A file that cannot be
        read gives a line, the others go on.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions() as session:
            facts = encounters.facts(session, encounter_id)
        machine = self.machine()
        read = [read_source(source, machine, watch) for source in sources]
        with self.sessions() as session:
            found = [each for one in read for each in one.documents]
            told = compared(session, encounter_id, facts, found)
        return Arrivals(told, tuple(line for one in read for line in one.refused))

    def keep(
        self,
        encounter_id: int,
        chosen: Sequence[Arrival],
        heed: Callable[[int, int], object] = _unheeded,
    ) -> Change:
        """Keep documents that came in, all or none, with the bytes their pages come from.

        Those that the encounter has already are left out; what is said of a file stands with
        the first of its documents. ``heed`` is told of how many documents how many are kept; what
        it raises ends the work, and none is.

        Raises:
            AlreadyAttachedError: the encounter has all of them.
            NoEncounterError: there is no such encounter.
        """
        at = self.now()
        with self.sessions.begin() as session:
            encounters.touch(session, encounter_id, at)
            new = _new(session, encounter_id, chosen)
            acts = []
            for kept, each in enumerate(_with_what_is_said(new)):
                heed(kept, len(new))
                own_name = PureWindowsPath(each.found.name).name
                received = each.found.content
                documents.add(session, encounter_id, each.document, own_name, received, each.part)
                title = each.document.title
                who, what = self.coder.signature, "attached a document"
                acts.append(Act(at, who, what, encounter_id, title))
            trail.add_all(session, acts)
        return Change.of(encounter_id, Kind.DOCUMENTS, said=f"Attached {_titles(new)}")

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


def _new(session: Session, encounter_id: int, chosen: Sequence[Arrival]) -> list[Arrival]:
    new: dict[tuple[str, int], Arrival] = {}
    known = [documents.same(session, encounter_id, each.sha256, each.part) for each in chosen]
    for each, title in zip(chosen, known, strict=True):
        if title is None:
            new.setdefault((each.sha256, each.part), each)
    if not new:
        raise AlreadyAttachedError(
            f"“{chosen[0].file}” is already in this encounter as “{known[0]}”"
        )
    return [*new.values()]


def _titles(kept: Sequence[Arrival]) -> str:
    named = ", ".join(f"“{each.document.title}”" for each in kept[:_NAMED])
    left = len(kept) - _NAMED
    return f"{named} and {left} more" if left > 0 else named


def _with_what_is_said(new: Sequence[Arrival]) -> Iterator[Arrival]:
    files = set()
    for each in new:
        said = () if (each.file, each.said) in files else each.said
        files.add((each.file, each.said))
        warned = replace(each.document, warnings=(*said, *each.document.warnings))
        yield replace(each, found=replace(each.found, document=warned))
