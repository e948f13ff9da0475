"""From the position of a document in a file to the number under which it is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.chart.spans import Evidence
from app.domain.sheet import Sheet

__all__ = ["placed", "supported"]


def placed(sheet: Sheet, numbers: Sequence[int]) -> Sheet:
    """Return the sheet with each span in the document of the number at its position."""
    return Sheet(
        tuple(replace(d, evidence=_placed(d.evidence, numbers)) for d in sheet.diagnoses),
        tuple(replace(p, evidence=_placed(p.evidence, numbers)) for p in sheet.procedures),
        tuple(replace(n, evidence=_placed(n.evidence, numbers)) for n in sheet.lines),
    )


def supported(sheet: Sheet) -> Iterator[tuple[str, Evidence]]:
    """Yield each code with each piece of its evidence."""
    for diagnosis in sheet.diagnoses:
        yield from ((diagnosis.code, item) for item in diagnosis.evidence)
    for procedure in sheet.procedures:
        yield from ((procedure.code, item) for item in procedure.evidence)
    for line in sheet.lines:
        yield from ((line.code, item) for item in line.evidence)


def _placed(evidence: Sequence[Evidence], numbers: Sequence[int]) -> tuple[Evidence, ...]:
    return tuple(
        replace(item, span=replace(item.span, document=numbers[item.span.document]))
        if item.span
        else item
        for item in evidence
    )
