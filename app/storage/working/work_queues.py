"""Named filters of the worklist, as they are kept."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.worklist.queues import Queue
from app.storage.tables.work import QueueRow

__all__ = ["every", "from_json", "save", "to_json"]


def every(session: Session) -> tuple[Queue, ...]:
    """Return the queues by name."""
    rows = session.scalars(select(QueueRow))
    return tuple(
        Queue(row.name, row.rules) for row in sorted(rows, key=lambda row: row.name.casefold())
    )


def save(session: Session, queues: Iterable[Queue]) -> None:
    """Put these queues in the place of all."""
    session.execute(delete(QueueRow))
    session.add_all(QueueRow(name=queue.name, rules=queue.rules) for queue in queues)
    session.flush()


def to_json(queues: Iterable[Queue]) -> list[list[str]]:
    """Return the queues as a step keeps them."""
    return [[queue.name, queue.rules] for queue in queues]


def from_json(kept: Iterable[Any]) -> tuple[Queue, ...]:
    """Return the queues that a step kept."""
    return tuple(Queue(name, rules) for name, rules in kept)
