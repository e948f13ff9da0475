"""Numbers, days and codes as the Medicare Coverage Database writes them."""

import re
from datetime import date

__all__ = ["code_of", "day_of", "number_of"]

_NUMBER = re.compile(r"[0-9]{1,9}")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T][0-9:.]*)?")
_US = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?: [0-9:]+(?: [AP]M)?)?")
_NO_DAY = ("", "N/A")
_CODE = re.compile(r"[0-9A-Z]{3,8}")
# Stands where a group has a paragraph and no codes.
_NO_CODE = re.compile(r"(?:XX[0-9]{3})?")


def number_of(text: str) -> int:
    """Return a number.

    Raises:
        ValueError: it is none.
    """
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text[:20]!a} is no number")
    return int(text)


def day_of(text: str) -> date | None:
    """Return the day of a date or time, None where there is none.

    Raises:
        ValueError: it is no date.
    """
    if text in _NO_DAY:
        return None
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _US.fullmatch(text):
            return date(int(found[3]), int(found[1]), int(found[2]))
    except ValueError:
        pass
    raise ValueError(f"{text[:20]!a} is no date")


def code_of(text: str) -> str:
    """Return a code in capitals without its dot; empty for what stands in place of one.

    Raises:
        ValueError: it is no code.
    """
    code = text.strip().upper().replace(".", "")
    if _NO_CODE.fullmatch(code):
        return ""
    if not _CODE.fullmatch(code):
        raise ValueError(f"{text[:20]!a} is no code")
    return code
