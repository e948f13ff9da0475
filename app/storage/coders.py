"""The coder of a work file."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.people import Coder
from app.storage.tables.encounters import CoderRow

__all__ = ["add", "current"]


def add(session: Session, coder: Coder) -> None:
    """Store who codes from now on; an earlier coder stays on record."""
    session.add(CoderRow(name=coder.name, credential=coder.credential))
    session.flush()


def current(session: Session) -> Coder:
    """Return who codes now."""
    row = session.scalars(select(CoderRow).order_by(CoderRow.id.desc()).limit(1)).one()
    return Coder(row.name, row.credential)
