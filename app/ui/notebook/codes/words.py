"""The words for what is kept of a code, and for what has become of it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.notebook.kept import Kept, PayerRule, Standing, Turn
from app.ui.words import payer_kind_word

__all__ = ["dates_line", "payer_line", "standing_line", "turn_line"]

_NAMED = 8


def payer_line(rule: PayerRule) -> str:
    """Return whom the rule is of: the name of a payer, or a kind of payers."""
    return payer_kind_word(rule.kind) if rule.kind else rule.payer


def dates_line(rule: PayerRule) -> str:
    """Return the days of service on which the rule holds, empty when it always does."""
    if rule.first and rule.last:
        return f"{rule.first} – {rule.last}"
    if rule.first:
        return _tr("from {day}").format(day=rule.first)
    return _tr("until {day}").format(day=rule.last) if rule.last else ""


def standing_line(kept: Kept, on: date) -> str:
    """Return what has become of a kept code, with the codes to choose from below a header."""
    line = turn_line(kept, on)
    return f"{line}: {_children(kept.standing)}" if kept.standing.children else line


def turn_line(kept: Kept, on: date) -> str:
    """Return what has become of a kept code, or will after ``on``; empty when it is as it was."""
    standing = kept.standing
    match standing.turn:
        case Turn.SAME:
            return ""
        case Turn.HEADER:
            return _dated(standing, on, _tr("Became a header"), _tr("Becomes a header"))
        case Turn.GONE:
            return _gone(standing, on)
        case Turn.RETITLED:
            return _retitled(kept, on)
        case Turn.BILLABLE:
            return _dated(standing, on, _tr("Became billable"), _tr("Becomes billable"))
        case Turn.NO_EDITION:
            return _tr("No edition of {system} is loaded for {on}: open its release file").format(
                system=kept.page.code.system.value, on=standing.on
            )


def _children(standing: Standing) -> str:
    named = ", ".join(child.code for child in standing.children[:_NAMED])
    return named + (" …" if len(standing.children) > _NAMED else "")


def _gone(standing: Standing, on: date) -> str:
    if standing.comes:
        line = _tr("Not in the edition of {on}: valid from {day}")
        return line.format(on=standing.on, day=standing.comes)
    if standing.since is None:
        return _tr("Not in the edition of {on}").format(on=standing.on)
    return _dated(standing, on, _tr("Left the book"), _tr("Leaves the book"))


def _retitled(kept: Kept, on: date) -> str:
    said = _dated(kept.standing, on, _tr("Title revised"), _tr("Title will be revised"))
    future = kept.standing.since is not None and kept.standing.since > on
    other = kept.standing.title if future else kept.page.heading.title
    was = _tr("to “{title}”") if future else _tr("was “{title}”")
    return f"{said}: {was.format(title=other)}"


def _dated(standing: Standing, on: date, past: str, future: str) -> str:
    """Say since when, as far as the loaded books know it."""
    if standing.since is None:
        return _tr("{words}, seen on {day}").format(words=past, day=standing.on)
    words = past if standing.since <= on else future
    return _tr("{words} on {day}").format(words=words, day=standing.since)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
