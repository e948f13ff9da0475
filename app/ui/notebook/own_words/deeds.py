"""What is done to own words from the pane."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.notebook.own_words import OwnWords
from app.ui.background import Background
from app.ui.notebook.deeds import Deeds
from app.ui.notebook.lists.list_row import ListRow
from app.ui.notebook.own_words.word_dialog import WordDialog
from app.ui.notebook.own_words.word_rows import WordRow

__all__ = ["WordDeeds"]


class WordDeeds(Deeds):
    """Adds, changes and takes away own words."""

    def __init__(self, own_words: OwnWords, background: Background, pane: QWidget) -> None:
        super().__init__(background, pane)
        self._words = own_words

    def ask_new(self, _row: ListRow | None = None) -> None:
        """Ask for new own words."""
        self.ask(WordDialog(self._words.add, self._background, None, self._pane.window()))

    def ask_change(self, row: WordRow) -> None:
        """Ask what to put in the place of own words."""
        change = partial(self._words.change, row.word)
        self.ask(WordDialog(change, self._background, row.word, self._pane.window()))

    def remove(self, row: WordRow) -> None:
        """Take own words away."""
        self.tell(lambda: self._words.remove(row.word))
