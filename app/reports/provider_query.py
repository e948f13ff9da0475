"""A query to the provider as a paper that can be answered by hand."""

from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path

from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.chart.spans import Area
from app.domain.encounter import Encounter
from app.domain.queries import Answer, Indicator, Query, QueryStatus
from app.reports.blanks import signature, tick, writing_lines
from app.reports.claim_state import stamp
from app.reports.facts import SAMPLE, block, encounter_block, patient_block
from app.reports.look import (
    BODY,
    LABEL,
    LEAD,
    MARK,
    NUMBER,
    QUESTION,
    QUIET,
    VERBATIM,
    Cell,
    bare,
    opening,
    ruled,
    section,
)
from app.reports.paper import WIDTH, Running, write
from app.reports.typeface import ITALIC, literal

__all__ = ["QueryPaper", "provider_query"]

_HEAD = (WIDTH * 0.23, WIDTH * 0.29, WIDTH * 0.24, WIDTH * 0.24)
_DRAFT = "DRAFT, not sent"
_BLANK = 150.0


@dataclass(frozen=True, slots=True)
class QueryPaper:
    """A query with the encounter that it is about."""

    query: Query
    encounter: Encounter


def provider_query(paper: QueryPaper, fonts: Path) -> bytes:
    """Return the PDF of a query, the same bytes for the same query.

    Args:
        paper: what it says.
        fonts: the folder in which the typefaces stand.
    """

    def story() -> list[Flowable]:
        query = paper.query
        return [
            *_header(paper),
            *section("Question", *_question(query)),
            *section("Clinical indicators", _indicators(query)),
            *_options(query),
            *_response(query),
            *_seal(query),
        ]

    encounter = paper.encounter
    head = (
        f"encounter {encounter.id}",
        encounter.facts.coding_date.isoformat(),
        encounter.facts.patient.name,
    )
    running = Running("Provider query", [part for part in head if part], [_standing(paper.query)])
    return write(story, running, fonts)


def _standing(query: Query) -> str:
    """Return where the query stands, for the head and for the foot of every page."""
    if query.sent_at is None:
        return _DRAFT if query.status is QueryStatus.DRAFT else "Cancelled, not sent"
    sent = f"Sent {stamp(query.sent_at)}"
    return sent if query.status is QueryStatus.SENT else f"{sent}, {query.status.value}"


def _header(paper: QueryPaper) -> list[Flowable]:
    query, encounter = paper.query, paper.encounter
    sample = [Paragraph(SAMPLE, MARK)] if encounter.facts.is_sample else []
    columns = (
        patient_block(encounter.facts),
        encounter_block(encounter),
        block("From", query.author, query.credential, f"Date {_dated(query)}"),
        block("To", query.draft.to),
    )
    return [
        *opening("Provider query", Paragraph(_standing(query), MARK), *sample),
        bare(_HEAD, [columns]),
    ]


def _dated(query: Query) -> date:
    return (query.sent_at or query.created_at).astimezone(UTC).date()


def _question(query: Query) -> list[Flowable]:
    draft = query.draft
    said: list[Flowable] = [Paragraph(literal(draft.title) or "Untitled", LEAD)]
    if draft.reason.strip():
        said.append(Paragraph(literal(f"Reason: {draft.reason}"), QUIET))
    question = literal(draft.question) or "No question yet."
    return [*said, Spacer(0, 4), Paragraph(question, QUESTION)]


def _indicators(query: Query) -> Flowable:
    if not query.draft.indicators:
        return Paragraph("No indicators yet.", QUIET)
    rows = [_indicator(number, item) for number, item in enumerate(query.draft.indicators, start=1)]
    widths = [20, WIDTH - 260, 140, 64, 36]
    return ruled(["", "Words of the record", "Document", "Date", "Page"], widths, rows)


def _indicator(number: int, item: Indicator) -> list[Cell]:
    has_words = not isinstance(item.span, Area)
    said = f"“{literal(item.text, ITALIC)}”" if has_words else literal(item.text, ITALIC)
    words: list[Flowable] = [Paragraph(said, VERBATIM)]
    if item.prior_encounter:
        words.append(Paragraph("From a prior encounter", LABEL))
    return [
        Paragraph(str(number), NUMBER),
        words,
        Paragraph(literal(item.document) or "–", BODY),
        Paragraph("–" if item.date is None else item.date.isoformat(), BODY),
        Paragraph("–" if item.span is None else str(item.span.page + 1), BODY),
    ]


def _options(query: Query) -> list[Flowable]:
    if not query.draft.options:
        return []
    # All look the same: which answer the coder holds for likely is nobody's business.
    rows = [
        [tick(), Paragraph(literal(option.text) or "–", BODY)] for option in query.draft.options
    ]
    return section("Options", bare([16, WIDTH - 16], rows))


def _response(query: Query) -> list[Flowable]:
    if query.status is QueryStatus.CANCELLED:
        reason = literal(query.cancelled_because) or "no reason given"
        return section("Cancelled", Paragraph(reason, BODY))
    if query.answer is not None:
        return section("Response", *_answer(query.answer))
    names = signature("Signature and credential", "Date and time")
    return section("Response", writing_lines(3), names, need=_BLANK)


def _answer(answer: Answer) -> list[Flowable]:
    where = f", recorded in: {answer.reference}" if answer.reference.strip() else ""
    outcome = answer.outcome.value.replace("_", " ").capitalize()
    return [
        Paragraph(outcome, LEAD),
        Paragraph(literal(f"Answered {answer.on}{where}"), QUIET),
        Spacer(0, 4),
        Paragraph(literal(answer.text) or "No words given.", QUESTION),
    ]


def _seal(query: Query) -> list[Flowable]:
    if not query.sent_hash:
        return []
    said = f"SHA-256 of the text as sent: {query.sent_hash}"
    return [Spacer(0, 12), Paragraph(said, QUIET)]
