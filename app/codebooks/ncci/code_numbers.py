"""Codes of services as numbers to base 36, in the order of the codes."""

import re

__all__ = ["CodeNumbers", "code_of", "known_number", "number_of"]

_CODE = re.compile(r"[0-9A-Z]{5}")
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BASE = len(_DIGITS)
_LENGTH = 5


def number_of(code: str) -> int:
    """Return the number of a CPT or HCPCS code.

    Raises:
        ValueError: it is not five capitals and digits.
    """
    if not _CODE.fullmatch(code):
        raise ValueError(f"“{code[:20]!a}” is no code of a service")
    return int(code, _BASE)


def known_number(code: str) -> int:
    """Return the number of a code that was typed, -1 for a text that stands in no file of NCCI."""
    bare = code.strip().upper()
    return number_of(bare) if _CODE.fullmatch(bare) else -1


def code_of(number: int) -> str:
    """Return the code of a number."""
    digits = []
    for _ in range(_LENGTH):
        number, digit = divmod(number, _BASE)
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))


class CodeNumbers(dict[bytes, int]):
    """The numbers of codes as they stand in a file: each is looked at once."""

    def __missing__(self, code: bytes) -> int:
        self[code] = number = number_of(code.decode("latin-1"))
        return number
