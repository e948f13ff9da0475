"""What each declared action does in a chart pane, from a menu, by a key, or in its own window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.chart.highlights import Category
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.side.side_panel import MARKED, OUTLINE, PAGES

if TYPE_CHECKING:
    from app.ui.chart.chart_pane import ChartPane

__all__ = ["OF_THE_DESK", "acts_of"]

# What the desk does with the chart: in a window of its own, the chart asks for it.
OF_THE_DESK = ("code.selection", "code.support", "query.start", "edit.undo", "edit.redo")


def acts_of(pane: "ChartPane") -> dict[str, Callable[[], object]]:
    """Return what each action does."""
    acts = {**_reading(pane), **_marking(pane)}
    return {
        **{one: partial(_in_the_chart, pane, act) for one, act in acts.items()},
        **{one: partial(pane.wanted.emit, one) for one in OF_THE_DESK},
        "chart.compare": pane.comparing.start,
    }


def _in_the_chart(pane: "ChartPane", act: Callable[[], object]) -> None:
    pane.comparing.leave()
    act()


def _reading(pane: "ChartPane") -> dict[str, Callable[[], object]]:
    viewers, find, view = pane.viewers, pane.find_hands, pane.with_view
    return {
        "chart.copy": partial(view, DocumentView.copy),
        "chart.find": find.open,
        "chart.find_next": partial(find.step, forward=True),
        "chart.find_previous": partial(find.step, forward=False),
        "chart.next": partial(viewers.step, 1),
        "chart.previous": partial(viewers.step, -1),
        "chart.zoom_in": partial(view, DocumentView.zoom_in),
        "chart.zoom_out": partial(view, DocumentView.zoom_out),
        "chart.zoom_fit": partial(view, DocumentView.zoom_fit),
        "chart.zoom_whole": partial(view, DocumentView.zoom_whole),
        "chart.zoom_actual": partial(view, DocumentView.zoom_actual),
        "chart.rotate": partial(view, DocumentView.turn),
        "chart.ruler": pane.overlays.turn_ruler,
        "chart.side": pane.side_hands.toggle,
        "chart.outline": partial(pane.side_hands.open, OUTLINE),
        "chart.pages": partial(pane.side_hands.open, PAGES),
        "chart.page": pane.side_hands.ask_page,
        "chart.split": viewers.split,
        "chart.window": viewers.pop_out,
    }


def _marking(pane: "ChartPane") -> dict[str, Callable[[], object]]:
    hands = pane.hands
    return {
        **{f"mark.{each.value}": partial(hands.mark, each) for each in Category if each.has_colour},
        "mark.bookmark": hands.bookmark,
        "mark.area": hands.frame,
        "mark.note": hands.write_note,
        "mark.remove": hands.remove,
        "mark.code": hands.open_code,
        "mark.next": partial(hands.step, forward=True),
        "mark.previous": partial(hands.step, forward=False),
        "mark.list": partial(pane.side_hands.open, MARKED),
    }
