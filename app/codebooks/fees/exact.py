"""Relative values, indices and factors as whole numbers of their last decimal."""

import re
from decimal import Decimal

__all__ = ["exact"]

_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,20})?|\.[0-9]{1,20}")
# Sums in spreadsheets carry the noise of binary fractions: 0.30000000000000004.
_NOISE = Decimal("0.000001")


def exact(text: str, places: int) -> int:
    """Return ``text`` times ten to the power of ``places``.

    Raises:
        ValueError: it is no number, or has more decimals.
    """
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"“{text[:20]}”, which is no number")
    moved = Decimal(text).scaleb(places)
    whole = moved.to_integral_value()
    if abs(moved - whole) > _NOISE:
        raise ValueError(f"“{text[:20]}”, which has more than {places} decimals")
    return int(whole)
