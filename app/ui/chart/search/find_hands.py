"""Finding in the chart: the bar opened, hits gone to, the keyboard given back."""

from PySide6.QtCore import QObject, Signal

from app.charts.across.finding import Hit
from app.domain.chart.spans import Span
from app.ui.background import Background
from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.search.chart_search import ChartSearch
from app.ui.chart.search.find_bar import FindBar
from app.ui.chart.viewers import Viewers

__all__ = ["FindHands"]

_PREFILLED_UP_TO = 60


class FindHands(QObject):
    """Finds on from the place that is read last; ``chosen`` carries a place to go to."""

    chosen = Signal(object)

    def __init__(self, bar: FindBar, viewers: Viewers, background: Background) -> None:
        super().__init__()
        self._bar, self._viewers = bar, viewers
        self.search = ChartSearch(bar, background, self._place)
        bar.chosen.connect(self._choose)
        bar.closed.connect(self._give_back)
        viewers.find_wanted.connect(self.open)

    def open(self) -> None:
        """Show the find bar, with a short selection as the words to find."""
        tab = self._viewers.active.current
        if tab is None:
            return
        pieces = tab.view.selection() if tab.view is not None else ()
        words = pieces[0].words if len(pieces) == 1 else ""
        self._bar.open(words if len(words) <= _PREFILLED_UP_TO else "")

    def step(self, *, forward: bool) -> None:
        """Go to the next hit or the one before, looking again where the bar was put away."""
        if self._bar.isHidden() and not self._bar.query.strip():
            self.open()
        elif self._viewers.active.view is not None:
            (self._bar.step_on if forward else self._bar.step_back)()

    def _place(self) -> Span | None:
        view = self._viewers.active.view
        return None if view is None else view.next_place()

    def _choose(self, hit: Hit) -> None:
        self.chosen.emit(hit.span)

    def _give_back(self) -> None:
        view = self._viewers.active.view
        if view is not None:
            give_keyboard(view)
