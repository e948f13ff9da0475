"""The notebook, and the steps by which a change of it can be undone and done again.

The steps stand in the work file, so that undo survives a restart. Notes, favourites and payer
rules of all codes share one history.
"""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.notebook import Page, SystemCode
from app.storage import notebook_json, notebook_rows
from app.storage.schema import NotebookStepRow

__all__ = ["change", "of_code", "of_rule", "pages", "redo", "undo"]


def of_code(session: Session, code: SystemCode) -> Page | None:
    """Return what is kept of a code, None when there is nothing."""
    return notebook_rows.load(session, code)


def of_rule(session: Session, rule_id: int) -> Page | None:
    """Return the page on which a payer rule stands, None when there is no such rule."""
    return notebook_rows.page_of_rule(session, rule_id)


def pages(session: Session) -> list[Page]:
    """Return all that is kept, in the order of systems and codes."""
    return notebook_rows.load_all(session)


def change(  # noqa: PLR0913 - what it was, what it is, how it is called, who and when, in one act
    session: Session, before: Page, after: Page, label: str, who: str, at: datetime
) -> bool:
    """Save a page with a step that can be undone; steps that were undone are gone.

    Returns False, having written nothing, when nothing is different.
    """
    if after == before:
        return False
    session.execute(delete(NotebookStepRow).where(NotebookStepRow.is_undone))
    notebook_rows.store(session, after)
    last = _step(session, is_undone=False)
    session.add(
        NotebookStepRow(
            number=last.number + 1 if last else 1,
            label=label,
            before=notebook_json.to_json(before),
            # Read again: a rule that was added has its id only now.
            after=notebook_json.to_json(of_code(session, after.code) or after),
            at=at,
            who=who,
            is_undone=False,
        )
    )
    session.flush()
    return True


def undo(session: Session) -> str:
    """Restore what was before the last step; return its label, empty when there is none."""
    step = _step(session, is_undone=False)
    if step is None:
        return ""
    step.is_undone = True
    notebook_rows.store(session, notebook_json.from_json(step.before))
    return step.label


def redo(session: Session) -> str:
    """Do the step again that was undone last; return its label, empty when there is none."""
    step = _step(session, is_undone=True)
    if step is None:
        return ""
    step.is_undone = False
    notebook_rows.store(session, notebook_json.from_json(step.after))
    return step.label


def _step(session: Session, *, is_undone: bool) -> NotebookStepRow | None:
    number = NotebookStepRow.number
    return session.scalar(
        select(NotebookStepRow)
        .where(NotebookStepRow.is_undone == is_undone)
        .order_by(number if is_undone else number.desc())
        .limit(1)
    )
