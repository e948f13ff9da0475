"""What to do next where no change is to be shown."""

from PySide6.QtCore import QCoreApplication

from app.domain.printed.revisions import Told
from app.ui.revisions.reading import Reading

__all__ = ["next_step"]


def next_step(reading: Reading, *, has_rows: bool, only_mine: bool) -> str:
    """Return a line that says why there is no row and what to do; empty where there are rows."""
    if has_rows:
        return ""
    if reading.told is None:
        return _without_comparison(reading)
    told = reading.told
    if not told.touches:
        line = _tr("Nothing changed from {old} to {new}.")
        return line.format(old=reading.pair.old, new=reading.pair.new)
    if only_mine and not told.touching:
        return _untouched(told)
    return _tr("No change has these words.")


def _without_comparison(reading: Reading) -> str:
    names = reading.editions
    if not names:
        return _tr("Comparing the loaded editions…")
    if len(names) == 1:
        line = _tr(
            "Only one edition of {system} is loaded: {edition}. To see what changed, open the "
            "release file of another one: menu “Code books”, “Open release file…”."
        )
        return line.format(system=reading.pair.system.value, edition=names[0])
    return _tr("Choose two editions that differ.")


def _untouched(told: Told) -> str:
    line = _tr(
        "None of {total} changes touches a code that you used since {day}, or that stands in your "
        "notebook. Clear “Only what touches me” to see them all."
    )
    return line.format(total=f"{len(told.touches):,}", day=told.since)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Revisions", text)
