"""Notes that are not signed or dated, forms not filled in, and paragraphs that stand twice."""

import re
from collections.abc import Iterator

from app.domain.reading.suggestions import ChartGap
from app.suggestions.telling.chart import Chart

__all__ = ["untidy"]

_UNSIGNED = re.compile(
    r"\b(?:un-?signed|not (?:yet )?signed|awaiting signature|signature pending|pending signature"
    r"|preliminary report|draft (?:note|report)|signed by:?[ \t]*(?:_{3,}|$))"
    r"|^[ \t]*(?:electronically )?signature:?[ \t]*(?:_{3,}.*)?$",
    re.I | re.M,
)
_UNDATED = re.compile(
    r"^[ \t]*(?:date(?: of (?:service|visit|exam))?|DOS|visit date)[ \t]*:[ \t]*(?:_{3,}|[/ _]*)$",
    re.I | re.M,
)
_TEMPLATE = re.compile(
    r"\*{3}|@[A-Z]{3,}@|\{[A-Za-z][^{}\n]{1,60}\}|<(?:insert|enter)[^<>\n]*>|\[(?:insert|enter|name"
    r"|date|age|sex|dx|xx+)\b[^\]\n]*\]",
    re.I,
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_FEWEST_WORDS = 25


def untidy(chart: Chart) -> Iterator[ChartGap]:
    """Yield the first place of each: unsigned, undated, a form not filled in, a repetition."""
    for kind, pattern, message in (
        ("unsigned", _UNSIGNED, "“{}”: the note is not signed."),
        ("undated", _UNDATED, "“{}”: the note bears no date."),
        ("template", _TEMPLATE, "“{}” is a part of a form that was not filled in."),
    ):
        if found := pattern.search(chart.text):
            words = " ".join(found[0].split())
            yield ChartGap(kind, 0, *_within(found), message.format(words), "the note")
    yield from _repeated(chart)


def _within(found: re.Match[str]) -> tuple[int, int]:
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    return start, max(start + 1, start + len(found[0].strip()))


def _repeated(chart: Chart) -> Iterator[ChartGap]:
    seen: dict[str, int] = {}
    for found in _PARAGRAPH.finditer(chart.text):
        words = " ".join(found[0].lower().split())
        if len(words.split()) >= _FEWEST_WORDS and words in seen:
            first = (0, seen[words], seen[words] + len(found[0]))
            message = "This paragraph stands twice in the chart: it may be copied forward."
            yield ChartGap("copied", 0, *found.span(), message, "the note", (first,))
            return
        seen.setdefault(words, found.start())
