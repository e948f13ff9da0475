"""The Table of Neoplasms or the Table of Drugs, opened as a grid."""

from datetime import date

from PySide6.QtCore import QModelIndex
from typing_extensions import override

from app.codebooks.icd10cm.index.terms import Volume
from app.domain.printed.index import PrintedCode, Term
from app.ui.background import Background
from app.ui.index.grid_model import GridModel
from app.ui.index.grid_view import GridView
from app.ui.index.index_room import IndexRoom, OpenVolume
from app.ui.index.index_words import volume_name
from app.ui.index.seeking import line_below, parts_of, start_of
from app.ui.index.spots import Spot
from app.ui.index.volume_book import VolumeBook
from app.ui.leafing.kept_keys import KeptKeys

__all__ = ["TableBook"]


class TableBook(VolumeBook):
    """A grid of rows and six columns; type-ahead looks at the uppermost rows, then below them."""

    def __init__(self, volume: Volume, room: IndexRoom, background: Background) -> None:
        super().__init__(volume, room, background)
        self._model = GridModel(volume)
        self._tops: tuple[int, ...] = ()
        self._names: tuple[str, ...] = ()
        self.grid = GridView(self._model, volume_name(volume), self)
        self.grid.keys |= {"Return": self.act, "Alt+Return": self.follow}
        self._lay_out(self.grid)
        self._model.wanted.connect(self._fetch)
        self.grid.turned.connect(self._tell)
        self.grid.letter_typed.connect(self.letter_typed)
        self.grid.doubleClicked.connect(self._act_on)

    @property
    @override
    def line(self) -> tuple[Term, ...]:
        return self._model.line_to(self.grid.row) if self.grid.row >= 0 else ()

    @property
    @override
    def column(self) -> int:
        return self.grid.column

    @property
    @override
    def kept(self) -> KeptKeys:
        return self.grid.kept

    def act(self) -> None:
        """Open the code of the cell; from the name of a row go to its codes or its reference."""
        row, column = self.grid.row, self.grid.column
        code = self._model.code_at(row, column)
        if code is not None:
            self.code_wanted.emit(code.code)
        elif column == 0 and self._model.filled(row):
            self.grid.step(+1)
        else:
            self.follow()

    def follow(self) -> None:
        """Follow “see” or “see also” of the row."""
        if self.line and self.line[-1].reference:
            self.follow_wanted.emit(self.line[-1].id)

    @override
    def _show(self, volume: OpenVolume) -> None:
        # All of the Table of Neoplasms stands below one main term.
        mains = sum(term.level == 0 for term in volume.terms)
        uppermost = 0 if mains > 1 else 1
        self._tops = tuple(row for row, term in enumerate(volume.terms) if term.level <= uppermost)
        self._names = tuple(volume.names[row] for row in self._tops)
        with self._turning():
            self._model.show(volume.terms)

    @override
    def _turn_to(self, spot: Spot) -> None:
        row = self._model.row_of(spot.path[-1]) if spot.path else 0
        if 0 <= row < len(self._model.terms):
            self._choose(row, spot.column, at_top=True)

    @override
    def _seek(self, words: str) -> None:
        start = start_of(self._names, parts_of(words))
        if start.place < 0:
            self.sought.emit(False)  # noqa: FBT003 - a signal has no keywords
            return
        top = self._tops[start.place]
        following = self._tops[start.place + 1 :]
        below = self._model.terms[top + 1 : following[0] if following else None]
        line, is_found = line_below(below, start.rest) if start.is_found else ([], False)
        self._choose(top + 1 + line[-1] if line else top, self.column, at_top=not line)
        self.sought.emit(is_found)

    def _choose(self, row: int, column: int, *, at_top: bool) -> None:
        with self._turning():
            self.grid.choose(row, column, at_top=at_top)
            self._model.want_codes(row)

    def _fetch(self, first: int, last: int) -> None:
        on, room = self._read_for, self._room
        if on is not None:
            self.kept.hold()
            self._background.run(lambda: (on, room.codes(first, last, on)), self._add)

    def _add(self, read: tuple[date, dict[int, tuple[PrintedCode, ...]]]) -> None:
        on, codes = read
        if on == self._read_for:
            self._model.add_codes(codes)
            self.turned.emit()
        self.kept.release()

    def _act_on(self, _index: QModelIndex) -> None:
        self.act()
