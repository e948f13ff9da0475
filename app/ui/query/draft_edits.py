"""What is done to the text of a query while it is a draft."""

import re
from dataclasses import replace

from app.domain.queries import Indicator, Option, QueryDraft

__all__ = [
    "OptionEntryError",
    "numbers",
    "with_indicator",
    "with_option",
    "with_support",
    "without_indicator",
    "without_option",
]

_BETWEEN = re.compile(r"[\s,;]+")


class OptionEntryError(ValueError):
    """What was typed does not name indicators of the query."""


def with_indicator(draft: QueryDraft, at: int, indicator: Indicator) -> QueryDraft:
    """Put an indicator in the place of another, or at the end."""
    kept = draft.indicators
    return replace(draft, indicators=(*kept[:at], indicator, *kept[at + 1 :]))


def without_indicator(draft: QueryDraft, at: int) -> QueryDraft:
    """Take an indicator away; options keep those of their indicators that are left."""
    kept = draft.indicators[:at] + draft.indicators[at + 1 :]
    options = tuple(
        replace(option, indicators=tuple(i - (i > at) for i in option.indicators if i != at))
        for option in draft.options
    )
    return replace(draft, indicators=kept, options=options)


def with_option(draft: QueryDraft, at: int, text: str) -> QueryDraft:
    """Word an option; beyond the last one a new one begins, without words it goes away."""
    words = text.strip()
    if not words:
        return without_option(draft, at)
    old = draft.options[at] if at < len(draft.options) else Option("")
    return _with(draft, at, replace(old, text=words))


def with_support(draft: QueryDraft, at: int, text: str) -> QueryDraft:
    """Say by number which indicators support an option.

    Raises:
        OptionEntryError: there is no indicator of that number.
    """
    positions = [_position(draft, part) for part in _BETWEEN.split(text.strip()) if part]
    supported = replace(draft.options[at], indicators=tuple(sorted(set(positions))))
    return _with(draft, at, supported)


def without_option(draft: QueryDraft, at: int) -> QueryDraft:
    """Take an option away."""
    return replace(draft, options=draft.options[:at] + draft.options[at + 1 :])


def numbers(option: Option) -> str:
    """Return the numbers of the indicators that support an option, such as ``1, 3``."""
    return ", ".join(str(position + 1) for position in option.indicators)


def _with(draft: QueryDraft, at: int, option: Option) -> QueryDraft:
    return replace(draft, options=(*draft.options[:at], option, *draft.options[at + 1 :]))


def _position(draft: QueryDraft, part: str) -> int:
    if part.isdecimal() and 1 <= int(part) <= len(draft.indicators):
        return int(part) - 1
    raise OptionEntryError(f"there is no indicator {part}: name indicators by number, such as 1, 2")
