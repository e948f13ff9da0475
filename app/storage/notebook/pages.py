"""The notebook, every change of which is a step that can be undone and done again."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.notebook.code_sets import CodeSet
from app.domain.notebook.kept import Page, SystemCode
from app.storage.histories import Signed
from app.storage.notebook import code_sets, notebook_json, notebook_rows, own_words
from app.storage.notebook.notebook_steps import NOTEBOOK

__all__ = ["change", "of_code", "of_rule", "pages", "redo", "take", "undo"]

_PAGES = "pages"


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
    NOTEBOOK.record(session, Signed(label, who, at), was, now)
    return True


def take(
    session: Session,
    gone: Sequence[CodeSet],
    come: Sequence[CodeSet],
    pages: Sequence[tuple[Page, Page]],
    signed: Signed,
) -> None:
    """Put sets in the place of others and pages in the place of what was, in one step."""
    before, after = code_sets.swapped(session, gone, come)
    for _, page in pages:
        notebook_rows.store(session, page)
    before |= {_PAGES: [notebook_json.to_json(page) for page, _ in pages]}
    after |= {_PAGES: [notebook_json.to_json(page) for _, page in pages]}
    NOTEBOOK.record(session, signed, before, after)


def undo(session: Session) -> str:
    """Restore what was before the last step; return its label, empty when there is none."""
    step = NOTEBOOK.last(session, is_undone=False)
    if step is None:
        return ""
    step.is_undone = True
    _restore(session, step.after, step.before)
    return step.label


def redo(session: Session) -> str:
    """Do the step again that was undone last; return its label, empty when there is none."""
    step = NOTEBOOK.last(session, is_undone=True)
    if step is None:
        return ""
    step.is_undone = False
    _restore(session, step.before, step.after)
    return step.label


def _restore(session: Session, gone: dict[str, Any], come: dict[str, Any]) -> None:
    if own_words.WORDS in come:
        own_words.restore(session, gone, come)
    elif code_sets.SETS in come:
        code_sets.restore(session, gone, come)
        _store(session, come.get(_PAGES, ()))
    else:
        _store(session, [come])


def _store(session: Session, pages: Iterable[dict[str, Any]]) -> None:
    for page in pages:
        notebook_rows.store(session, notebook_json.from_json(page))
