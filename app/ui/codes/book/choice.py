"""Which code is chosen on the page of a code: itself, a 7th character, another side."""

from app.ui.codes.book.links import CHILD, SEVENTH, SIDE
from app.ui.codes.book.reader import BookReader
from app.ui.codes.book.view import BookView

__all__ = ["BookChoice"]


class BookChoice:
    """Chooses by keys among what the page offers, and says what would be given."""

    def __init__(self, reader: BookReader, view: BookView) -> None:
        self._reader = reader
        self._view = view

    @property
    def given(self) -> str:
        """Return what Ctrl+Enter gives, empty where nothing can be.

        A 7th character or a side that is chosen comes before the open code; a code below is
        opened first, so that its own notes are read.
        """
        reading, chosen = self._reader.now, self._view.chosen
        if reading is None:
            return ""
        page = reading.page
        offered = {one.code for one in page.sevenths}
        offered |= {one.code for one in page.sides if one.is_billable}
        if chosen is not None and chosen.scheme in (SEVENTH, SIDE) and chosen.path in offered:
            return chosen.path
        return page.entry.code if page.entry.is_billable else ""

    def choose_child(self) -> None:
        """Put the focus on the first code below; once there, on the next one."""
        reading = self._reader.now
        if not self._view.choose_next(CHILD) and reading and reading.page.entry.children:
            self.choose_seventh()

    def choose_seventh(self) -> None:
        """Put the focus on the first 7th character; once there, on the next one."""
        self._view.choose_next(SEVENTH)

    def choose_side(self) -> None:
        """Put the focus on another side of the body; once there, on the next one."""
        self._view.choose_next(SIDE)

    def choose_char(self, char: str) -> bool:
        """Go to a 7th character by its key, once one of them is chosen; False without it."""
        reading, chosen = self._reader.now, self._view.chosen
        if reading is None or chosen is None or chosen.scheme != SEVENTH:
            return False
        codes = [one.code for one in reading.page.sevenths if one.char == char]
        return any(self._view.choose_link(code, SEVENTH) for code in codes)
