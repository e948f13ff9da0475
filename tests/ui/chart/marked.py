"""A chart pane in which words can be marked."""

from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Span
from app.ui.chart.page.leaves import Place, Selection

__all__ = ["highlight", "marked", "select", "settled"]


def highlight(view, words, category=Category.DIAGNOSIS, note="", number=1, page=0):
    """Return a highlight of words of a document in view."""
    start = view._leaves.page(page).text.index(words)
    span = Span(view.document_id, page, start, start + len(words))
    return Highlight(span, words, category, note, number)


def select(view, words, page=0):
    """Select words."""
    start = view._leaves.page(page).text.index(words)
    view._reader.select(Selection(Place(page, start), Place(page, start + len(words))))
    view._changed()


def marked(pane):
    """Return what is marked: category, words, note."""
    found = pane._marking.marked
    return [(each.category, each.quote, each.note) for each in found]


def settled(qtbot, pane):
    """Wait until the worker has done all that was asked for."""
    done = []
    pane._background.run(bool, done.append)
    qtbot.waitUntil(lambda: bool(done))
    again = []
    pane._background.run(bool, again.append)
    qtbot.waitUntil(lambda: bool(again))
