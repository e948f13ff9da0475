"""What a coder does with queries: draft, revise, send, record the answer, cancel, print."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from app.domain.change import Change, Kind
from app.domain.people import Coder, Patient
from app.domain.queries import Answer, IncompleteQueryError, Query, QueryDraft
from app.domain.trail import Act
from app.queries.completeness import missing
from app.queries.seal import seal
from app.reports.provider_query import QueryPaper, provider_query
from app.storage import encounters, queries, trail

__all__ = ["Queries"]


@dataclass(frozen=True, slots=True)
class Queries:
    """The queries of a work file; ``fonts`` is the folder of the typefaces for the paper."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    fonts: Path

    def of_encounter(self, encounter_id: int) -> list[Query]:
        """Return the queries of one encounter in the order in which they were begun."""
        with self.sessions() as session:
            return queries.of_encounter(session, encounter_id)

    def draft(self, encounter_id: int, draft: QueryDraft) -> tuple[int, Change]:
        """Begin a query and return its id; a draft may be incomplete."""
        with self.sessions.begin() as session:
            at = self.now()
            query_id = queries.add(session, encounter_id, draft, self.coder, at)
            return query_id, self._done(session, query_id, "drafted", at)

    def revise(self, query_id: int, draft: QueryDraft) -> Change:
        """Put another text in the place of a draft's.

        Raises:
            FrozenQueryError: the query has been sent or closed.
        """
        with self.sessions.begin() as session:
            queries.revised(session, query_id, draft)
            return self._done(session, query_id, "revised", self.now())

    def send(self, query_id: int) -> Change:
        """Mark a draft as sent; from now on its text stays as it is (rule Q-14).

        Raises:
            IncompleteQueryError: something is missing that a query must have.
            FrozenQueryError: the query has been sent or closed already.
        """
        with self.sessions.begin() as session:
            query, at = queries.one(session, query_id), self.now()
            patient = encounters.facts(session, query.encounter_id).patient
            self._check(query, patient)
            sha256 = seal(query.encounter_id, query.draft, self.coder, at)
            queries.sent(session, query_id, self.coder, at, sha256)
            return self._done(session, query_id, "sent", at)

    def answer(self, query_id: int, answer: Answer) -> Change:
        """Record the provider's response to a sent query.

        Raises:
            FrozenQueryError: the query is not waiting for a response.
        """
        with self.sessions.begin() as session:
            at = self.now()
            queries.answered(session, query_id, answer, self.coder, at)
            return self._done(session, query_id, "answered", at)

    def cancel(self, query_id: int, reason: str) -> Change:
        """Close a query without a response; it is kept with the reason.

        Raises:
            IncompleteQueryError: there is no reason.
            FrozenQueryError: the query is closed already.
        """
        if not reason.strip():
            raise IncompleteQueryError("a query is cancelled with a reason: say why")
        with self.sessions.begin() as session:
            queries.cancelled(session, query_id, reason.strip())
            return self._done(session, query_id, "cancelled", self.now())

    def paper(self, query_id: int) -> bytes:
        """Return the query as a PDF, the same bytes for the same state."""
        with self.sessions() as session:
            query = queries.one(session, query_id)
            paper = QueryPaper(query, encounters.one(session, query.encounter_id))
        return provider_query(paper, self.fonts)

    def _check(self, query: Query, patient: Patient) -> None:
        """Refuse a draft that lacks something; a frozen query is refused by the storage."""
        lacking = missing(query.draft)
        if not (patient.name or patient.id):
            lacking.append("the patient's name or ID, in the facts of the encounter")
        if not self.coder.name:
            lacking.append("your name")
        if lacking and not query.is_frozen:
            raise IncompleteQueryError(f"this query still needs {', '.join(lacking)}")

    def _done(self, session: Session, query_id: int, verb: str, at: datetime) -> Change:
        query = queries.one(session, query_id)
        encounters.touch(session, query.encounter_id, at)
        outcome = "" if query.answer is None else query.answer.outcome.value
        parts = (f"query {query_id}", outcome, query.sent_hash and f"SHA-256 {query.sent_hash}")
        details = ", ".join(part for part in parts if part)
        act = Act(at, self.coder.signature, f"{verb} a query", query.encounter_id, details)
        trail.add(session, act)
        return Change.of(query.encounter_id, Kind.QUERIES, said=f"Query {verb}")
