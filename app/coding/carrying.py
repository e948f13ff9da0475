"""Codes of earlier encounters of the patient, and how they are carried over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from app.coding.together import given_together, offered
from app.domain.books import Books
from app.domain.carried import CarriedFrom
from app.domain.change import Change, Kind
from app.domain.codes import System
from app.domain.encounter import Facts
from app.domain.notebook.code_sets import Member, Offered
from app.domain.notebook.kept import SystemCode
from app.domain.people import Coder
from app.domain.sheet import Sheet
from app.domain.trail import Act
from app.storage import encounters, trail
from app.storage.coding import carried, sheets

__all__ = ["Carrying", "EarlierEncounter"]


@dataclass(frozen=True, slots=True)
class EarlierEncounter:
    """An earlier encounter, and its diagnoses as they would be given now."""

    id: int
    facts: Facts
    codes: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Carrying:
    """Takes over what was coded before; the coder says which codes, and sees that they were."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books

    def earlier(self, encounter_id: int) -> tuple[EarlierEncounter, ...]:
        """Return the patient’s encounters up to the day of this one, the latest first.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions() as session:
            here = sheets.of_encounter(session, encounter_id)
            facts = encounters.facts(session, encounter_id)
            found = carried.earlier(session, encounter_id)
            coded = {number: sheets.of_encounter(session, number) for number in found}
        return tuple(
            EarlierEncounter(
                number, found[number], tuple(offered(here, facts, _members(sheet), self.books))
            )
            for number, sheet in coded.items()
        )

    def carried(self, encounter_id: int) -> dict[str, int]:
        """Return the codes of an encounter that were carried over, with where each is from."""
        with self.sessions() as session:
            return carried.sources(session, encounter_id)

    def unconfirmed(self, encounter_id: int) -> dict[str, CarriedFrom]:
        """Return the codes carried over that were neither supported nor confirmed here."""
        with self.sessions() as session:
            return carried.unconfirmed(session, encounter_id)

    def confirm(self, encounter_id: int, code: str) -> Change:
        """Stand by a code that was carried over, in one step; its mark goes.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        at, who = self.now(), self.coder.signature
        with self.sessions.begin() as session:
            encounters.facts(session, encounter_id)
            if code not in carried.unconfirmed(session, encounter_id):
                return Change.of(encounter_id, said="Nothing changed")
            carried.confirm(session, encounter_id, code, who, at)
            label = f"{code} confirmed"
            trail.add(session, Act(at, who, "changed the coding sheet", encounter_id, label))
        return Change.of(encounter_id, Kind.CODES, said=label)

    def carry(self, encounter_id: int, source_id: int, codes: Sequence[SystemCode]) -> Change:
        """Give codes of an earlier encounter in one step; they are marked as carried over.

        Evidence stays behind: it stands in the chart of the other encounter.

        Raises:
            NotGivenError: one of them cannot be given, and so none is; the line says why.
            NoEncounterError: there is no such encounter.
        """
        at, who = self.now(), self.coder.signature
        with self.sessions.begin() as session:
            facts = encounters.facts(session, encounter_id)
            source = encounters.facts(session, source_id)
            before = sheets.of_encounter(session, encounter_id)
            after = given_together(before, facts, codes, self.books).sheet
            new = _new(before, after)
            label = f"{', '.join(new)} carried over from {source.service_from.isoformat()}"
            if not sheets.change(session, encounter_id, after, label, who, at):
                return Change.of(encounter_id, said="Nothing changed")
            carried.add(session, encounter_id, new, source_id)
            trail.add(session, Act(at, who, "changed the coding sheet", encounter_id, label))
        return Change.of(encounter_id, Kind.CODES, Kind.CHARGES, said=label)


def _members(sheet: Sheet) -> Iterable[Member]:
    yield from (Member(SystemCode(System.ICD_10_CM, each.code)) for each in sheet.diagnoses)


def _new(before: Sheet, after: Sheet) -> list[str]:
    there = {each.code for each in before.diagnoses}
    return [each.code for each in after.diagnoses if each.code not in there]
