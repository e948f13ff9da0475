"""The one history of the notebook: notes, favourites, payer rules, own words and sets of codes."""

from app.storage.histories import History
from app.storage.tables.notebook import NotebookStepRow

__all__ = ["NOTEBOOK"]

NOTEBOOK = History(NotebookStepRow)
