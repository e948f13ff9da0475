"""Which encounters a filter finds, in which order, under which headings."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.worklist.order import Grouping, SortBy, grouped, ordered
from app.domain.worklist.queues import Queue, wanted
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.rules import RuleError
from app.ui.worklist.rows.model import GroupHead
from app.ui.worklist.rows.row_words import RowWords
from app.ui.worklist.rows.words import group_word

__all__ = ["FoundRows"]

_NAMED = 3


@dataclass(frozen=True, slots=True)
class FoundRows:
    """The encounters of the worklist on a day, to find some among them.

    ``texts`` are what is read of each in lower case; `of` makes them on whatever thread it is
    called, so that no key waits for the words of thousands of rows.
    """

    rows: tuple[WorklistRow, ...] = ()
    today: date = date.min
    texts: tuple[str, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[WorklistRow], today: date) -> "FoundRows":
        """Take the encounters of a day."""
        known, words = tuple(rows), RowWords(today)
        return cls(known, today, tuple(_text(row, words) for row in known))

    def found(self, text: str) -> list[WorklistRow]:
        """Return the encounters that a filter takes.

        Raises:
            RuleError: the filter cannot be read.
        """
        asked = wanted(text)
        if not asked.ways:
            return list(self.rows)
        pairs = zip(self.rows, self.texts, strict=True)
        return [row for row, words in pairs if asked.takes(row, self.today, words)]

    def counts(self, queues: Iterable[Queue]) -> dict[str, int]:
        """Return how many encounters each queue holds, by its name; one not read has none."""
        counts = {}
        for queue in queues:
            # Another version of the program may have kept rules of its own.
            with suppress(RuleError):
                counts[queue.name] = len(self.found(queue.rules))
        return counts

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


def _text(row: WorklistRow, words: RowWords) -> str:
    parts = (row.service_from.isoformat(), words.name(row), words.details(row))
    return " ".join((*parts, row.hold, row.provider)).casefold()


def _said(text: str) -> str:
    return QCoreApplication.translate("found_rows", text)
