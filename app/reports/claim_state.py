"""What stands behind a claim summary: overrides, queries, self-audit, editions and author."""

from datetime import UTC, datetime

from reportlab.platypus import Flowable, Paragraph

from app.domain.encounter import Override
from app.domain.queries import Query
from app.reports.claim import ClaimSummary
from app.reports.look import BODY, CODE, LABEL, Cell, close, ruled, section
from app.reports.paper import WIDTH
from app.reports.typeface import MONO, literal

__all__ = ["overrides", "queries", "stamp", "state"]


def overrides(summary: ClaimSummary) -> list[Flowable]:
    """Return the findings that the coder answered, each with the reason, if there are any."""
    rows = [_override(item) for item in summary.encounter.overrides]
    if not rows:
        return []
    return section("Overrides", ruled(["Rule", "About", "Reason"], [80, 140, WIDTH - 220], rows))


def queries(summary: ClaimSummary) -> list[Flowable]:
    """Return the questions to the provider and what became of them, if there are any."""
    if not summary.queries:
        return []
    names = ["Query", "Status", "Drafted", "Sent", "Answered", "Outcome"]
    widths = [60, 58, 58, 58]
    rest = WIDTH - sum(widths)
    widths = [rest * 0.6, *widths, rest * 0.4]
    return section("Queries", ruled(names, widths, [_query(item) for item in summary.queries]))


def state(summary: ClaimSummary) -> list[Flowable]:
    """Return what stands behind the summary: audit, editions, author and last change."""
    audit, encounter = summary.audit, summary.encounter
    counts = f"yes {audit.yes}, no {audit.no}, not applicable {audit.not_applicable}"
    rows = [
        ("Overrides", "" if encounter.overrides else "No overrides."),
        ("Queries", "" if summary.queries else "No queries."),
        ("Self-audit", f"Answered {audit.answered} of {audit.total}: {counts}."),
        ("", f"Score: {audit.formula}"),
        ("Code books", f"Editions: {'; '.join(summary.editions) or 'none loaded'}"),
        ("Prepared by", summary.coder.signature or "not given"),
        ("Last change", stamp(encounter.changed_at)),
    ]
    named = [
        [Paragraph(name, LABEL), Paragraph(literal(text), BODY)] for name, text in rows if text
    ]
    return section("State", close([64, WIDTH - 64], named))


def stamp(moment: datetime) -> str:
    """Return a time in UTC, to the second."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


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
