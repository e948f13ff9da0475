"""What the worklist says of an encounter, on one day and sorted by one column."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.worklist.order import SortBy
from app.domain.worklist.rows import WorklistRow
from app.ui.words import payer_kind_word, setting_word
from app.ui.worklist.rows.words import duration_word, standing_word

__all__ = ["RowWords"]

_MINUTE = 60
# What a row does not show, unless it is sorted by it.
_UNSEEN = (
    SortBy.PAYER,
    SortBy.PROVIDER,
    SortBy.SETTING,
    SortBy.AGE,
    SortBy.TIME,
    SortBy.UNREAD,
)


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words of a row; due dates and ages are told for a day."""

    today: date = date.min
    by: SortBy = SortBy.ADDED

    @property
    def says_order(self) -> bool:
        """Tell whether rows say what they are sorted by in a line of its own."""
        return self.by in _UNSEEN

    def name(self, row: WorklistRow) -> str:
        """Return the patient’s name, or that none is given."""
        return row.patient or _said("No name")

    def details(self, row: WorklistRow) -> str:
        """Return the second line: setting and payer."""
        payer = row.payer.name or payer_kind_word(row.payer.kind)
        return f"{setting_word(row.setting)}  ·  {payer}"

    def mark_words(self, row: WorklistRow) -> tuple[str, ...]:
        """Return what marks the encounter in ever fewer words: double, not read, sample."""
        double = _said("double?") if row.is_double else ""
        parts = [double, self.unread(row), _said("sample") if row.is_sample else ""]
        told = [part for part in parts if part]
        ways = tuple(" · ".join(told[:count]) for count in range(len(told), 0, -1))
        # That documents are not read the bold name says too; a double is always said.
        return (*ways, "2×" if double else "")

    def is_due(self, row: WorklistRow) -> bool:
        """Tell whether the encounter is due today or late."""
        return row.due is not None and row.due <= self.today

    def due(self, row: WorklistRow) -> str:
        """Return when the encounter is due, with how much too late it is."""
        return self.due_words(row)[0]

    def due_words(self, row: WorklistRow) -> tuple[str, ...]:
        """Return when the encounter is due in ever fewer letters."""
        if row.due is None:
            return ("",)
        whole = row.due.isoformat()
        day = whole[5:] if row.due.year == self.today.year else whole
        late = (self.today - row.due).days
        if late > 0:
            counted = _counted(late, _said("day late"), _said("days late"))
            return counted, _said("late {0}").format(day), f"! {day}"
        if late == 0:
            return _said("due today"), _said("today")
        return _said("due {0}").format(day), day

    def sorted_word(self, row: WorklistRow) -> str:
        """Return what the rows are sorted by."""
        payer = row.payer.name or payer_kind_word(row.payer.kind)
        return {
            SortBy.PAYER: payer,
            SortBy.PROVIDER: row.provider or _said("No provider"),
            SortBy.SETTING: setting_word(row.setting),
            SortBy.AGE: self.age(row) or _said("0 days old"),
            SortBy.TIME: duration_word(row.spent),
            SortBy.UNREAD: self.unread(row) or _said("all read"),
        }.get(self.by, "")

    def unread(self, row: WorklistRow) -> str:
        """Return how many documents have not been read, empty when all are."""
        return _said("{0} not read").format(row.unread) if row.unread else ""

    def counts(self, row: WorklistRow) -> str:
        """Return documents, codes, lines and open queries in full."""
        counted = [
            _counted(row.documents, _said("document"), _said("documents")),
            _counted(row.diagnoses, _said("diagnosis"), _said("diagnoses")),
        ]
        if row.lines:
            counted.append(_counted(row.lines, _said("line"), _said("lines")))
        if row.open_queries:
            words = _said("open query"), _said("open queries")
            counted.append(_counted(row.open_queries, *words))
        return "  ·  ".join(counted)

    def details_of(self, row: WorklistRow) -> str:
        """Return what the lines of a row leave out or cut off, in lines of its own."""
        spent = duration_word(row.spent) if row.spent >= _MINUTE else ""
        lines = (
            (self.details(row).replace("  ", " "), row.provider),
            (standing_word(row) if row.hold else "",),
            (self.counts(row).replace("  ", " "), self.age(row), spent),
            (self._twice() if row.is_double else "",),
        )
        said = [" · ".join(part for part in line if part) for line in lines]
        return "\n".join(line for line in said if line)

    def told(self, row: WorklistRow) -> str:
        """Return all that is known of an encounter, as a screen reader says it."""
        spent = duration_word(row.spent) if row.spent >= _MINUTE else ""
        said = (
            _said("sample") if row.is_sample else "",
            self.name(row),
            row.service_from.isoformat(),
            self.details(row),
            standing_word(row),
            self.due(row),
            self.counts(row),
            self.unread(row),
            row.provider,
            self.age(row),
            spent,
            self._twice() if row.is_double else "",
        )
        return "; ".join(part for part in said if part)

    def _twice(self) -> str:
        return _said("may be a double: same patient, date and provider")

    def age(self, row: WorklistRow) -> str:
        """Return how old the encounter is, empty on its day."""
        days = row.age_on(self.today)
        return _counted(days, _said("day old"), _said("days old")) if days > 0 else ""


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _said(text: str) -> str:
    return QCoreApplication.translate("row_words", text)
