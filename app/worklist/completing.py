"""What stands against calling encounters done, and what is asked before."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from app.domain.worklist.work import NotDoneError, WorkError
from app.storage.coding import carried
from app.storage.working import work_rows

__all__ = ["UnconfirmedError", "check_done"]

_MOST_NAMED = 3


class UnconfirmedError(WorkError):
    """Codes that were carried over are not confirmed; the line names them."""


def check_done(session: Session, encounter_ids: Sequence[int], *, heeds_carried: bool) -> None:
    """Refuse what cannot be done yet; with ``heeds_carried`` ask about codes carried over.

    Raises:
        NotDoneError: something stands against it; the line says what.
        UnconfirmedError: a code carried over was neither supported nor confirmed.
    """
    wanted = set(encounter_ids)
    rows = [row for row in work_rows.listed(session) if row.id in wanted]
    hindered = {row.id: row.hindrances for row in rows if row.hindrances}
    if hindered:
        raise NotDoneError(_refusal(hindered, is_only=len(wanted) == 1))
    left = carried.unconfirmed_among(session, encounter_ids) if heeds_carried else {}
    if left:
        raise UnconfirmedError(_doubt(left, is_only=len(wanted) == 1))


def _refusal(hindered: Mapping[int, Iterable[str]], *, is_only: bool) -> str:
    if is_only:
        return f"this encounter is not done: {', '.join(*hindered.values())}"
    return f"none is called done, because of {_named(hindered)}"


def _doubt(left: Mapping[int, Sequence[str]], *, is_only: bool) -> str:
    if is_only:
        (codes,) = left.values()
        verb = "was" if len(codes) == 1 else "were"
        return f"{', '.join(codes)} {verb} carried over and not confirmed on the sheet"
    return f"codes were carried over and not confirmed: {_named(left)}"


def _named(told: Mapping[int, Iterable[str]]) -> str:
    # No patient is named: the line may be kept where patients are not.
    named = [f"{number} ({', '.join(words)})" for number, words in [*told.items()][:_MOST_NAMED]]
    more = len(told) - len(named)
    return f"encounter {'; '.join(named)}" + (f" and {more} more" if more else "")
