"""How long the coder worked: kept in the work file for the coder alone, never sent anywhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker

from app.domain.change import Change, Kind
from app.domain.people import Coder
from app.domain.trail import Act
from app.domain.worklist.day import Day, day_of
from app.storage import encounters, trail
from app.storage.working import work_rows, work_times

__all__ = ["Times"]

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Times:
    """The time spent on the encounters of a work file, and the day that comes of it."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]

    def day(self) -> Day:
        """Return what waits in each part of the day, what is left, and how it went so far."""
        local = self.now().astimezone()
        with self.sessions() as session:
            seconds = work_times.seconds_by_day(session, local - _WEEK)
            return day_of(work_rows.listed(session), seconds, local.date())

    def spend(self, encounter_id: int, seconds: int) -> Change:
        """Add time that was spent on an encounter until now.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        at = self.now()
        with self.sessions.begin() as session:
            encounters.facts(session, encounter_id)
            work_times.add(session, encounter_id, at - timedelta(seconds=seconds), seconds)
            minutes, rest = divmod(seconds, 60)
            told = f"{minutes} min {rest} s"
            act = Act(at, self.coder.signature, "spent time", encounter_id, told)
            trail.add(session, act)
        return Change.of(encounter_id, Kind.WORK)
