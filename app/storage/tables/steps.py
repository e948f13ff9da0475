"""What every table of steps has: how a step is called, what was before and after it, by whom."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

__all__ = ["StepColumns"]

# Behind the columns that say whose step it is.
_LAST = 1


class StepColumns:
    """Columns of a step that can be undone, or, when ``is_undone``, done again."""

    label: Mapped[str] = mapped_column(sort_order=_LAST)
    before: Mapped[Any] = mapped_column(JSON, nullable=False, sort_order=_LAST)
    after: Mapped[Any] = mapped_column(JSON, nullable=False, sort_order=_LAST)
    at: Mapped[datetime] = mapped_column(sort_order=_LAST)
    who: Mapped[str] = mapped_column(sort_order=_LAST)
    is_undone: Mapped[bool] = mapped_column(sort_order=_LAST)
