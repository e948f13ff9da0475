"""Between chart, reader and queries: words that begin a query, codes the chart supports."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.domain.change import Change
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence, Where
from app.domain.queries import Indicator, QueryDraft
from app.domain.reading.suggestions import ChartGap
from app.ui.chart.marks.machine_tag import machine_read
from app.ui.wires.coding import CodingWires
from app.ui.wires.rooms import Rooms

__all__ = ["AskingWires"]

_SEVERAL = " … "


class AskingWires(QObject):
    """Takes words and gaps of the chart to a query, and what is read of it to its place."""

    def __init__(self, rooms: Rooms, coding: CodingWires, parent: QObject) -> None:
        super().__init__(parent)
        self._panes, self._docks, self._current = rooms.panes, rooms.docks, rooms.current
        self._coding = coding
        self._panes.query.changed.connect(self._current.accept)
        self._panes.query.source_wanted.connect(rooms.reveal)
        self._panes.said.place_wanted.connect(rooms.reveal)
        self._panes.said.search_wanted.connect(coding.search)
        self._panes.room.changed.connect(self._take_abstract)
        support = self._panes.support
        support.accepted.connect(self._current.take)
        support.code_wanted.connect(rooms.open_diagnosis)
        support.place_wanted.connect(rooms.reveal)
        support.query_wanted.connect(self._ask_about)

    def start_query(self) -> None:
        """Begin a query with the words that are selected in the chart."""
        evidence = self._coding.selected()
        if evidence and self._current.now is not None:
            self._docks.show_pane("query")
            self._panes.query.start_from(self._indicator(evidence))

    def new_query(self) -> None:
        """Begin an empty query."""
        self._docks.show_pane("query")
        self._panes.query.begin()

    def _ask_about(self, gap: ChartGap, words: Sequence[Evidence]) -> None:
        """Begin a query about what the chart leaves open, with its words."""
        self._docks.show_pane("query")
        indicators = tuple(self._indicator((each,)) for each in words)
        # The title says no more than the topic: it must not lead to a diagnosis.
        self._panes.query.begin(QueryDraft(gap.topic, indicators=indicators))

    def _indicator(self, evidence: Sequence[Evidence]) -> Indicator:
        """Return words of the chart as an indicator, with document and date."""
        now, span = self._current.now, evidence[0].span
        heads = {head.id: head for head in now.encounter.documents} if now else {}
        head = heads.get(span.document) if span else None
        return Indicator(
            text=_SEVERAL.join(item.quote for item in evidence),
            document=_named(head, span) if head and span else "",
            date=head.date if head else None,
            span=span,
        )

    def _take_abstract(self, change: Change) -> None:
        self._current.accept(change)
        if change.encounter_id is None:
            self._panes.room.reload()


def _named(head: DocumentHead, span: Where) -> str:
    """Return the title, with the mark where a machine read the page."""
    is_read = span.page in head.machine_read
    return f"{head.title} ({machine_read()})" if is_read else head.title
