"""A table of the Index: its rows at once, the codes of a stretch of rows when it is seen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from typing_extensions import override

from app.codebooks.icd10cm.index.terms import Volume
from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term
from app.ui.index.index_words import (
    captions,
    code_text,
    reference_line,
    spoken_code,
    spoken_term,
)
from app.ui.tables.rows_model import ROW, Index
from app.ui.tables.rows_view import code_font

__all__ = ["COLUMNS", "GridModel"]

COLUMNS = 7
_STRETCH = 200
_TITLE = 0


class GridModel(QAbstractTableModel):
    """Rows of terms and six columns of codes; ``wanted`` asks for the codes of rows."""

    wanted = Signal(int, int)

    def __init__(self, volume: Volume) -> None:
        super().__init__()
        self._captions = captions(volume)
        self._terms: tuple[Term, ...] = ()
        self._row: dict[int, int] = {}
        self._cells: dict[tuple[int, int], PrintedCode] = {}
        self._asked: set[int] = set()

    @property
    def terms(self) -> Sequence[Term]:
        """Return the rows."""
        return self._terms

    def show(self, terms: Sequence[Term]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._terms = tuple(terms)
        self._row = {term.id: row for row, term in enumerate(terms)}
        self._cells, self._asked = {}, set()
        self.endResetModel()

    def add_codes(self, codes: Mapping[int, Iterable[PrintedCode]]) -> None:
        """Fill in the codes of rows, by the number of their term."""
        rows = sorted(self._row[term] for term in codes if term in self._row)
        for term, printed in codes.items():
            for code in printed:
                self._cells[self._row.get(term, -1), code.column - 1] = code
        if rows:
            self.dataChanged.emit(self.index(rows[0], 1), self.index(rows[-1], COLUMNS - 1))

    def want_codes(self, row: int) -> None:
        """Ask for the codes of the stretch of rows around one, once."""
        stretch = row // _STRETCH
        if stretch not in self._asked:
            self._asked.add(stretch)
            last = min((stretch + 1) * _STRETCH, len(self._terms)) - 1
            self.wanted.emit(self._terms[stretch * _STRETCH].id, self._terms[last].id)

    def row_of(self, term: int) -> int:
        """Return the row of a term, -1 where it is none of the table's."""
        return self._row.get(term, -1)

    def code_at(self, row: int, column: int) -> PrintedCode | None:
        """Return the code of a cell, None where it is empty or not yet read."""
        return self._cells.get((row, column))

    def filled(self, row: int) -> list[int]:
        """Return the columns of a row that hold a code."""
        return [column for column in range(1, COLUMNS) if (row, column) in self._cells]

    def line_to(self, row: int) -> tuple[Term, ...]:
        """Return the terms from the main term down to a row."""
        line: list[Term] = []
        for term in reversed(self._terms[: row + 1]):
            if not line or term.level < line[-1].level:
                line.append(term)
                if term.level == 0:
                    break
        return tuple(reversed(line))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._terms)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._captions[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        term = self._terms[index.row()]
        if role == ROW:
            return term
        if index.column() == _TITLE:
            return _of_title(term, role)
        self.want_codes(index.row())
        return self._of_cell(self.code_at(index.row(), index.column()), index.column(), role)

    def _of_cell(self, code: PrintedCode | None, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return code_text(code) if code else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            caption = " ".join(self._captions[column].split())
            return f"{caption}: {spoken_code(code) if code else self.tr('no code')}"
        if role == Qt.ItemDataRole.FontRole:
            font = code_font()
            font.setWeight(QFont.Weight.Normal)
            font.setStrikeOut(code is not None and code.status is Status.NOT_IN_EDITION)
            return font
        return None


def _of_title(term: Term, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{term.title} {term.modifiers}".strip()
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken_term(term)
    if role == Qt.ItemDataRole.ToolTipRole:
        line = (term.title, term.modifiers, reference_line(term))
        return " ".join(part for part in line if part)
    return None
