"""Days as HL7 and FHIR write them, whatever follows the day."""

import re
from datetime import date

__all__ = ["day_of"]

_DAY = re.compile(r"\s*(\d{4})(-?)(\d{2})\2(\d{2})")


def day_of(text: str) -> date | None:
    """Return the day of a time stamp, None where it names no day that there is."""
    found = _DAY.match(text)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None
