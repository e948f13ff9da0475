"""What a search found, as rows that open; or, where nothing was found, the next step."""

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.notebook.kept import SystemCode
from app.search import Found
from app.search.showing.hits import Family
from app.search.showing.marking import QueryWords
from app.ui.background import Background
from app.ui.search.hit_list import HitList
from app.ui.search.hit_model import HitModel
from app.ui.search.hit_rows import CodeRow, GroupRow, Row, SectionRow, Unfolded, rows_of
from app.ui.search.hit_words import replaced_in
from app.ui.search.search_room import SearchRoom, Wish

__all__ = ["FoundBox"]


class FoundBox(QWidget):
    """Shows the rows of the newest search; opened ones stay open until the next."""

    opened = Signal(SystemCode)
    section_opened = Signal(str)

    def __init__(
        self, room: SearchRoom, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._background = background
        self._found: tuple[Found, Wish] | None = None
        self._unfolded = Unfolded()
        self.model = HitModel()
        self.list = HitList(self.model, self)
        self.hint = QLabel(self)
        self._lay_out()
        self.list.clicked.connect(self._open_row)
        self.list.unfolding.connect(self._unfold)
        self.list.folding.connect(self._fold)

    def show_found(self, found: Found, wish: Wish, hint: str) -> None:
        """Show the rows of a search in the place of those before, or say the next step."""
        # Who types looks at the first row; who has gone into the list looks at a code.
        key = self.list.key if self.list.hasFocus() else None
        self._found = (found, wish)
        self._unfolded = Unfolded()
        self._show_rows(key)
        self._hint_at(hint)

    def show_hint(self, hint: str) -> None:
        """Show no rows, but the next step."""
        self._found = None
        self.model.show(())
        self._hint_at(hint)

    def open(self) -> None:
        """Open the code or the section in hand, or what is folded into a row without one."""
        row = self.list.row
        if isinstance(row, GroupRow):
            (self._fold if row.is_open else self._unfold)(row)
        elif isinstance(row, CodeRow):
            self.opened.emit(row.code)
        elif isinstance(row, SectionRow):
            self.section_opened.emit(row.section.number)

    def enter(self, *, is_from_line: bool) -> None:
        """Go into the list, past the first row, which was in hand already, unless it opens."""
        rows = self.model.rows
        if not rows:
            return
        self.list.setFocus()
        is_first = is_from_line and self.list.currentIndex().row() == 0
        if is_first and len(rows) > 1 and not rows[0].can_open:
            self.list.choose(1)

    def _open_row(self, _row: QModelIndex) -> None:
        self.open()

    def _show_rows(self, key: Hashable) -> None:
        if self._found is None:
            return
        found, _ = self._found
        rows = rows_of(found.families, found.sections, self._unfolded)
        self.model.show(rows, QueryWords.of(found.understood), replaced_in(found))
        if rows:
            self.list.settle(key)

    def _unfold(self, row: Row) -> None:
        if isinstance(row, GroupRow):
            self._unfolded = Unfolded(self._unfolded.below, has_sections=True)
            self._show_rows(row.key)
        elif isinstance(row, CodeRow) and self._found is not None:
            found, wish = self._found
            below = partial(self._room.below, row.family, wish)
            self._background.run(below, partial(self._show_below, found, row))

    def _show_below(self, found: Found, row: CodeRow, families: Sequence[Family]) -> None:
        if self._found is not None and self._found[0] is found and families:
            below = {**self._unfolded.below, row.key: families}
            self._unfolded = Unfolded(below, self._unfolded.has_sections)
            self._show_rows(self.list.key)

    def _fold(self, row: Row) -> None:
        below = {key: rows for key, rows in self._unfolded.below.items() if key != row.key}
        keeps = self._unfolded.has_sections and not isinstance(row, GroupRow)
        self._unfolded = Unfolded(below, has_sections=keeps)
        self._show_rows(row.key)

    def _hint_at(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.list.setVisible(not hint)

    def _lay_out(self) -> None:
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hint.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint, 1)
