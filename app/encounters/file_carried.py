"""The marks of an encounter file on codes that were carried over from an earlier encounter."""

from collections.abc import Sequence
from typing import Any

from app.domain.carried import CarriedMark
from app.domain.sheet import Diagnosis
from app.encounters.fields import Field

__all__ = ["carried_fields", "carried_of"]


def carried_of(marked: Sequence[Field], diagnoses: Sequence[Diagnosis]) -> dict[str, CarriedMark]:
    """Return the marks by code; ``marked`` are the fields of the diagnoses in their order.

    Raises:
        EncounterFileError: a field takes something else.
    """
    return {
        diagnosis.code: _mark(field)
        for field, diagnosis in zip(marked, diagnoses, strict=True)
        if field.is_given
    }


def carried_fields(mark: CarriedMark) -> dict[str, Any]:
    """Return the fields of a mark."""
    return {"from": mark.on.isoformat(), "confirmed": mark.is_confirmed}


def _mark(field: Field) -> CarriedMark:
    fields = field.record("from", "confirmed")
    on = fields["from"].day()
    if on is None:
        raise fields["from"].error("this field is missing")
    return CarriedMark(on, is_confirmed=bool(fields["confirmed"].flag()))
