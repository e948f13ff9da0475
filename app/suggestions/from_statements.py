"""The codes for what a chart states, where no assessment names its problems."""

import re
from collections.abc import Iterator

from app.domain.assertions import Assertion
from app.suggestions.finding import Finding
from app.suggestions.look import Look
from app.suggestions.past import history_of
from app.suggestions.sides import said_side
from app.suggestions.told import Told

__all__ = ["from_statements"]

# Where a chart says what it has found, and where only why it was looked.
_NOT_HERE = re.compile(r"review of systems|physical|exam|medication|allerg|vital|technique", re.I)
_NEVER = re.compile(r"medication|allerg|technique", re.I)
# Why a patient came is told by the visit, not by a word such as “follow-up”.
_VISITS = ("Z0", "Z13", "Z71", "Z76")
_REASON = re.compile(r"indication|clinical|reason|chief complaint", re.I)
_CONCLUDED = re.compile(r"impression|finding|assessment|diagnos|conclusion", re.I)


def from_statements(look: Look, *, is_further: bool = False) -> Iterator[Finding]:
    """Yield the codes of what is present, conclusions before the reason for the visit.

    ``is_further``: also of what a form asks everybody, and of what is seen on examination.
    """
    chart = look.chart
    left_out = _NEVER if is_further else _NOT_HERE
    order = sorted(enumerate(chart.told), key=lambda each: not _CONCLUDED.search(each[1].section))
    for number, told in order:
        if not left_out.search(told.section):
            for code, why in _coded(told, look):
                side = said_side(_clause(chart.text, told))
                for sided in look.sided(code, side):
                    yield Finding(sided, (number,), why)


def _coded(told: Told, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the code for a condition: of history for what was, of the family for what is theirs."""
    words = told.mention.text(look.chart.text)
    if told.asserted.assertion is Assertion.FAMILY:
        # The family’s comes before denied: “no family history of gout” is no history.
        if not told.asserted.negated and (family := history_of(words, look.chooser, "family")):
            yield family.code, family.why
    elif told.asserted.assertion is Assertion.HISTORICAL:
        past = None if _REASON.search(told.section) else history_of(words, look.chooser)
        if past:
            yield past.code, past.why
        else:
            yield from _named(told, look)
    elif look.is_coded(told):
        yield from _named(told, look)


def _named(told: Told, look: Look) -> Iterator[tuple[str, str]]:
    words = told.mention.text(look.chart.text)
    if told.named and not told.named.code.startswith(_VISITS):
        yield told.named.code, f"“{words}” names it"
    elif not told.named and told.mention.named:
        header = told.mention.named[0].code
        for hit in look.chooser.hits(_clause(look.chart.text, told)):
            if hit.code.startswith(header):
                yield hit.code, f"“{words}” names {header}; {hit.why}"
                return


def _clause(text: str, told: Told) -> str:
    """Return the words around a condition in which its side would stand."""
    start = max(text.rfind(mark, 0, told.mention.start) for mark in ".,;\n") + 1
    ends = [at for mark in ".,;\n" if (at := text.find(mark, told.mention.end)) >= 0]
    return text[start : min(ends, default=len(text))]
