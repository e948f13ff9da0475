"""The self-audit of an encounter: what is known, what the coder answers, how it stands."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from app.audit.known import known
from app.domain.audit import (
    AuditAnswer,
    AuditItem,
    AuditState,
    Checklist,
    Fact,
    Verdict,
)
from app.domain.books import Books
from app.domain.change import Change, Kind
from app.domain.people import Coder
from app.domain.trail import Act
from app.storage import audits, encounters, queries, trail

__all__ = ["SelfAudit", "UnknownItemError"]


class UnknownItemError(ValueError):
    """The checklist has no such item."""


@dataclass(frozen=True, slots=True)
class SelfAudit:
    """The self-audit by one version of a checklist."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    checklist: Checklist
    books: Books

    def worksheet(self, encounter_id: int) -> list[AuditItem]:
        """Return every item with what the program knows and the coder's answer, if any.

        An answer to another version of the checklist stays in the history and is asked again.
        """
        with self.sessions() as session:
            encounter = encounters.one(session, encounter_id)
            asked = queries.of_encounter(session, encounter_id)
            answers = audits.standing(session, encounter_id, self.checklist.version)
        facts: dict[str, list[Fact]] = defaultdict(list)
        for fact in known(encounter, asked, self.books):
            facts[fact.item].append(fact)
        return [
            AuditItem(item, tuple(facts[item.id]), answers.get(item.id))
            for item in self.checklist.items
        ]

    def answer(self, encounter_id: int, item_id: str, verdict: Verdict, note: str) -> Change:
        """Answer an item; an earlier answer stays in the history.

        Raises:
            UnknownItemError: the checklist has no such item.
        """
        if item_id not in {item.id for item in self.checklist.items}:
            raise UnknownItemError(f"the checklist has no item {item_id}")
        at, who, version = self.now(), self.coder.signature, self.checklist.version
        with self.sessions.begin() as session:
            encounters.touch(session, encounter_id, at)
            given = AuditAnswer(item_id, verdict, note.strip(), version, at, who)
            audits.add(session, encounter_id, given)
            details = f"{item_id} {verdict.value}, {self.checklist.name} version {version}"
            trail.add(session, Act(at, who, "answered the self-audit", encounter_id, details))
        said = f"{item_id} {verdict.value.replace('_', ' ')}"
        return Change.of(encounter_id, Kind.AUDIT, said=said)

    def history(self, encounter_id: int, item_id: str) -> list[AuditAnswer]:
        """Return every answer ever given to an item, the oldest first."""
        with self.sessions() as session:
            found = audits.history(session, encounter_id)
        return [answer for answer in found if answer.item == item_id]

    def score(self, encounter_id: int) -> AuditState:
        """Return how far the self-audit has come."""
        with self.sessions() as session:
            answers = audits.standing(session, encounter_id, self.checklist.version)
        return AuditState.of(self.checklist, answers.values())
