"""Reads every list of the notebook, on the worker."""

from collections.abc import Sequence
from datetime import date

from app.notebook.notebook import Notebook
from app.ui.notebook.codes.kept_rows import rows_of
from app.ui.notebook.codes.recent_rows import RecentRow
from app.ui.notebook.lists.list_row import ListRow
from app.ui.notebook.own_words.word_rows import WordRow
from app.ui.notebook.sets.set_rows import set_rows

__all__ = ["read_lists", "read_recent"]

_MOST_RECENT = 100


def read_lists(notebook: Notebook, on: date) -> Sequence[Sequence[ListRow]]:
    """Return the rows of each list in the order of the tabs, the codes as they are on a date."""
    return (
        *rows_of(notebook.pages(on), on),
        list(set_rows(notebook.sets.looked_up(on), on)),
        read_recent(notebook, on),
        [WordRow(word, title) for word, title in notebook.own_words.looked_up(on)],
    )


def read_recent(notebook: Notebook, on: date) -> Sequence[RecentRow]:
    """Return the rows of the codes given lately alone: they change with every code given."""
    found = notebook.recent(on, _MOST_RECENT)
    return [RecentRow(recent, entry, on) for recent, entry in found]
