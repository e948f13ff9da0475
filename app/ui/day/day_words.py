"""The words of the day and of an encounter’s history."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.chart.completeness import Completeness, PartFound
from app.domain.timeline import EventKind
from app.domain.worklist.day import Day, Pace, Part, WrapUp
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import WorkStatus
from app.ui.day.work_clock import WorkClock
from app.ui.worklist.rows.words import duration_word

__all__ = [
    "completeness_lines",
    "event_kind_word",
    "pace_lines",
    "part_line",
    "part_name",
    "short_name",
    "week_lines",
    "wrap_up_line",
]


def part_name(part: Part) -> str:
    """Return a part of the day."""
    return {
        Part.REVIEW: _said("Review"),
        Part.CODE: _said("Code"),
        Part.CLEAR_UP: _said("Clear up"),
        Part.AUDIT: _said("Audit and hand over"),
    }[part]


def short_name(part: Part) -> str:
    """Return a part of the day for a narrow pane."""
    return _said("Audit") if part is Part.AUDIT else part_name(part)


def part_line(waiting: Sequence[WorklistRow], today: date) -> str:
    """Return what waits in a part of the day, and what of it is late or due today."""
    if not waiting:
        return _said("nothing waits")
    held = sum(row.status is WorkStatus.ON_HOLD for row in waiting)
    asked = sum(row.status is WorkStatus.QUERY_OPEN for row in waiting)
    late = sum(row.due is not None and row.due < today for row in waiting)
    counted = (
        (len(waiting) if not held + asked else 0, _said("{0} waiting")),
        (held, _said("{0} on hold")),
        (asked, _said("{0} with a query open")),
        (sum(row.unread for row in waiting), _said("{0} not read")),
        (late, _said("{0} late")),
        (sum(row.due == today for row in waiting), _said("{0} due today")),
    )
    return ", ".join(words.format(count) for count, words in counted if count)


def wrap_up_line(left: WrapUp) -> str:
    """Return how much is left in the evening."""
    if not left.unfinished and not left.tomorrow:
        return _said("Nothing is unfinished, and nothing is due tomorrow.")
    said = _said("Unfinished: {0}, due tomorrow: {1}")
    return said.format(len(left.unfinished), len(left.tomorrow))


def pace_lines(day: Day, clock: WorkClock, goal: int) -> list[str]:
    """Return how the day goes: charts done, time worked, charts an hour, time a chart."""
    whole = Pace(day.pace.charts, day.pace.seconds + clock.seconds)
    lines = [_done_line(whole, goal), _said("Worked: {0}").format(duration_word(whole.seconds))]
    if whole.per_hour is not None:
        lines.append(_said("Charts an hour: {0:.1f}").format(whole.per_hour))
    if whole.per_chart is not None:
        lines.append(_said("Time a chart: {0}").format(duration_word(whole.per_chart)))
    if clock.encounter_id is not None:
        here = day.spent.get(clock.encounter_id, 0) + clock.seconds
        lines.append(_said("This chart: {0}").format(duration_word(here)))
    lines.append(_clock_line(clock))
    return lines


def week_lines(day: Day) -> list[str]:
    """Return how the days before went, the latest first."""
    line = _said("{0}: done {1}, worked {2}")
    return [
        line.format(on.isoformat()[5:], pace.charts, duration_word(pace.seconds))
        for on, pace in day.week.items()
    ]


def event_kind_word(kind: EventKind) -> str:
    """Return what a line of the timeline is about."""
    return {
        EventKind.FACTS: _said("Facts"),
        EventKind.DOCUMENTS: _said("Documents"),
        EventKind.CODES: _said("Codes"),
        EventKind.QUERIES: _said("Queries"),
        EventKind.AUDIT: _said("Self-audit"),
        EventKind.WORK: _said("Worklist and time"),
        EventKind.LOOKS: _said("Looks and exports"),
    }[kind]


def completeness_lines(found: Completeness) -> list[PartFound]:
    """Return what was looked for in a document, with signature and date."""
    name = _said("Signature (dictated only)") if found.is_only_dictated else _said("Signature")
    signed = PartFound(name, found.is_signed)
    return [*found.parts, signed, PartFound(_said("Date"), found.is_dated)]


def _done_line(pace: Pace, goal: int) -> str:
    if not goal:
        return _said("Done today: {0}").format(pace.charts)
    done = _said("Done today: {0} of {1}").format(pace.charts, goal)
    seconds = pace.seconds_to(goal)
    return _said("{0}, {1} to go").format(done, duration_word(seconds)) if seconds else done


def _clock_line(clock: WorkClock) -> str:
    if clock.is_paused:
        return _said("The clock is paused.")
    return _said("The clock runs.") if clock.is_running else _said("The clock stands.")


def _said(text: str) -> str:
    return QCoreApplication.translate("day_words", text)
