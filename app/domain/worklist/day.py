"""The coder’s day: what waits in each of its four parts, and what is left in the evening."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import WorkStatus

__all__ = ["Day", "Pace", "Part", "WrapUp", "day_of"]

_HOUR = 3600
_WEEK = 7


class Part(StrEnum):
    """The four parts of the day; the value is the queue of what waits in it."""

    REVIEW = "status:new"
    CODE = "status:review"
    CLEAR_UP = "status:hold,query"
    AUDIT = "status:ready"


_PART_OF = {
    WorkStatus.NEW: Part.REVIEW,
    WorkStatus.IN_REVIEW: Part.CODE,
    WorkStatus.ON_HOLD: Part.CLEAR_UP,
    WorkStatus.QUERY_OPEN: Part.CLEAR_UP,
    WorkStatus.READY: Part.AUDIT,
}


@dataclass(frozen=True, slots=True)
class Pace:
    """How many charts were done today, and how long was worked, in seconds."""

    charts: int = 0
    seconds: int = 0

    @property
    def per_hour(self) -> float | None:
        """Return charts per hour, None before a minute was worked."""
        return self.charts * _HOUR / self.seconds if self.seconds >= 60 else None

    @property
    def per_chart(self) -> int | None:
        """Return the seconds worked for each chart done, None before the first."""
        return self.seconds // self.charts if self.charts else None

    def left_of(self, goal: int) -> int:
        """Return how many charts of the day’s goal are left, none beyond it."""
        return max(0, goal - self.charts)

    def seconds_to(self, goal: int) -> int | None:
        """Return how long the rest of a goal takes at this pace, None before the first chart."""
        each = self.per_chart
        return each * self.left_of(goal) if each else None


@dataclass(frozen=True, slots=True)
class WrapUp:
    """What is left in the evening; what is begun or was due by today counts as unfinished."""

    unfinished: tuple[WorklistRow, ...] = ()
    tomorrow: tuple[WorklistRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """What waits in each part of the day.

    ``spent`` are the seconds on each encounter, and ``week`` the pace of the days before that
    something was done on, the latest first.
    """

    waiting: dict[Part, tuple[WorklistRow, ...]]
    wrap_up: WrapUp
    pace: Pace
    today: date
    spent: dict[int, int]
    week: dict[date, Pace]


def day_of(rows: Iterable[WorklistRow], seconds: Mapping[date, int], today: date) -> Day:
    """Lay out a day; ``seconds`` is how long was worked on each of the last days."""
    known = tuple(rows)
    done = Counter(row.done_at.astimezone().date() for row in known if row.done_at is not None)
    days = [today - timedelta(days=back) for back in range(_WEEK)]
    pace = {day: Pace(done[day], seconds.get(day, 0)) for day in days}
    left = [row for row in known if row.status is not WorkStatus.DONE]
    tomorrow = today + timedelta(days=1)
    return Day(
        {part: tuple(row for row in left if _PART_OF[row.status] is part) for part in Part},
        WrapUp(
            tuple(row for row in left if _is_unfinished(row, today)),
            tuple(row for row in left if row.due == tomorrow),
        ),
        pace.pop(today),
        today,
        {row.id: row.spent for row in known if row.spent},
        {day: each for day, each in pace.items() if each.charts or each.seconds},
    )


def _is_unfinished(row: WorklistRow, today: date) -> bool:
    return row.status is not WorkStatus.NEW or (row.due is not None and row.due <= today)
