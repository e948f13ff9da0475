"""The codes for what a chart states, where no assessment names its problems."""

import re
from collections.abc import Iterator, Sequence

from app.domain.reading.assertions import Assertion
from app.suggestions.choosing.choosing import Chosen
from app.suggestions.choosing.episode import closed_unless_said
from app.suggestions.choosing.sides import said_side
from app.suggestions.finding import Finding
from app.suggestions.kinds.past import history_of, past_problem
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.clauses import clause_around
from app.suggestions.telling.look import Look
from app.suggestions.telling.told import Told

__all__ = ["from_statements"]

# Where a chart says what it has found, and where only why it was looked.
_NOT_HERE = re.compile(r"review of systems|physical|exam|medication|allerg|vital|technique", re.I)
_NEVER = re.compile(r"medication|allerg|technique", re.I)
# Why a patient came is told by the visit, not by a word such as “follow-up”.
_VISITS = ("Z0", "Z13", "Z71", "Z76")
_REASON = re.compile(r"indication|clinical|reason|chief complaint", re.I)
# What an image fits with does not doubt what is known.
_FITS = re.compile(r"consistent|compatible|in keeping", re.I)
_LABEL = re.compile(r"^.*:")
# Histories of the family, which the words may name as they stand: “mother had breast cancer”.
_FAMILY = ("Z80", "Z81", "Z82", "Z83", "Z84")
_LEAST_WORDS, _MOST_WORDS = 2, 7
_SIDE = re.compile(r"\b(?:right|left|bilateral)\b", re.I)
_LACKS = re.compile(r"not found|left out")
_ALIKE = "worded like"
# What is measured is coded beside a diagnosis only (I.B.14).
_VALUES = ("Z68", *_VISITS)
# What is planned has left nothing yet.
_PLAN = re.compile(r"^plan", re.I)
_LEFT = ("Z47", "Z48", "Z89", "Z90", "Z93", "Z94", "Z95", "Z96", "Z98")
_BARE = ("T14", "Z3A")
_CONCLUDED = re.compile(r"impression|finding|assessment|diagnos|conclusion", re.I)


def from_statements(look: Look, *, is_further: bool = False) -> Iterator[Finding]:
    """Yield the codes of what is present, conclusions before the reason for the visit.

    ``is_further``: also of what a form asks everybody, and of what is seen on examination.
    """
    chart = look.chart
    left_out = _NEVER if is_further else _NOT_HERE
    order = sorted(enumerate(chart.told), key=lambda each: not _CONCLUDED.search(each[1].section))
    in_doubt = frozenset(_in_doubt(chart))
    for number, told in order:
        if not left_out.search(told.section) and not _is_settled(told, in_doubt):
            whole = None if is_further else _whole(told, look)
            for code, why in [whole] if whole else _coded(told, look):
                if code.startswith(_LEFT) and _PLAN.search(told.section):
                    continue
                side = said_side(_clause(told, look))
                for sided in look.sided(code, side):
                    yield Finding(sided, (number,), why)


def _in_doubt(chart: Chart) -> Iterator[str]:
    """Yield the codes of what a conclusion holds possible."""
    for told in chart.told:
        is_doubt = told.asserted.assertion is Assertion.UNCERTAIN
        is_weighed = is_doubt and not _FITS.search(told.asserted.by)
        if is_weighed and told.named and _CONCLUDED.search(told.section):
            yield told.named.code


def _is_settled(told: Told, in_doubt: frozenset[str]) -> bool:
    """Tell whether the reason for a study names what its conclusion doubts (IV.K)."""
    is_reason = _REASON.search(told.section) is not None
    return is_reason and told.named is not None and told.named.code in in_doubt


def _coded(told: Told, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the code for a condition: of history for what was, of the family for what is theirs."""
    words = told.mention.text(look.chart.text)
    if told.asserted.assertion is Assertion.FAMILY:
        # The family’s comes before denied: “no family history of gout” is no history.
        code = told.named.code if told.named else ""
        family = None if told.asserted.negated else _of_family(words, code, look)
        if family:
            yield family.code, family.why
    elif told.asserted.assertion is Assertion.HISTORICAL:
        past = None if _REASON.search(told.section) else history_of(words, look.chooser)
        if past:
            yield past.code, past.why
        else:
            yield from _named(told, look)
    elif look.is_coded(told):
        yield from _named(told, look)


def _of_family(words: str, code: str, look: Look) -> Chosen | None:
    if code.startswith(_FAMILY):
        return Chosen(code, "", f"“{words}” names it")
    return past_problem(words, look.chooser, "family", code)


def _named(told: Told, look: Look) -> Iterator[tuple[str, str]]:
    words = told.mention.text(look.chart.text)
    if told.named and not told.named.code.startswith(_VISITS):
        yield told.named.code, f"“{words}” names it"
    elif not told.named and told.mention.named and not _is_bare(told.mention.named[0].code):
        header, clause = told.mention.named[0].code, _clause(told, look)
        for hit in look.chooser.hits(clause):
            if hit.code.startswith(header):
                code = closed_unless_said(hit.code, clause)
                yield code, f"“{words}” names {header}; {hit.why}"
                return


def _is_bare(header: str) -> bool:
    """Tell whether a category asks for what no clause tells: a part of the body, the weeks."""
    return header.startswith(_BARE)


def _whole(told: Told, look: Look) -> tuple[str, str] | None:
    """Return the code for the whole clause in which conditions stand, else for all its names."""
    if told.named and told.mention.text(look.chart.text) == _clause(told, look).strip():
        return None
    start, end = clause_around(look.chart.text, told.mention.start, told.mention.end)
    here = [each for _, each in look.chart.within(start, end)]
    if not here or not all(look.is_coded(each) for each in here):
        return None
    first, last = here[0].mention.start, max(each.mention.end for each in here)
    before = _SIDE.search(look.chart.text, start, first)
    for begun, until in ((start, end), (before.start() if before else first, last)):
        words = _LABEL.sub("", look.chart.text[begun:until]).strip()
        is_short = _LEAST_WORDS <= len(words.split()) <= _MOST_WORDS
        chosen = look.chooser.chosen(words) if is_short else None
        is_sure = chosen and _is_sure(chosen, here, told)
        if chosen and is_sure and not (chosen.code.startswith(_VALUES) or _ALIKE in chosen.why):
            return chosen.code, chosen.why
    return None


def _is_sure(chosen: Chosen, here: Sequence[Told], told: Told) -> bool:
    """Tell whether a code for a whole clause holds what it says, and no disease beside that.

    “Cough and pneumonia” are two, not the pneumonia of whooping cough; the years of a patient who
    has a fever make no fever of its own.
    """
    if not told.mention.named:
        return not _LACKS.search(chosen.why)
    return not any(each.named for each in here) or not chosen.adds


def _clause(told: Told, look: Look) -> str:
    """Return the words around a condition in which its side would stand."""
    start, end = clause_around(look.chart.text, told.mention.start, told.mention.end)
    return look.chart.text[start:end]
