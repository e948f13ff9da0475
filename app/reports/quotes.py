"""The words of the chart that support a code, with where they stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Paragraph

from app.charts.scans.machine import UNVERIFIED
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Area, Evidence, Where
from app.reports.look import MARK, QUIET
from app.reports.typeface import ITALIC, literal

__all__ = ["Titles", "place", "references", "titles"]

_LONGEST = 110


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of the documents by their ids, and the pages that a machine read."""

    names: Mapping[int, str]
    machine_read: frozenset[tuple[int, int]]


def titles(documents: Sequence[DocumentHead]) -> Titles:
    """Return what documents are called, and which of their pages nobody has verified."""
    return Titles(
        {head.id: head.title or head.name for head in documents},
        frozenset((head.id, number) for head in documents for number in head.machine_read),
    )


def place(span: Where, titles: Titles) -> str:
    """Return the document and the page, counted from 1, marked where a machine read it."""
    name = titles.names.get(span.document, "a document no longer there")
    is_read = (span.document, span.page) in titles.machine_read
    page = span.quote if isinstance(span, Area) else f"p. {span.page + 1}"
    return f"{name}, {page}" + (f", {UNVERIFIED}" if is_read else "")


def references(evidence: Sequence[Evidence], titles: Titles) -> list[Flowable]:
    """Return a line for each piece of evidence: a short quote, the document, the page."""
    if not evidence:
        return [Paragraph("No evidence linked", MARK)]
    return [_reference(item, titles) for item in evidence]


def _reference(item: Evidence, titles: Titles) -> Flowable:
    where = "not located in the chart" if item.span is None else place(item.span, titles)
    if isinstance(item.span, Area):
        return Paragraph(literal(where), QUIET)
    quote = f"<font name='{ITALIC}' color='#1b2430'>“{literal(_short(item.quote), ITALIC)}”</font>"
    return Paragraph(f"{quote} {literal(where)}", QUIET)


def _short(quote: str) -> str:
    """Cut a long quote after a word; the whole one stands in the chart."""
    folded = re.sub(r"\s+", " ", quote).strip()
    if len(folded) <= _LONGEST:
        return folded
    return folded[:_LONGEST].rsplit(" ", 1)[0] + " …"
