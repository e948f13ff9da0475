"""Rows of the notebook: one page for each code, with its payer rules."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.books import Status
from app.domain.codes import System
from app.domain.notebook.kept import Heading, KeptRule, Page, PayerRule, SystemCode
from app.domain.people import PayerKind
from app.storage.tables.notebook import NotebookPageRow, NotebookRuleRow

__all__ = ["load", "load_all", "page_of_rule", "store"]


def load(session: Session, code: SystemCode) -> Page | None:
    """Return the page of a code, None when nothing is kept of it."""
    row = _row(session, code)
    return _page(row) if row else None


def load_all(session: Session) -> list[Page]:
    """Return every page in the order of systems and codes."""
    order = (NotebookPageRow.system, NotebookPageRow.code)
    return [_page(row) for row in session.scalars(select(NotebookPageRow).order_by(*order))]


def page_of_rule(session: Session, rule_id: int) -> Page | None:
    """Return the page on which a payer rule stands, None when there is no such rule."""
    rule = session.get(NotebookRuleRow, rule_id)
    return _page(session.get_one(NotebookPageRow, rule.page_id)) if rule else None


def store(session: Session, page: Page) -> None:
    """Put the page in the place of the one stored; an empty one is not kept."""
    row = _row(session, page.code)
    if page.is_empty:
        if row is not None:
            session.delete(row)
    else:
        row = row or NotebookPageRow(system=page.code.system, code=page.code.code)
        # The old rows go first: a rule that stays comes back under its own id.
        row.rules.clear()
        _write(row, page)
        session.add(row)
        session.flush()
        row.rules.extend(_rule_row(kept) for kept in page.rules)
    session.flush()


def _row(session: Session, code: SystemCode) -> NotebookPageRow | None:
    return session.scalar(
        select(NotebookPageRow).where(
            NotebookPageRow.system == code.system, NotebookPageRow.code == code.code
        )
    )


def _write(row: NotebookPageRow, page: Page) -> None:
    heading = page.heading
    row.begun, row.status = heading.on, heading.status
    row.title, row.edition = heading.title, heading.edition
    row.note, row.is_favourite, row.group = page.note, page.is_favourite, page.group


def _rule_row(kept: KeptRule) -> NotebookRuleRow:
    rule = kept.rule
    return NotebookRuleRow(
        id=kept.id or None,
        text=rule.text,
        payer=rule.payer,
        kind=rule.kind,
        source=rule.source,
        first=rule.first,
        last=rule.last,
    )


def _page(row: NotebookPageRow) -> Page:
    return Page(
        code=SystemCode(System(row.system), row.code),
        heading=Heading(row.begun, Status(row.status), row.title, row.edition),
        note=row.note,
        is_favourite=row.is_favourite,
        group=row.group,
        rules=tuple(KeptRule(rule.id, _rule(rule)) for rule in row.rules),
    )


def _rule(row: NotebookRuleRow) -> PayerRule:
    kind = PayerKind(row.kind) if row.kind else None
    return PayerRule(row.text, row.payer, kind, row.source, row.first, row.last)
