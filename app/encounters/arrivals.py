"""Documents that came in and are not kept yet: read, compared with the encounter, recognised."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.charts.opening import Watch, open_chart, shown
from app.charts.received import open_path
from app.charts.scans.machine import Machine
from app.charts.unreadable import UnreadableError
from app.charts.watching import watched
from app.domain.chart.documents import ChartFile, Document, FoundDocument
from app.domain.encounter import Facts
from app.encounters.comparing import Difference, differences
from app.storage import documents, encounters

__all__ = ["Arrival", "Arrivals", "Pasted", "Source", "arrivals_of", "compared", "read_source"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was copied elsewhere; its bytes may take a while to make."""

    name: str
    content: Callable[[], bytes]


Source = Path | Pasted


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that came in.

    ``part`` is its place among the documents of the same bytes, ``here`` the title under which
    the encounter has it already. ``said`` is what was said of its ``file`` as a whole.
    """

    file: str
    found: FoundDocument
    sha256: str
    part: int
    said: tuple[str, ...] = ()
    here: str = ""
    is_again: bool = False
    differs: tuple[Difference, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def document(self) -> Document:
        """Return the document as it was read."""
        return self.found.document

    @property
    def is_new(self) -> bool:
        """Tell whether it can be kept: it is neither in the encounter nor came in before."""
        return not self.here and not self.is_again

    def described(self, title: str, kind: str, on: date | None) -> "Arrival":
        """Return it with the title, the kind and the date that the coder gives it."""
        named = replace(self.document, title=title, kind=kind, date=on)
        return replace(self, found=replace(self.found, document=named))


@dataclass(frozen=True, slots=True)
class Arrivals:
    """All that came in together; ``refused`` has a line for each file that cannot be read."""

    documents: tuple[Arrival, ...]
    refused: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Tell whether it is a single new document of which there is nothing to say."""
        if len(self.documents) != 1 or self.refused:
            return False
        (one,) = self.documents
        has_remarks = one.document.warnings or one.said or one.differs or one.elsewhere
        return one.is_new and not has_remarks


def read_source(source: Source, machine: Machine | None, watch: Watch) -> Arrivals:
    """Read one file, folder or pasted piece; where it cannot be read, a line says why."""
    name = source.name if isinstance(source, Pasted) else shown(source.name)
    reader = watched(machine, watch)
    try:
        if isinstance(source, Pasted):
            found = open_chart(source.content(), name, reader, watch)
        else:
            found = open_path(source, reader, watch)
    except UnreadableError as error:
        return Arrivals((), (f"“{name}” cannot be read. {error}",))
    return Arrivals(arrivals_of(found, name))


def arrivals_of(found: ChartFile, file: str) -> tuple[Arrival, ...]:
    """Return the documents of a file that was read, each with its place in its bytes."""
    of_documents = {line for each in found.documents for line in each.document.warnings}
    said = tuple(line for line in found.warnings if line not in of_documents)
    hashes: dict[bytes, str] = {}
    parts: defaultdict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    arrivals = []
    for each in found.documents:
        # A message of a hundred documents is hashed once.
        sha256 = hashes.setdefault(each.content, hashlib.sha256(each.content).hexdigest())
        known = parts[sha256]
        # The same file twice in an archive gives no further parts.
        part = known.setdefault(tuple(page.text for page in each.document.pages), len(known))
        arrivals.append(Arrival(file, each, sha256, part, said))
    return tuple(arrivals)


def compared(
    session: Session, encounter_id: int, facts: Facts, arrivals: Sequence[Arrival]
) -> tuple[Arrival, ...]:
    """Return the documents with what the work file knows of them and how they differ."""
    seen: set[tuple[str, int]] = set()
    told = []
    for each in arrivals:
        known = documents.same(session, encounter_id, each.sha256, each.part)
        told.append(
            replace(
                each,
                here=known or "",
                is_again=(each.sha256, each.part) in seen,
                differs=differences(facts, each.found),
                elsewhere=tuple(_elsewhere(session, encounter_id, each)),
            )
        )
        seen.add((each.sha256, each.part))
    return tuple(told)


def _elsewhere(session: Session, encounter_id: int, arrival: Arrival) -> Iterator[str]:
    for number in documents.elsewhere(session, encounter_id, arrival.sha256, arrival.part):
        facts = encounters.facts(session, number)
        of = f" of {facts.patient.name}" if facts.patient.name else ""
        yield f"It is also in the encounter{of} on {facts.service_from}"
