"""What a coder does with encounters: make, amend, list, open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from app.domain.change import Change, Kind
from app.domain.encounter import Encounter, Facts, NoEncounterError
from app.domain.people import Coder
from app.domain.trail import Act
from app.domain.worklist.rows import WorklistRow
from app.encounters.npi import BadNpiError, check_npis
from app.storage import encounters, trail
from app.storage.working import work_states

__all__ = ["BadNpiError", "Encounters", "NoEncounterError", "WorklistRow"]


@dataclass(frozen=True, slots=True)
class Encounters:
    """The encounters of a work file."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]

    def make(self, facts: Facts) -> Change:
        """Make an encounter; the change carries its number.

        Raises:
            BadNpiError: the NPI of a provider cannot be one.
        """
        check_npis(facts)
        at = self.now()
        with self.sessions.begin() as session:
            encounter_id = encounters.add(session, facts, at)
            trail.add(session, self._act(at, "made an encounter", encounter_id))
        return Change.of(encounter_id, Kind.FACTS, said="Encounter made")

    def amend(self, encounter_id: int, facts: Facts) -> Change:
        """Put other facts in the place of those known.

        Raises:
            BadNpiError: the NPI of a provider cannot be one.
            NoEncounterError: there is no such encounter.
        """
        check_npis(facts)
        at = self.now()
        with self.sessions.begin() as session:
            if facts == encounters.facts(session, encounter_id):
                return Change.of(encounter_id)
            encounters.amend(session, encounter_id, facts, at)
            trail.add(session, self._act(at, "amended the facts", encounter_id))
        return Change.of(encounter_id, Kind.FACTS, said="Encounter amended")

    def listed(self) -> list[WorklistRow]:
        """Return a row for each encounter, the one made last first."""
        with self.sessions() as session:
            return encounters.listed(session)

    def open(self, encounter_id: int) -> Encounter:
        """Return an encounter as a whole.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions() as session:
            return encounters.one(session, encounter_id)

    def viewed(self, encounter_id: int) -> None:
        """Note in the trail that the chart was looked at (rule H-05): what was new is in review.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions.begin() as session:
            encounters.facts(session, encounter_id)
            work_states.viewed(session, encounter_id)
            trail.add(session, self._act(self.now(), "viewed the chart", encounter_id))

    def _act(self, at: datetime, action: str, encounter_id: int) -> Act:
        return Act(at, self.coder.signature, action, encounter_id)
