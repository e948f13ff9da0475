"""What the coding sheet says of a row."""

from PySide6.QtCore import QCoreApplication

from app.domain.books import Status
from app.domain.carried import CarriedFrom
from app.domain.chart.spans import Evidence

__all__ = [
    "carried_line",
    "carried_tag",
    "evidence_count",
    "icon_name",
    "severity_word",
    "status_text",
    "warning_line",
]


def carried_tag() -> str:
    """Return the mark of a code carried over, in the width that a title can spare."""
    return _tr("carried")


def carried_line(carried: CarriedFrom) -> str:
    """Return where a code was carried over from, and what takes the mark away."""
    line = _tr("carried over from the encounter of {0}: not yet supported here, not confirmed")
    return line.format(carried.on.isoformat())


def severity_word(status: Status, warning: str) -> str:
    """Return how much a warning weighs, in a word; empty where there is none."""
    if not warning:
        return ""
    return _tr("Error") if _is_error(status) else _tr("Warning")


def icon_name(status: Status, warning: str) -> str:
    """Return the icon that stands beside the word."""
    if not warning:
        return ""
    return "circle-x" if _is_error(status) else "triangle-alert"


def warning_line(status: Status, warning: str) -> str:
    """Return the warning behind its word."""
    return f"{severity_word(status, warning)}: {warning}" if warning else ""


def status_text(status: Status, title: str) -> str:
    """Return the title of a service, or that its code was only looked at by its shape."""
    if status is Status.NOT_VERIFIED:
        return _tr("not verified")
    return title or {
        Status.NO_EDITION: _tr("no edition loaded"),
        Status.NOT_IN_EDITION: _tr("not in the edition"),
    }.get(status, "")


def evidence_count(evidence: tuple[Evidence, ...]) -> str:
    """Return how many pieces of evidence there are."""
    return str(len(evidence)) if evidence else _tr("none")


def _is_error(status: Status) -> bool:
    return status in (Status.HEADER, Status.NOT_IN_EDITION, Status.NO_EDITION)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
