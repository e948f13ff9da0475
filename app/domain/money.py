"""Amounts of money, as integer cents."""

import re

__all__ = ["AmountError", "cents", "dollars"]

_AMOUNT = re.compile(r"\$?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\.([0-9]{1,2}))?")


class AmountError(ValueError):
    """The text is not an amount in dollars and cents."""


def cents(text: str) -> int:
    """Return the cents in ``text`` such as ``125``, ``125.5`` or ``$1,250.00``.

    Raises:
        AmountError: the text is no such amount.
    """
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        raise AmountError(f"“{text}” is not an amount such as 125.00")
    whole, part = match.groups()
    return int(whole.replace(",", "")) * 100 + int((part or "0").ljust(2, "0"))


def dollars(amount: int) -> str:
    """Return the amount with two decimals and no currency sign, as claims carry it."""
    return f"{amount // 100}.{amount % 100:02d}"
