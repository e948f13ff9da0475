"""What the query pane calls formats, reasons, states and responses."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from app.domain.queries import Outcome, Query, QueryFormat, QueryStatus

__all__ = ["format_names", "moment", "outcome_names", "reason_names", "state_line", "status_word"]


def format_names() -> dict[QueryFormat, str]:
    """Return the formats of rules Q-06 to Q-08; the open question comes first."""
    return {
        QueryFormat.OPEN: _tr("Open question"),
        QueryFormat.MULTIPLE_CHOICE: _tr("Multiple choice"),
        QueryFormat.YES_NO: _tr("Yes or no"),
    }


def reason_names() -> dict[str, str]:
    """Return the reasons for a query (rule Q-03): as stored, and in words."""
    return {
        "": _tr("Choose the reason"),
        "conflicting": _tr("Documents contradict each other"),
        "incomplete": _tr("Documentation is incomplete"),
        "ambiguous": _tr("Documentation can be read in more than one way"),
        "illegible": _tr("Documentation cannot be read"),
        "specificity": _tr("More detail is needed for a specific code"),
        "cause and effect": _tr("Whether one condition is due to another"),
        "indicators without diagnosis": _tr("Clinical indicators without a diagnosis"),
        "diagnosis without indicators": _tr("Diagnosis without clinical indicators"),
        "treatment without diagnosis": _tr("Treatment without a diagnosis"),
        "present on admission": _tr("Whether it was present on admission"),
        "procedure detail": _tr("Detail of a procedure"),
        "abnormal finding": _tr("Whether an abnormal finding matters clinically"),
    }


def outcome_names() -> dict[Outcome, str]:
    """Return the classes of a response (rule Q-15)."""
    return {
        Outcome.AGREED: _tr("Agreed and documented"),
        Outcome.OTHER_DOCUMENTED: _tr("Another answer documented"),
        Outcome.DISAGREED: _tr("Disagreed"),
        Outcome.UNABLE_TO_DETERMINE: _tr("Unable to determine"),
        Outcome.NOT_SIGNIFICANT: _tr("Not clinically significant"),
        Outcome.OFF_POINT: _tr("Answered, but not on point"),
        Outcome.NO_RESPONSE: _tr("No response"),
    }


def status_word(status: QueryStatus) -> str:
    """Return the state in a word."""
    words = {
        QueryStatus.DRAFT: _tr("draft"),
        QueryStatus.SENT: _tr("sent"),
        QueryStatus.ANSWERED: _tr("answered"),
        QueryStatus.CANCELLED: _tr("cancelled"),
    }
    return words[status]


def state_line(query: Query) -> str:
    """Return one line that says where the query stands and what follows from it."""
    sent = moment(query.sent_at) if query.sent_at else ""
    match query.status:
        case QueryStatus.DRAFT:
            return _tr("Draft. What you write is kept.")
        case QueryStatus.SENT:
            return _tr("Sent {sent}. The text is frozen; record the answer when it comes.").format(
                sent=sent
            )
        case QueryStatus.ANSWERED:
            on = query.answer.on if query.answer else ""
            return _tr("Sent {sent}, answered {on}.").format(sent=sent, on=on)
        case QueryStatus.CANCELLED:
            return _tr("Cancelled: {reason}").format(reason=query.cancelled_because)


def moment(at: datetime) -> str:
    """Return a time to the minute, in UTC and saying so."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Query", text)
