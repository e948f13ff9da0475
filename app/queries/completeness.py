"""What a query still lacks before it may be sent (rules Q-01 and Q-02)."""

from collections.abc import Iterator

from app.domain.queries import Indicator, QueryDraft

__all__ = ["missing"]


def missing(draft: QueryDraft) -> list[str]:
    """Return what is missing, each as a few words, nothing when the query may be sent."""
    texts = (("a title", draft.title), ("a question", draft.question), ("an addressee", draft.to))
    lacking = [name for name, text in texts if not text.strip()]
    if all(item.prior_encounter or not item.text.strip() for item in draft.indicators):
        lacking.append("a clinical indicator from this record")
    for number, indicator in enumerate(draft.indicators, start=1):
        lacking += [f"{name} of indicator {number}" for name in _lacking(indicator)]
    return lacking


def _lacking(indicator: Indicator) -> Iterator[str]:
    if not indicator.text.strip():
        yield "the words"
    if not indicator.document.strip():
        yield "the document"
    if indicator.date is None:
        yield "the date"
