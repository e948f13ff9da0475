"""The list of search results, changed in place."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt
from typing_extensions import override

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.search.showing.marking import NO_WORDS, QueryWords
from app.ui.search.hit_layout import Places
from app.ui.search.hit_rows import CodeRow, GroupRow, Row, SectionRow
from app.ui.search.hit_words import (
    below_title,
    family_word,
    group_word,
    hit_word,
    shown_title,
    why_word,
)
from app.ui.tables.rows_model import ROW, Index

__all__ = ["NO_LOOKS", "HitModel", "Looks"]


@dataclass(frozen=True, slots=True)
class Looks:
    """How a code is shown besides itself: the lines below it, what is marked, its star."""

    below: Sequence[tuple[str, str]] = ()
    marked: Places = ()
    is_starred: bool = False


NO_LOOKS = Looks()


class HitModel(QAbstractListModel):
    """Shows rows, each painted by the delegate from its value.

    `show` tells views that their rows have moved, not that they are gone: what was chosen stays
    chosen and nothing is empty in between.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._starred: frozenset[SystemCode] = frozenset()
        self._hccs: Mapping[str, str] = {}
        self._said_above: frozenset[str] = frozenset()
        self._places = lru_cache(NO_WORDS.places)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._rows

    def show(
        self,
        rows: Sequence[Row],
        words: QueryWords = NO_WORDS,
        said_above: frozenset[str] = frozenset(),
    ) -> None:
        """Replace what is shown; ``words`` are marked, ``said_above`` is left out of the rows."""
        before = self._keys()
        self.layoutAboutToBeChanged.emit()
        self._rows, self._said_above = tuple(rows), said_above
        self._places = lru_cache(words.places)
        places = {key: place for place, key in enumerate(self._keys())}
        moved = self.persistentIndexList()
        self.changePersistentIndexList(
            moved, [self._at(places.get(before[index.row()])) for index in moved]
        )
        self.layoutChanged.emit()

    def star(self, codes: Iterable[SystemCode]) -> None:
        """Mark the favourites, now and among all that will be shown."""
        self._starred = frozenset(codes)
        self._tell()

    def mark_hccs(self, names: Mapping[str, str]) -> None:
        """Say which diagnoses count for risk adjustment, each with its category."""
        self._hccs = names
        self._tell()

    def place_of(self, key: Hashable) -> int:
        """Return the row of a key, the first row when it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), 0)

    def codes(self) -> Sequence[str]:
        """Return the codes in the order shown."""
        return [row.hit.code for row in self._rows if isinstance(row, CodeRow)]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(_named(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in self._spoken(row) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in self._tip(row) if part)
        return None

    def marked(self, row: CodeRow) -> Places:
        """Return where the shown title of a code has words that were asked for."""
        return self._places(shown_title(row.hit.title, row.shared))

    def below(self, row: CodeRow) -> Sequence[tuple[str, str]]:
        """Return the lines below a title, each with what stands at its right."""
        return below_title(row, self.hcc(row), self._said_above)

    def looks(self, row: CodeRow) -> Looks:
        """Return what is shown of a code besides itself."""
        return Looks(self.below(row), self.marked(row), self.is_starred(row))

    def hcc(self, row: CodeRow) -> str:
        """Return the risk category of a code, an empty text where it has none."""
        hit = row.hit
        return self._hccs.get(hit.code, "") if hit.system is System.ICD_10_CM else ""

    def is_starred(self, row: CodeRow) -> bool:
        """Tell whether a code is a favourite."""
        return row.code in self._starred

    def _spoken(self, row: Row) -> Iterable[str]:
        if isinstance(row, GroupRow):
            return group_word(row), _folded(is_open=row.is_open)
        if isinstance(row, SectionRow):
            return (*_named(row), row.section.line)
        hit, family = row.hit, row.family
        return (
            hit.code,
            hit.title,
            hit_word(hit),
            "" if row.depth else hit.system.value,
            why_word(hit, self._said_above),
            self.hcc(row),
            _spoken("favourite") if self.is_starred(row) else "",
            family_word(family) if family.is_folded else "",
            _folded(is_open=row.is_open) if family.is_folded else "",
        )

    def _tip(self, row: Row) -> Iterable[str]:
        if not isinstance(row, CodeRow):
            return (" ".join(_named(row)), row.section.line if isinstance(row, SectionRow) else "")
        why = why_word(row.hit, self._said_above)
        family = family_word(row.family) if row.family.is_folded else ""
        return f"{row.hit.code}  {row.hit.title}", why, family

    def _keys(self) -> list[Hashable]:
        return [row.key for row in self._rows]

    def _at(self, place: int | None) -> QModelIndex:
        return QModelIndex() if place is None else self.index(place, 0)

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))


def _named(row: Row) -> tuple[str, ...]:
    if isinstance(row, GroupRow):
        return (group_word(row),)
    if isinstance(row, SectionRow):
        return row.section.number, row.section.title
    return row.hit.code, row.hit.title


def _folded(*, is_open: bool) -> str:
    return _spoken("opened") if is_open else _spoken("folded")


def _spoken(text: str) -> str:
    return QCoreApplication.translate("Hits", text)
