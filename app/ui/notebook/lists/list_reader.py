"""Has the lists of the notebook read on the worker, all of them or those given lately alone."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, Signal

from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.notebook.lists.kept_lists import RECENT
from app.ui.notebook.lists.list_pages import ListPages
from app.ui.notebook.lists.list_reading import read_lists, read_recent
from app.ui.notebook.lists.list_row import ListRow

__all__ = ["ListReader"]


class ListReader(QObject):
    """Reads the codes for a date, without one for today, and fills the lists."""

    refused = Signal(Exception)

    def __init__(
        self, notebook: Notebook, background: Background, pages: ListPages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notebook, self._background, self._pages = notebook, background, pages
        self._on: date | None = None
        # Codes were given while another list was in front.
        self._is_behind = False
        pages.turned.connect(self._catch_up)

    @property
    def on(self) -> date:
        """Return the date for which codes are read."""
        return self._on or datetime.now(UTC).astimezone().date()

    def set_date(self, on: date) -> None:
        """Read the codes for another date."""
        self._on = on
        self.reload()

    def reload(self) -> None:
        """Read every list again."""
        notebook, on = self._notebook, self.on
        self._background.run(lambda: read_lists(notebook, on), self._fill, self.refused.emit)

    def reload_recent(self) -> None:
        """Read again which codes were given, now or when their list comes to the front."""
        self._is_behind = self._pages.currentIndex() != RECENT
        if not self._is_behind:
            notebook, on = self._notebook, self.on
            self._background.run(lambda: read_recent(notebook, on), self._fill_recent)

    def _catch_up(self) -> None:
        if self._is_behind:
            self.reload_recent()

    def _fill(self, read: Sequence[Sequence[ListRow]]) -> None:
        for kept_list, rows in zip(self._pages.lists, read, strict=True):
            kept_list.take(rows)
        self._pages.count_rows()

    def _fill_recent(self, rows: Sequence[ListRow]) -> None:
        self._pages.lists[RECENT].take(rows)
        self._pages.count_rows()
