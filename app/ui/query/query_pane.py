"""Queries to the provider: drafted from the chart, sent, answered or cancelled."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.encounter import Encounter
from app.domain.queries import Answer, Indicator, Query, QueryDraft
from app.queries.queries import Queries
from app.ui.background import Background
from app.ui.fields.notice import Notice
from app.ui.pdf_export import PdfExport
from app.ui.query.query_desk import QueryDesk

__all__ = ["QueryPane"]

_PAUSE_MS = 1500
_LONGEST_WAIT_S = 5.0


class QueryPane(QWidget):
    """Keeps what is written: after a pause, on leaving and before anything else is done.

    ``turned`` tells that another query is open, or none.
    """

    changed = Signal(Change)
    source_wanted = Signal(object)
    exported = Signal(Path)
    turned = Signal()

    def __init__(self, queries: Queries, background: Background) -> None:
        super().__init__()
        self._queries = queries
        self._background = background
        self._encounter_id: int | None = None
        self._query: Query | None = None
        self._wanted: int | None = None
        self._unsaved: QueryDraft | None = None
        self._saving = 0
        self._desk = QueryDesk(self)
        self._notice = Notice(self)
        self._export = PdfExport(self, background)
        self._pause = QTimer(self)
        self._lay_out()
        self._connect()

    @property
    def has_query(self) -> bool:
        """Tell whether a query is open."""
        return self._query is not None

    def show_encounter(self, encounter: Encounter) -> None:
        """Turn to the queries of an encounter."""
        self.save()
        if encounter.id != self._encounter_id:
            self._query = None
            self._notice.clear()
        self._encounter_id = encounter.id
        self.reload()

    def reload(self) -> None:
        """Read the queries again; what is being written stays."""
        if self._encounter_id is not None:
            encounter_id = self._encounter_id
            self._background.run(
                lambda: (encounter_id, self._queries.of_encounter(encounter_id)), self._show
            )

    def start_from(self, indicator: Indicator) -> None:
        """Add words of the chart to the draft that is open, or begin a query with them."""
        if self._query is not None and not self._query.is_frozen:
            self._desk.editor.add(indicator)
        else:
            self.begin(QueryDraft(indicators=(indicator,)))

    def begin(self, draft: QueryDraft = QueryDraft()) -> None:  # noqa: B008 - a frozen value
        """Begin a query, with what is known already if something is."""
        if self._encounter_id is None:
            self._notice.info(self.tr("Open an encounter first: a query belongs to one."))
            return
        self.save()
        encounter_id = self._encounter_id
        self._do(lambda: self._queries.draft(encounter_id, draft), self._begun)

    def save(self) -> None:
        """Keep what has been written."""
        self._pause.stop()
        if self._unsaved is None or self._query is None:
            return
        query_id, draft = self._query.id, self._unsaved
        self._unsaved = None
        self._saving += 1
        self._background.run(
            lambda: self._queries.revise(query_id, draft),
            self._saved,
            self._not_saved,
            is_owed=True,
        )

    def keep(self) -> None:
        """Keep what has been written and wait for it, as before the desk closes."""
        self.save()
        written = Event()
        # One worker does the work in order: what was asked before is done when this is.
        self._background.run(written.set, lambda _: None)
        written.wait(_LONGEST_WAIT_S)

    def export(self) -> None:
        """Ask where to write the query that is open, and write it there."""
        if self._query is None:
            return
        self.save()
        query_id = self._query.id
        name = f"query-{query_id}.pdf"
        self._export.ask(self.tr("Write the query"), name, lambda: self._queries.paper(query_id))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def _begun(self, outcome: tuple[int, Change]) -> None:
        self._wanted, change = outcome
        self.changed.emit(change)

    def _send(self) -> None:
        self._on_query(self._queries.send)

    def _answer(self, answer: Answer) -> None:
        self._on_query(lambda query_id: self._queries.answer(query_id, answer))

    def _cancel(self, reason: str) -> None:
        self._on_query(lambda query_id: self._queries.cancel(query_id, reason))

    def _on_query(self, act: Callable[[int], Change]) -> None:
        if self._query is not None:
            self.save()
            query_id = self._query.id
            self._do(lambda: act(query_id), self.changed.emit)

    def _do(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._notice.clear()
        self._background.run(work, done, self._notice.refuse)

    def _saved(self, change: Change) -> None:
        self._saving -= 1
        self.changed.emit(change)

    def _not_saved(self, error: Exception) -> None:
        self._saving -= 1
        self._notice.refuse(error)

    def _edit(self, draft: QueryDraft) -> None:
        self._unsaved = draft
        self._pause.start(_PAUSE_MS)

    def _show(self, outcome: tuple[int, Sequence[Query]]) -> None:
        encounter_id, queries = outcome
        if encounter_id != self._encounter_id:
            return
        wanted = self._wanted or (self._query.id if self._query else None)
        is_new, self._wanted = self._wanted is not None, None
        self._desk.show_queries(queries, wanted)
        if is_new:
            self._desk.editor.focus_title()

    def _open(self, query: Query | None) -> None:
        before, is_busy = self._query, self._unsaved is not None or self._saving > 0
        if query is None or before is None or query.id != before.id:
            self.save()
            is_busy = False
        self._query = query
        self.turned.emit()
        if query is None:
            return
        if is_busy and not query.is_frozen:
            self._desk.editor.show_state(query)
        elif query != before:
            self._desk.editor.show_query(query)

    def _tell_export(self, path: Path) -> None:
        self._notice.info(self.tr("Written to {path}").format(path=path))
        self.exported.emit(path)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.save)
        self._export.exported.connect(self._tell_export)
        self._export.refused.connect(self._notice.refuse)
        self._desk.opened.connect(self._open)
        self._desk.new_wanted.connect(self.begin)
        editor = self._desk.editor
        editor.edited.connect(self._edit)
        editor.refused.connect(self._notice.refuse)
        editor.source_wanted.connect(self.source_wanted)
        editor.save_wanted.connect(self.save)
        editor.send_wanted.connect(self._send)
        editor.paper_wanted.connect(self.export)
        editor.answered.connect(self._answer)
        editor.cancelled.connect(self._cancel)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._desk, 1)
