"""What stands behind a claim summary: overrides, queries, self-audit, editions and author."""

from datetime import UTC, datetime

from reportlab.platypus import Flowable, Paragraph

from app.domain.encounter import Override
from app.domain.queries import Query
from app.reports.claim import ClaimSummary
from app.reports.look import BODY, CODE, LABEL, QUIET, Cell, bare, ruled, section
from app.reports.paper import WIDTH
from app.reports.typeface import MONO, literal

__all__ = ["audit", "origin", "overrides", "queries", "stamp"]


def overrides(summary: ClaimSummary) -> list[Flowable]:
    """Return the findings that the coder answered, each with the reason."""
    rows = [_override(item) for item in summary.encounter.overrides]
    if not rows:
        return section("Overrides", Paragraph("No overrides.", QUIET))
    return section("Overrides", ruled(["Rule", "About", "Reason"], [80, 140, WIDTH - 220], rows))


def queries(summary: ClaimSummary) -> list[Flowable]:
    """Return the questions to the provider and what became of them."""
    if not summary.queries:
        return section("Queries", Paragraph("No queries.", QUIET))
    names = ["Query", "Status", "Drafted", "Sent", "Answered", "Outcome"]
    widths = [60, 58, 58, 58]
    rest = WIDTH - sum(widths)
    widths = [rest * 0.6, *widths, rest * 0.4]
    return section("Queries", ruled(names, widths, [_query(item) for item in summary.queries]))


def audit(summary: ClaimSummary) -> list[Flowable]:
    """Return how far the self-audit has come, and its score with the formula."""
    state = summary.audit
    counts = f"yes {state.yes}, no {state.no}, not applicable {state.not_applicable}"
    return section(
        "Self-audit",
        Paragraph(f"Answered {state.answered} of {state.total}: {counts}.", BODY),
        Paragraph(f"Score: {state.formula}", BODY),
    )


def origin(summary: ClaimSummary) -> list[Flowable]:
    """Return who made the summary, from which state and by which editions."""
    editions = "; ".join(summary.editions) or "none loaded"
    rows = [
        _named("Prepared by", summary.coder.signature or "not given"),
        _named("Last change", stamp(summary.encounter.changed_at)),
        _named("Code books", f"Editions: {editions}"),
    ]
    return section("Origin", bare([64, WIDTH - 64], rows))


def stamp(moment: datetime) -> str:
    """Return a time in UTC, to the second."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def _named(name: str, text: str) -> list[Cell]:
    return [Paragraph(name, LABEL), Paragraph(literal(text), BODY)]


def _override(item: Override) -> list[Cell]:
    return [
        Paragraph(literal(item.rule, MONO), CODE),
        Paragraph(literal(", ".join(item.subjects)), BODY),
        Paragraph(literal(item.reason), BODY),
    ]


def _query(query: Query) -> list[Cell]:
    closed, said = None, query.cancelled_because
    if query.answer is not None:
        closed, said = query.answer.on, query.answer.outcome.value.replace("_", " ")
    return [
        Paragraph(literal(query.draft.title or "untitled"), BODY),
        Paragraph(query.status.value, BODY),
        Paragraph(_day(query.created_at), BODY),
        Paragraph(_day(query.sent_at), BODY),
        Paragraph("–" if closed is None else closed.isoformat(), BODY),
        Paragraph(literal(said) or "–", BODY),
    ]


def _day(moment: datetime | None) -> str:
    return "–" if moment is None else moment.astimezone(UTC).date().isoformat()
