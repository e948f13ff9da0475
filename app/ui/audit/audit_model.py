"""The list of items of the self-audit."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from app.domain.audit import AuditItem, Verdict
from app.ui.audit.audit_words import known_word, verdict_word
from app.ui.tables.columns import Column
from app.ui.tables.row_icons import row_icon
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["AuditModel"]


class AuditModel(RowsModel[AuditItem]):
    """Shows each item with what is known of it and the coder's answer."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(_tr("Item"), lambda row: row.item.id, font=code_font),
                Column("", lambda row: row.item.title),
                Column(_tr("Program"), known_word, icon=_known_icon),
                Column(_tr("You"), _answer),
                Column(_tr("Note"), _note),
            ]
        )


def _answer(row: AuditItem) -> str:
    return verdict_word(row.answer.verdict) if row.answer else ""


def _note(row: AuditItem) -> str:
    return row.answer.note if row.answer else ""


def _known_icon(row: AuditItem) -> QIcon | None:
    is_no = any(fact.verdict is Verdict.NO for fact in row.facts)
    return row_icon("triangle-alert") if is_no else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Audit", text)
