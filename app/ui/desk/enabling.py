"""Which actions can be done now, by what is open and selected."""

from dataclasses import replace

from PySide6.QtCore import QObject

from app.ui.chart.chart_pane import ChartPane
from app.ui.current import Opened
from app.ui.desk.actions import Actions
from app.ui.menus.declaring import Situation
from app.ui.query.query_pane import QueryPane

__all__ = ["Enabling"]


class Enabling(QObject):
    """Keeps the actions in step with the encounter, its chart and its query."""

    def __init__(self, deeds: Actions, chart: ChartPane, query: QueryPane) -> None:
        super().__init__(deeds)
        self._deeds, self._chart, self._query = deeds, chart, query
        self._situation = Situation()
        for told in (chart.selecting, chart.unselected, chart.turned, query.turned):
            told.connect(self._enable)

    def show_opened(self, opened: Opened) -> None:
        """Enable what can be done in an encounter as it was loaded last."""
        self._situation = Situation(
            has_encounter=True,
            has_document=bool(opened.encounter.documents),
            undo_label=opened.undo_label,
            redo_label=opened.redo_label,
        )
        self._enable()

    def _enable(self) -> None:
        has_selection = bool(self._chart.selection())
        has_query = self._query.has_query
        self._deeds.update(
            replace(self._situation, has_selection=has_selection, has_query=has_query)
        )
