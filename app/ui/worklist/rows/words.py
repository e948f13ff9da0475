"""The words of the worklist: statuses, terms, columns and groups."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from app.domain.people import PayerKind
from app.domain.worklist.order import Grouping, SortBy
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import Priority, WorkStatus
from app.ui.words import payer_kind_word

__all__ = [
    "direction_word",
    "duration_word",
    "group_word",
    "grouping_word",
    "priority_word",
    "sort_word",
    "standing_word",
    "standing_words",
    "status_word",
    "strong_font",
]


def status_word(status: WorkStatus) -> str:
    """Return how far an encounter is."""
    return {
        WorkStatus.NEW: _said("New"),
        WorkStatus.IN_REVIEW: _said("In review"),
        WorkStatus.ON_HOLD: _said("On hold"),
        WorkStatus.QUERY_OPEN: _said("Query open"),
        WorkStatus.READY: _said("Ready to audit"),
        WorkStatus.DONE: _said("Done"),
    }[status]


def standing_word(row: WorklistRow) -> str:
    """Return the status with the reason of a hold, and a priority that is not normal."""
    status = status_word(row.status)
    said = f"{status}: {row.hold}" if row.hold else status
    if row.priority is Priority.NORMAL:
        return said
    short = _said("High") if row.priority is Priority.HIGH else _said("Low")
    return f"{short} · {said}"


def standing_words(row: WorklistRow) -> tuple[str, ...]:
    """Return the same in ever fewer letters, at last without the reason of a hold."""
    arrow = {Priority.HIGH: "↑ ", Priority.NORMAL: "", Priority.LOW: "↓ "}[row.priority]
    if row.hold:
        held = f"{arrow}{status_word(row.status)}"
        return standing_word(row), f"{held}: {row.hold}", held
    short = {
        WorkStatus.IN_REVIEW: _said("Review"),
        WorkStatus.QUERY_OPEN: _said("Query"),
        WorkStatus.READY: _said("To audit"),
    }
    status = status_word(row.status)
    return standing_word(row), f"{arrow}{status}", f"{arrow}{short.get(row.status, status)}"


def priority_word(priority: Priority) -> str:
    """Return how soon an encounter wants to be coded."""
    return {
        Priority.LOW: _said("Low priority"),
        Priority.NORMAL: _said("Normal priority"),
        Priority.HIGH: _said("High priority"),
    }[priority]


def duration_word(seconds: int) -> str:
    """Return a time spent in hours and minutes."""
    hours, minutes = divmod(seconds // 60, 60)
    return (
        _said("{0} h {1} min").format(hours, minutes) if hours else _said("{0} min").format(minutes)
    )


def sort_word(by: SortBy) -> str:
    """Return the name of a column."""
    return {
        SortBy.ADDED: _said("Added"),
        SortBy.PATIENT: _said("Patient"),
        SortBy.SERVICE: _said("Date of service"),
        SortBy.STATUS: _said("Status"),
        SortBy.PRIORITY: _said("Priority"),
        SortBy.DUE: _said("Due date"),
        SortBy.PAYER: _said("Payer"),
        SortBy.PROVIDER: _said("Provider"),
        SortBy.SETTING: _said("Setting"),
        SortBy.AGE: _said("Age"),
        SortBy.TIME: _said("Time spent"),
        SortBy.UNREAD: _said("Not read"),
    }[by]


def direction_word(by: SortBy, *, is_reversed: bool) -> str:
    """Return in which direction a column is sorted."""
    names = _said("A to Z"), _said("Z to A")
    dates = _said("earliest first"), _said("latest first")
    found = {
        SortBy.ADDED: dates[::-1],
        SortBy.SERVICE: dates,
        SortBy.DUE: dates,
        SortBy.STATUS: (_said("new first"), _said("done first")),
        SortBy.PRIORITY: (_said("high first"), _said("low first")),
        SortBy.AGE: (_said("oldest first"), _said("newest first")),
        SortBy.TIME: (_said("longest first"), _said("shortest first")),
        SortBy.UNREAD: (_said("most first"), _said("fewest first")),
    }.get(by, names)
    return found[is_reversed]


def grouping_word(by: Grouping) -> str:
    """Return what rows are grouped by."""
    return {
        Grouping.NONE: _said("No groups"),
        Grouping.STATUS: _said("Status"),
        Grouping.PAYER: _said("Payer"),
        Grouping.DUE: _said("Due date"),
        Grouping.PROVIDER: _said("Provider"),
    }[by]


def group_word(by: Grouping, name: str) -> str:
    """Return the heading of a group."""
    match by:
        case Grouping.STATUS:
            return status_word(WorkStatus(name))
        case Grouping.DUE:
            return _terms()[name]
        case Grouping.PAYER if name in {kind.value for kind in PayerKind}:
            return payer_kind_word(PayerKind(name))
        case _:
            return name or _said("No provider")


def strong_font(font: QFont) -> QFont:
    """Return the font for what stands out."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _terms() -> dict[str, str]:
    return {
        "overdue": _said("Overdue"),
        "today": _said("Due today"),
        "tomorrow": _said("Due tomorrow"),
        "week": _said("Due within a week"),
        "later": _said("Due later"),
        "none": _said("No due date"),
    }


def _said(text: str) -> str:
    return QCoreApplication.translate("worklist_words", text)
