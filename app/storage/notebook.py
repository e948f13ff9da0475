"""The notebook, every change of which is a step that can be undone and done again."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.notebook import Page, SystemCode
from app.storage import code_sets, notebook_json, notebook_rows, notebook_steps, own_words
from app.storage.notebook_steps import Signed

__all__ = ["change", "of_code", "of_rule", "pages", "redo", "undo"]

_RESTORED = {own_words.WORDS: own_words.restore, code_sets.SETS: code_sets.restore}


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
    notebook_rows.store(session, after)
    # Read again: a rule that was added has its id only now.
    now = notebook_json.to_json(of_code(session, after.code) or after)
    was = notebook_json.to_json(before)
    notebook_steps.record(session, Signed(label, who, at), was, now)
    return True


def undo(session: Session) -> str:
    """Restore what was before the last step; return its label, empty when there is none."""
    step = notebook_steps.last(session, is_undone=False)
    if step is None:
        return ""
    step.is_undone = True
    _restore(session, step.after, step.before)
    return step.label


def redo(session: Session) -> str:
    """Do the step again that was undone last; return its label, empty when there is none."""
    step = notebook_steps.last(session, is_undone=True)
    if step is None:
        return ""
    step.is_undone = False
    _restore(session, step.before, step.after)
    return step.label


def _restore(session: Session, gone: dict[str, Any], come: dict[str, Any]) -> None:
    for kept, restore in _RESTORED.items():
        if kept in come:
            restore(session, gone, come)
            return
    notebook_rows.store(session, notebook_json.from_json(come))
