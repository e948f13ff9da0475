"""Which encounters a filter finds, in which order, under which headings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.queues import Wanted, wanted
from app.domain.worklist import WorklistRow
from app.domain.worklist_order import Grouping, SortBy, grouped, ordered
from app.ui.worklist.model import GroupHead
from app.ui.worklist.row_words import RowWords
from app.ui.worklist.words import group_word

__all__ = ["FoundRows"]

_NAMED = 3


@dataclass(frozen=True, slots=True)
class FoundRows:
    """The encounters of the worklist on a day, to find some among them."""

    rows: tuple[WorklistRow, ...] = ()
    today: date = date.min

    def found(self, text: str) -> list[WorklistRow]:
        """Return the encounters that a filter takes.

        Raises:
            RuleError: the filter cannot be read.
        """
        asked, words = wanted(text), RowWords(self.today)
        return [row for row in self.rows if self._takes(asked, row, words)]

    def counted(self, text: str) -> str:
        """Tell how many encounters a filter takes, and the first of them.

        Raises:
            RuleError: the filter cannot be read.
        """
        found, words = self.found(text), RowWords(self.today)
        said = _said("Holds {0} of {1}").format(len(found), len(self.rows))
        named = [f"{words.name(row)} {row.service_from.isoformat()}" for row in found[:_NAMED]]
        more = [_said("{0} more").format(len(found) - _NAMED)] if len(found) > _NAMED else []
        return f"{said}: {'; '.join(named + more)}" if found else said

    def items(
        self, found: Sequence[WorklistRow], by: SortBy, grouping: Grouping, *, is_reversed: bool
    ) -> list[WorklistRow | GroupHead]:
        """Return encounters in order, each group under its heading."""
        items: list[WorklistRow | GroupHead] = []
        rows = ordered(found, by, is_reversed=is_reversed)
        for name, part in grouped(rows, grouping, self.today):
            if grouping is not Grouping.NONE:
                items.append(GroupHead(group_word(grouping, name), len(part)))
            items.extend(part)
        return items

    def _takes(self, asked: Wanted, row: WorklistRow, words: RowWords) -> bool:
        parts = (row.service_from.isoformat(), words.name(row), words.details(row))
        text = " ".join((*parts, row.hold, row.provider)).casefold()
        return asked.takes(row, self.today, text)


def _said(text: str) -> str:
    return QCoreApplication.translate("found_rows", text)
