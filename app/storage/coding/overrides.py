"""Findings that the coder has answered."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.encounter import Override
from app.storage.tables.sheets import OverrideRow

__all__ = ["add", "of_encounter"]


def add(session: Session, encounter_id: int, given: Iterable[Override]) -> None:
    """Store overrides behind those that are there."""
    session.add_all(
        OverrideRow(
            encounter_id=encounter_id,
            rule=override.rule,
            subjects=list(override.subjects),
            reason=override.reason,
        )
        for override in given
    )
    session.flush()


def of_encounter(session: Session, encounter_id: int) -> tuple[Override, ...]:
    """Return the overrides of one encounter in the order they were made."""
    rows = session.scalars(
        select(OverrideRow).where(OverrideRow.encounter_id == encounter_id).order_by(OverrideRow.id)
    )
    return tuple(Override(row.rule, tuple(row.subjects), row.reason) for row in rows)
