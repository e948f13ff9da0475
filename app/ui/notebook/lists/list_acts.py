"""What the keys do in one list of the notebook."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Acts"]

Act = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Acts:
    """What is done with the row under the cursor; None where a list has no such act.

    ``add`` needs a row only where ``adds_row``: else it makes something new.
    """

    open: Act
    change: Act | None = None
    remove: Act | None = None
    add: Act | None = None
    give: Act | None = None
    adds_row: bool = False
