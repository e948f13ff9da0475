"""The one history of the notebook: notes, favourites, payer rules, own words and sets of codes."""

from app.storage.histories import History
from app.storage.notebook_schema import NotebookStepRow

__all__ = ["NOTEBOOK"]

NOTEBOOK = History(NotebookStepRow)
