"""What makes a code on the sheet supported: words of the chart, and an edition that has it."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.domain.audit import Fact, Verdict
from app.domain.books import Entry, Status
from app.domain.chart.spans import Evidence

__all__ = ["invalid", "supported"]

_BASIS = "evidence on the sheet"
_REASONS = {
    Status.HEADER: "is a header, not a billable code, on",
    Status.NOT_IN_EDITION: "is not in the edition of",
    Status.NO_EDITION: "cannot be checked: no edition is loaded for",
}


def supported(
    item: str, noun: str, named: Sequence[tuple[str, Sequence[Evidence]]]
) -> Iterator[Fact]:
    """Yield a no for each code without evidence in the chart, else one yes for all."""
    faults = [f"{name} {fault}" for name, found in named if (fault := _fault(found))]
    for fault in faults:
        yield Fact(item, Verdict.NO, fault, _BASIS)
    if not faults:
        yield Fact(item, Verdict.YES, f"evidence is linked to every {noun}", _BASIS)


def invalid(entry: Entry, on: date) -> str:
    """Say why a code may not stand on a date."""
    return f"{entry.code} {_REASONS[entry.status]} {on}"


def _fault(found: Sequence[Evidence]) -> str:
    if not found:
        return "has no evidence linked"
    if not any(piece.is_located for piece in found):
        return "has evidence that was not located in the chart"
    return ""
