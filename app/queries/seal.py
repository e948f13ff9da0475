"""The seal of a query as it was sent: a hash that shows whether the text is still the same."""

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Any

from app.domain.chart.spans import Span, Where
from app.domain.people import Coder
from app.domain.queries import Indicator, Query, QueryDraft

__all__ = ["is_intact", "seal"]


def seal(encounter_id: int, draft: QueryDraft, author: Coder, at: datetime) -> str:
    """Return the SHA-256 over the text, who asks whom, and when, as canonical JSON."""
    content = {
        "encounter": encounter_id,
        "author": author.name,
        "credential": author.credential,
        "sent_at": at.astimezone(UTC).isoformat(),
        "title": draft.title,
        "format": draft.format.value,
        "reason": draft.reason,
        "question": draft.question,
        "to": draft.to,
        "indicators": [_indicator(item) for item in draft.indicators],
        "options": [[option.text, list(option.indicators)] for option in draft.options],
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def is_intact(query: Query) -> bool:
    """Tell whether a sent query still says what was sealed."""
    if query.sent_at is None:
        return False
    author = Coder(query.author, query.credential)
    return seal(query.encounter_id, query.draft, author, query.sent_at) == query.sent_hash


def _indicator(indicator: Indicator) -> list[Any]:
    return [
        indicator.text,
        indicator.document,
        _iso(indicator.date),
        _place(indicator.span),
        indicator.contrary,
        indicator.prior_encounter,
    ]


def _place(where: Where | None) -> list[Any] | None:
    if where is None:
        return None
    if isinstance(where, Span):
        return [where.document, where.page, where.start, where.end]
    box = where.box
    sides = [float(side) for side in (box.left, box.top, box.right, box.bottom)]
    return [where.document, where.page, sides]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
