"""A coding sheet as JSON, as the steps of undo and redo keep it."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from app.domain.chart.spans import Evidence
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.storage.placed import of_json

__all__ = ["from_json", "to_json"]


def to_json(sheet: Sheet) -> dict[str, Any]:
    """Return the sheet as values that JSON has."""
    return {
        "diagnoses": [asdict(diagnosis) for diagnosis in sheet.diagnoses],
        "procedures": [_dated(procedure) for procedure in sheet.procedures],
        "lines": [_dated(line) for line in sheet.lines],
    }


def from_json(kept: dict[str, Any]) -> Sheet:
    """Return the sheet that was kept."""
    return Sheet(
        diagnoses=tuple(_diagnosis(**fields) for fields in kept["diagnoses"]),
        procedures=tuple(_procedure(**fields) for fields in kept["procedures"]),
        lines=tuple(_line(**fields) for fields in kept["lines"]),
    )


def _dated(item: Procedure | Line) -> dict[str, Any]:
    return asdict(item) | {"on": item.on.isoformat() if item.on else None}


def _diagnosis(code: str, evidence: Sequence[Any], poa: str | None) -> Diagnosis:
    return Diagnosis(code, _evidence(evidence), poa)


def _procedure(code: str, on: str | None, evidence: Sequence[Any]) -> Procedure:
    return Procedure(code, _day(on), _evidence(evidence))


def _line(
    *,
    modifiers: Sequence[str],
    pointers: Sequence[int],
    on: str | None,
    evidence: Sequence[Any],
    **plain: Any,
) -> Line:
    return Line(
        modifiers=tuple(modifiers),
        pointers=tuple(pointers),
        on=_day(on),
        evidence=_evidence(evidence),
        **plain,
    )


def _evidence(kept: Sequence[Any]) -> tuple[Evidence, ...]:
    return tuple(Evidence(item["quote"], of_json(item["span"])) for item in kept)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
