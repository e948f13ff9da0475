"""Due dates as coders type them: a date, or days from today."""

import re
from datetime import date, timedelta

from app.ui.fields.dates import DateError, typed_date

__all__ = ["typed_due"]

_DAYS = re.compile(r"\+(\d{1,3})")
_NAMED = {"today": 0, "tomorrow": 1}


def typed_due(text: str, today: date) -> date | None:
    """Return the day of ``2026-03-12``, ``tomorrow`` or ``+3``, None for no text.

    Raises:
        DateError: the text is none of these.
    """
    bare = text.strip().casefold()
    if bare in _NAMED:
        return today + timedelta(days=_NAMED[bare])
    if (days := _DAYS.fullmatch(bare)) is not None:
        return today + timedelta(days=int(days[1]))
    try:
        return typed_date(bare)
    except DateError as error:
        raise DateError(f"{error}, tomorrow or +3") from error
