"""The codes for the problems that a provider has named in the assessment."""

import re
from collections.abc import Iterator, Sequence

from app.domain.reading.assertions import Assertion
from app.reading.stems import stems
from app.suggestions.choosing.beside import is_instruction, is_upkeep, underlying
from app.suggestions.choosing.choosing import Chooser, Chosen
from app.suggestions.choosing.sides import both_sides, said_side
from app.suggestions.choosing.ways import are_two
from app.suggestions.finding import Finding
from app.suggestions.kinds.past import past_problem
from app.suggestions.kinds.statuses import named_statuses
from app.suggestions.partners import Coded, partners
from app.suggestions.telling.doubt import certain_part, without_doubt
from app.suggestions.telling.look import Look
from app.suggestions.telling.problems import Problem, concluding, problems
from app.suggestions.telling.standing import is_confirmed_only
from app.suggestions.telling.told import Told

__all__ = ["from_problems"]

_CATEGORY = 3
_SYMPTOMS = ("R", "M25.5", "M54", "M79.6")
# What a problem is said to be without may be a part of its code’s name.
_WITHOUT = re.compile(r"\W*\bwithout\b([^,;]*)", re.I)
_FAMILY = re.compile(r"(?:family (?:medical )?history|FHx?)(?: positive)? (?:of|for) ", re.I)
_AT_WHOM = re.compile(
    r"(?:\s*[,(;]|\s+(?:in|at|on)\s+(?:an?|his|her|their|the|first|second|both|multiple|two"
    r"|several|paternal|maternal|mother|father|brother|sister)\b).*",
    re.I,
)
_RESOLVED = re.compile(r"\bresolv(?:ed|ing)\b", re.I)
_Numbered = Sequence[tuple[int, Told]]


def from_problems(look: Look) -> Iterator[Finding]:
    """Yield the codes problem by problem; none where the chart has no assessment."""
    chart = look.chart
    for section in concluding(chart.text, chart.sections):
        for problem in problems(chart.text, section):
            named = list(chart.within(problem.start, problem.end))
            if family := _of_family(problem.text, look):
                yield Finding(family.code, tuple(number for number, _ in named), family.why)
                continue
            if is_instruction(problem.text) or (problem.is_further and not _is_named(named)):
                continue
            told_of = chart.text[problem.end : problem.until]
            found = list(_chosen(problem, named, look))
            if not found:
                yield from named_statuses(problem.text, look)
            for chosen, said in found:
                side = said_side(problem.text) or both_sides(problem.text) or said_side(told_of)
                for code in look.sided(chosen.code, side):
                    yield from underlying(problem.text, code, said)
                    yield Finding(code, said, chosen.why, others=chosen.others)
                    yield from partners(Coded(problem.text, code, said, named), look)


def _is_named(named: _Numbered) -> bool:
    """Tell whether more than medicines is named: “Aspirin daily.” after a problem is its care."""
    return any(not told.medicine for _, told in named)


def _of_family(words: str, look: Look) -> Chosen | None:
    """Return the history of the family that a problem is (I.C.21.c.4)."""
    found = _FAMILY.match(words)
    if found is None:
        return None
    whose = _AT_WHOM.sub("", words[found.end() :])
    return past_problem(whose, look.chooser, "family")


def _chosen(
    problem: Problem, named: _Numbered, look: Look
) -> Iterator[tuple[Chosen, tuple[int, ...]]]:
    """Yield the code for a problem whole, else one for each condition that its words name."""
    certain = without_doubt(problem.text) if look.is_inpatient else certain_part(problem.text)
    ends = problem.end if look.is_inpatient else problem.start + len(certain)
    stand = {told.asserted.assertion for _, told in named if told.mention.end <= ends}
    if certain != problem.text:
        stand -= {Assertion.UNCERTAIN}
    is_plain = stand <= {Assertion.PRESENT, Assertion.HISTORICAL, Assertion.ABSENT} and not (
        is_upkeep(certain) or are_two(certain)
    )
    if look.is_inpatient and _RESOLVED.search(certain):
        # What was resolved by the discharge was treated in the stay.
        stand -= {Assertion.HISTORICAL}
    whole = _worded(certain, stand, look.chooser) if certain and is_plain else None
    if whole and (certain == problem.text or not is_confirmed_only(whole.code)):
        yield whole, tuple(number for number, _ in named)
        return
    if not look.is_inpatient:
        yield from _symptoms(named)
    for number, told in named:
        if any(_is_closer(other, told) for _, other in named) or _is_only_visit(told, named):
            continue
        if told.mention.end <= ends and look.is_coded(told) and (code := told.named):
            words = told.mention.text(look.chart.text)
            own = look.chooser.as_said(words)
            if own is None or own.adds or own.code[:_CATEGORY] != code.code[:_CATEGORY]:
                own = Chosen(code.code, "", f"“{problem.text}” names it")
            yield own, (number,)


def _worded(words: str, stand: set[Assertion], chooser: Chooser) -> Chosen | None:
    """Return the code for a problem, which must not name what the problem is said to be without."""
    whole = _whole(words, stand, chooser)
    if not _WITHOUT.search(words):
        return None if Assertion.ABSENT in stand else whole
    if whole and not whole.adds and _leaves_out(whole.title, words):
        return whole
    # What is not there may make no difference to the code, or be said by the default.
    plain = _whole(_WITHOUT.sub("", words), stand, chooser)
    is_default = plain is not None and not plain.adds and _WITHOUT.search(plain.title)
    return whole if whole and not is_default and _leaves_out(whole.title, words) else plain


def _leaves_out(title: str, words: str) -> bool:
    """Tell whether a code does not name what a problem is said to be without."""
    denied = _WITHOUT.search(words)
    return denied is not None and stems(_WITHOUT.sub("", title)).isdisjoint(stems(denied[1]))


def _symptoms(named: _Numbered) -> Iterator[tuple[Chosen, tuple[int, ...]]]:
    """Yield the symptoms beside a diagnosis in doubt on its line, which are in no doubt (IV.H).

    “Possible appendicitis, abdominal pain” leaves the pain; a symptom first in doubt stays so.
    """
    in_doubt = False
    for number, told in named:
        is_doubted = told.asserted.assertion is Assertion.UNCERTAIN
        code = told.named.code if told.named else ""
        if in_doubt and is_doubted and code.startswith(_SYMPTOMS):
            yield Chosen(code, "", "the symptom beside a diagnosis in doubt (IV.H)"), (number,)
        in_doubt = in_doubt or (is_doubted and not code.startswith(_SYMPTOMS))


def _is_only_visit(told: Told, named: _Numbered) -> bool:
    """Tell whether a word such as “follow-up” stands beside what is followed up."""
    is_visit = told.named is not None and told.named.code == "Z09"
    return is_visit and any(other.named for _, other in named if other is not told)


def _is_closer(one: Told, other: Told) -> bool:
    """Tell whether one names, in a part of the words of the other, a condition of its category."""
    within = other.mention.start <= one.mention.start and one.mention.end <= other.mention.end
    codes = [each.named.code[:_CATEGORY] if each.named else "" for each in (one, other)]
    return one is not other and within and codes[0] == codes[1] != ""


def _whole(words: str, stand: set[Assertion], chooser: Chooser) -> Chosen | None:
    chosen = chooser.chosen(words)
    if Assertion.HISTORICAL not in stand:
        return chosen
    # What was is not coded as what is (IV.J); a status or a history has a code of its own.
    if chosen and chosen.code.startswith("Z"):
        return chosen
    return past_problem(words, chooser)
