"""Where a chart says one side of a problem in its assessment, and the other on examination."""

import re
from collections.abc import Iterator

from app.domain.families import Side
from app.domain.suggestions import ChartGap
from app.suggestions.chart import Chart
from app.suggestions.problems import assessments, problems
from app.suggestions.sides import said_side

__all__ = ["conflicting_sides"]

_EXAM = re.compile(r"physical|exam|findings", re.I)
_PARTS = re.compile(
    r"\b(wrist|elbow|shoulder|hand|finger|thumb|hip|knee|ankle|foot|toe|ear|eye|breast|arm|leg)s?\b",
    re.I,
)
_OTHER = {Side.RIGHT: Side.LEFT, Side.LEFT: Side.RIGHT}
_BEFORE = 25


def conflicting_sides(chart: Chart) -> Iterator[ChartGap]:
    """Yield problems of one side whose part was examined on the other side only."""
    for section in assessments(chart.sections):
        for problem in problems(chart.text, section):
            side, part = said_side(problem.text), _PARTS.search(problem.text)
            if part and side in _OTHER and set(_examined(chart, part[1])) == {_OTHER[side]}:
                message = (
                    f"“{problem.text}” is on the {side}, but the {part[1].lower()} was examined "
                    f"on the {_OTHER[side]}: the side is in conflict."
                )
                place = (0, problem.start, problem.end)
                yield ChartGap("conflict", *place, message, f"side of the {part[1].lower()}")


def _examined(chart: Chart, part: str) -> Iterator[Side]:
    """Yield the side that stands before each naming of a part in an examination."""
    for section in chart.sections:
        if _EXAM.search(section.name):
            for found in re.finditer(rf"\b{part}s?\b", chart.text[: section.end], re.I):
                if found.start() >= section.body:
                    before = chart.text[max(section.body, found.start() - _BEFORE) : found.start()]
                    if side := said_side(before):
                        yield side
