"""Codes that wait for a provider’s answer: what is in conflict, and words that need more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from app.domain.reading.suggestions import ChartGap
from app.suggestions.finding import Finding
from app.suggestions.gaps.contradictions import contradictions
from app.suggestions.gaps.unsaid import words_unsaid
from app.suggestions.telling.chart import Chart

__all__ = ["asked_of", "until_answered"]


def asked_of(chart: Chart) -> Iterator[ChartGap]:
    """Yield what a provider has to answer before some codes can be given."""
    return (gap for gap, _ in _asked(chart))


def until_answered(
    findings: Sequence[Finding], chart: Chart
) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into those to keep and those that wait, with what they wait for."""
    waits = {code: gap.topic for gap, codes in _asked(chart) for code in codes}
    kept, waiting = [], []
    for each in findings:
        topic = next((topic for code, topic in waits.items() if each.code.startswith(code)), None)
        if topic is None:
            kept.append(each)
        else:
            waiting.append(replace(each, caution=f"ask the provider first: {topic}"))
    return kept, waiting


def _asked(chart: Chart) -> Iterator[tuple[ChartGap, tuple[str, ...]]]:
    return chain(contradictions(chart), words_unsaid(chart))
