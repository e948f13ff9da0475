"""The list of an encounter's queries."""

from datetime import UTC

from PySide6.QtCore import QCoreApplication

from app.domain.queries import Query
from app.ui.query.query_words import status_word
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel

__all__ = ["QueryModel"]


class QueryModel(RowsModel[Query]):
    """Shows queries, the oldest first."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(_tr("State"), lambda query: status_word(query.status)),
                Column(_tr("Query"), _title),
                Column(_tr("Since"), _since),
            ]
        )

    def place_of(self, query_id: int) -> int | None:
        """Return the row of a query."""
        return next((at for at, query in enumerate(self.rows) if query.id == query_id), None)


def _title(query: Query) -> str:
    return query.draft.title or _tr("Untitled")


def _since(query: Query) -> str:
    if query.answer is not None:
        return query.answer.on.isoformat()
    return f"{(query.sent_at or query.created_at).astimezone(UTC):%Y-%m-%d}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Query", text)
