"""Encounter files: taking one over, and writing one out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from app.domain.encounter import Encounter, NoEncounterError
from app.domain.people import Coder
from app.domain.trail import Act
from app.encounters.fields import EncounterFileError
from app.encounters.file_reading import FiledEncounter, encounter_of
from app.encounters.file_writing import document_fields, encounter_fields
from app.encounters.json_text import parsed
from app.encounters.npi import npi_faults
from app.encounters.placing import placed, supported
from app.storage import documents, encounters, trail
from app.storage.coding import carried, overrides, sheets

__all__ = ["EncounterFileError", "Exchange", "Imported", "NoEncounterError", "read_encounter"]

LARGEST = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Imported:
    """An encounter that was taken over, and what about it wants a look."""

    id: int
    warnings: tuple[str, ...] = ()


def read_encounter(text: str, base: Path) -> FiledEncounter:
    """Read an encounter file; ``base`` is its folder.

    Raises:
        EncounterFileError: the file does not keep to the form; the line names the field.
    """
    if len(text) > LARGEST:
        raise EncounterFileError(
            f"the file is larger than {LARGEST // 2**20} MB: name its documents by path"
        )
    return encounter_of(parsed(text), base)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Encounter files in and out of a work file."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]

    def import_encounter(self, text: str, base: Path) -> Imported:
        """Store the encounter of a file, whole or not at all; ``base`` is the file's folder.

        Raises:
            EncounterFileError: the file does not keep to the form; the line names the field.
        """
        return self.store(read_encounter(text, base))

    def store(self, filed: FiledEncounter) -> Imported:
        """Store the encounter that a file told, whole or not at all."""
        at = self.now()
        with self.sessions.begin() as session:
            encounter_id = _stored(session, filed, at)
            act = Act(at, self.coder.signature, "imported an encounter", encounter_id)
            trail.add(session, act)
        return Imported(encounter_id, tuple(_warnings(filed)))

    def listed(self) -> list[dict[str, Any]]:
        """Return the fields of every encounter, the one made last first, without content."""
        with self.sessions() as session:
            rows = encounters.listed(session)
            return [_fields(session, row.id, with_content=False) for row in rows]

    def export(self, encounter_id: int) -> dict[str, Any]:
        """Return the encounter as an encounter file, noted in the trail as an export.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        return self._told(encounter_id, "exported the encounter")

    def shown(self, encounter_id: int) -> dict[str, Any]:
        """Return the fields of the encounter file; the trail notes the look (rule H-05).

        Raises:
            NoEncounterError: there is no such encounter.
        """
        return self._told(encounter_id, "viewed the chart")

    def _told(self, encounter_id: int, action: str) -> dict[str, Any]:
        with self.sessions.begin() as session:
            fields = _fields(session, encounter_id, with_content=True)
            trail.add(session, Act(self.now(), self.coder.signature, action, encounter_id))
        return fields


def _fields(session: Session, encounter_id: int, *, with_content: bool) -> dict[str, Any]:
    encounter = encounters.one(session, encounter_id)
    described = _documents(session, encounter, with_content=with_content)
    return encounter_fields(encounter, [*described], carried.marks(session, encounter_id))


def _stored(session: Session, filed: FiledEncounter, at: datetime) -> int:
    encounter_id = encounters.add(session, filed.facts, at)
    numbers = [
        documents.add(session, encounter_id, each.document, each.name, each.received)
        for each in filed.documents
    ]
    sheets.save(session, encounter_id, placed(filed.sheet, numbers))
    overrides.add(session, encounter_id, filed.overrides)
    carried.add_filed(session, encounter_id, filed.carried)
    return encounter_id


def _documents(
    session: Session, encounter: Encounter, *, with_content: bool
) -> Iterator[dict[str, Any]]:
    for head in encounter.documents:
        received = documents.content(session, head.id) if with_content else None
        yield document_fields(head, received)


def _warnings(filed: FiledEncounter) -> Iterator[str]:
    yield from npi_faults(filed.facts)
    for code, evidence in supported(filed.sheet):
        if not evidence.is_located:
            yield f"{code}: evidence not located in the documents"
