"""An invented query that may be sent."""

from datetime import date

from app.domain.chart.spans import Span
from app.domain.queries import Indicator, Option, QueryDraft, QueryFormat

DRAFT = QueryDraft(
    title="Kidney function",
    format=QueryFormat.MULTIPLE_CHOICE,
    reason="imprecise",
    question="Please document the stage of the kidney disease.",
    to="R. Holm, MD",
    indicators=(
        Indicator("stage 3b", "Progress note", date(2026, 3, 12), Span(1, 0, 68, 76)),
        Indicator("eGFR 34", "Letter", date(2025, 12, 9), contrary=True, prior_encounter=True),
    ),
    options=(Option("Stage 3a"), Option("Stage 3b", (0, 1)), Option("Unable to determine")),
)
