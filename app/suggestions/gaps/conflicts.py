"""Where a chart says one side of a problem in its assessment, and the other on examination."""

import re
from collections.abc import Iterator

from app.domain.printed.families import Side
from app.domain.reading.suggestions import ChartGap
from app.suggestions.choosing.sides import said_side
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.problems import assessments, problems

__all__ = ["conflicting_sides"]

_EXAM = re.compile(r"physical|exam|findings", re.I)
_PARTS = re.compile(
    r"\b(wrist|elbow|shoulder|hand|finger|thumb|hip|knee|ankle|foot|toe|ear|eye|breast|arm|leg)s?\b",
    re.I,
)
_OTHER = {Side.RIGHT: Side.LEFT, Side.LEFT: Side.RIGHT}
_BEFORE = 25
_MOST = 3


def conflicting_sides(chart: Chart) -> Iterator[ChartGap]:
    """Yield problems of one side whose part was examined on the other side only."""
    for section in assessments(chart.sections):
        for problem in problems(chart.text, section):
            side, part = said_side(problem.text), _PARTS.search(problem.text)
            examined = list(_examined(chart, part[1])) if part and side in _OTHER else []
            if part and side in _OTHER and {seen for seen, _ in examined} == {_OTHER[side]}:
                message = (
                    f"“{problem.text}” is on the {side}, but the {part[1].lower()} was examined "
                    f"on the {_OTHER[side]}: the side is in conflict."
                )
                place = (0, problem.start, problem.end)
                seen = tuple((0, *at) for _, at in examined[:_MOST])
                topic = f"side of the {part[1].lower()}"
                yield ChartGap("conflict", *place, message, topic, (place, *seen))


def _examined(chart: Chart, part: str) -> Iterator[tuple[Side, tuple[int, int]]]:
    """Yield the side that stands before each naming of a part in an examination, and its place."""
    named = re.compile(rf"\b{part}s?\b", re.I)
    for section in chart.sections:
        if _EXAM.search(section.name):
            for found in named.finditer(chart.text, section.body, section.end):
                before = chart.text[max(section.body, found.start() - _BEFORE) : found.start()]
                if side := said_side(before):
                    yield side, found.span()
