"""The codes for the problems that a provider has named in the assessment."""

from collections.abc import Iterator, Sequence

from app.domain.assertions import Assertion
from app.suggestions.choosing import Chooser, Chosen
from app.suggestions.finding import Finding
from app.suggestions.look import Look
from app.suggestions.past import history_of
from app.suggestions.problems import Problem, assessments, problems
from app.suggestions.sides import said_side
from app.suggestions.told import Told

__all__ = ["from_problems"]

_Numbered = Sequence[tuple[int, Told]]


def from_problems(look: Look) -> Iterator[Finding]:
    """Yield the codes problem by problem; none where the chart has no assessment."""
    chart = look.chart
    for section in assessments(chart.sections):
        for problem in problems(chart.text, section):
            named = list(chart.within(problem.start, problem.end))
            said = tuple(number for number, _ in named)
            told_of = chart.text[problem.end : problem.until]
            for chosen in _chosen(problem, named, look):
                side = said_side(problem.text, told_of)
                for code in look.sided(chosen.code, side):
                    yield Finding(code, said, chosen.why, others=chosen.others)


def _chosen(problem: Problem, named: _Numbered, look: Look) -> Iterator[Chosen]:
    """Yield the code for a problem whole, else one for each condition that its words name."""
    stand = {told.asserted.assertion for _, told in named}
    is_plain = stand <= {Assertion.PRESENT, Assertion.HISTORICAL}
    if is_plain and (whole := _whole(problem.text, stand, look.chooser)):
        yield whole
        return
    for _, told in named:
        if look.is_coded(told) and (code := told.named):
            yield Chosen(code.code, "", f"“{problem.text}” names it")


def _whole(words: str, stand: set[Assertion], chooser: Chooser) -> Chosen | None:
    chosen = chooser.chosen(words)
    if Assertion.HISTORICAL not in stand:
        return chosen
    # What was is not coded as what is (IV.J); a status or a history has a code of its own.
    if chosen and chosen.code.startswith("Z"):
        return chosen
    return history_of(words, chooser)
