"""Dates as coders type them."""

import re
from datetime import date

__all__ = ["DateError", "typed_date"]

_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_AMERICAN = re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})")


class DateError(ValueError):
    """The text is not a date."""


def typed_date(text: str) -> date | None:
    """Return the date in ``2026-03-12`` or ``03/12/2026``, None for no text.

    Raises:
        DateError: the text is neither, or there is no such day.
    """
    bare = text.strip()
    if not bare:
        return None
    match = _ISO.fullmatch(bare) or _AMERICAN.fullmatch(bare)
    try:
        if match is not None:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        pass
    raise DateError(f"“{bare}” is not a date: write 2026-03-12 or 03/12/2026")
