"""What the program knows towards the items of the self-audit, and from what.

It says no with the reason, and yes only for the part that it can see; the rest of each item
is the coder's judgement. Nothing is known towards SA-05, SA-06 and SA-09.
"""

from collections.abc import Iterator, Sequence

from app.audit.known_diagnoses import diagnoses
from app.audit.known_record import record
from app.audit.known_services import modifiers, services
from app.domain.audit import Fact, Verdict
from app.domain.books import Books
from app.domain.encounter import Encounter
from app.domain.queries import Query, QueryStatus

__all__ = ["known"]


def known(encounter: Encounter, queries: Sequence[Query], books: Books) -> Iterator[Fact]:
    """Yield the facts towards SA-01 to SA-10."""
    yield from record(encounter)
    yield from diagnoses(encounter, books)
    yield from services(encounter, books)
    yield from modifiers(encounter)
    yield from _queries(queries)
    yield from _overrides(encounter)
    yield from _payer(encounter)


def _queries(queries: Sequence[Query]) -> Iterator[Fact]:
    """Rule SA-07: an open query holds the encounter."""
    basis = "status of the queries"
    if not queries:
        yield Fact("SA-07", Verdict.NOT_APPLICABLE, "there is no query", basis)
        return
    waiting = {QueryStatus.SENT: "waits for its answer", QueryStatus.DRAFT: "is still a draft"}
    open_ = [query for query in queries if query.status in waiting]
    for query in open_:
        title = query.draft.title.strip() or "untitled"
        yield Fact("SA-07", Verdict.NO, f"the query “{title}” {waiting[query.status]}", basis)
    if not open_:
        yield Fact("SA-07", Verdict.YES, "every query is answered or cancelled", basis)


def _overrides(encounter: Encounter) -> Iterator[Fact]:
    """Rule SA-08: an override needs a reason."""
    basis = "overrides of the encounter"
    bare = [item for item in encounter.overrides if not item.reason.strip()]
    for item in bare:
        yield Fact("SA-08", Verdict.NO, f"the override of {item.rule} has no reason", basis)
    if encounter.overrides and not bare:
        yield Fact("SA-08", Verdict.YES, "every override has a reason", basis)


def _payer(encounter: Encounter) -> Iterator[Fact]:
    """Rule SA-10: without a payer there are no payer rules to meet."""
    if not encounter.facts.payer.name.strip():
        yield Fact("SA-10", Verdict.NO, "the payer is not given", "facts of the encounter")
