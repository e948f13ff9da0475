"""Sets of codes as they are kept, and as the steps of undo and redo keep them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.codes import System
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import SystemCode
from app.storage.histories import Signed
from app.storage.notebook.notebook_steps import NOTEBOOK
from app.storage.tables.notebook import CodeSetMemberRow, CodeSetRow

__all__ = ["SETS", "change", "listed", "restore", "swapped"]

SETS = "sets"
"""The key of sets in a step."""


def listed(session: Session) -> list[CodeSet]:
    """Return every set by its name."""
    rows = session.scalars(select(CodeSetRow))
    return sorted((_set(row) for row in rows), key=lambda each: each.key)


def change(
    session: Session, gone: Sequence[CodeSet], come: Sequence[CodeSet], signed: Signed
) -> None:
    """Put sets in the place of others, with a step that can be undone."""
    NOTEBOOK.record(session, signed, *swapped(session, gone, come))


def swapped(
    session: Session, gone: Sequence[CodeSet], come: Sequence[CodeSet]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Put sets in the place of others; return what was and what is, as a step keeps them."""
    _swap(session, gone, come)
    return _to_json(gone), _to_json(come)


def restore(session: Session, gone: dict[str, Any], come: dict[str, Any]) -> None:
    """Take the sets of one side of a step away and bring back those of the other."""
    _swap(session, _from_json(gone), _from_json(come))


def _swap(session: Session, gone: Sequence[CodeSet], come: Sequence[CodeSet]) -> None:
    names = [each.name for each in gone]
    for row in session.scalars(select(CodeSetRow).where(CodeSetRow.name.in_(names))):
        session.delete(row)
    # A name is free only when its old set is gone.
    session.flush()
    session.add_all(_row(each) for each in come)
    session.flush()


def _to_json(sets: Sequence[CodeSet]) -> dict[str, Any]:
    return {SETS: [_fields(each) for each in sets]}


def _fields(kept: CodeSet) -> dict[str, Any]:
    members = [[m.code.system.value, m.code.code, m.note] for m in kept.members]
    return {"name": kept.name, "kind": kept.kind.value, "members": members}


def _from_json(kept: dict[str, Any]) -> list[CodeSet]:
    return [
        CodeSet(each["name"], SetKind(each["kind"]), tuple(_member(*m) for m in each["members"]))
        for each in kept[SETS]
    ]


def _member(system: str, code: str, note: str) -> Member:
    return Member(SystemCode(System(system), code), note)


def _set(row: CodeSetRow) -> CodeSet:
    members = (_member(each.system, each.code, each.note) for each in row.members)
    return CodeSet(row.name, SetKind(row.kind), tuple(members))


def _row(kept: CodeSet) -> CodeSetRow:
    return CodeSetRow(
        name=kept.name,
        kind=kept.kind.value,
        members=[
            CodeSetMemberRow(
                position=position,
                system=member.code.system.value,
                code=member.code.code,
                note=member.note,
            )
            for position, member in enumerate(kept.members)
        ],
    )
