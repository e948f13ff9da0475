"""The words of the form for queues: what is looked at, how, and what it can be."""

from PySide6.QtCore import QCoreApplication

from app.domain.encounter import Setting
from app.domain.worklist.rules import Comparison, Field, choices_of
from app.domain.worklist.work import Priority, WorkStatus
from app.ui.words import setting_word
from app.ui.worklist.rows.words import priority_word, status_word

__all__ = ["choice_words", "comparison_words", "field_word"]


def field_word(field: Field) -> str:
    """Return what a rule looks at."""
    return {
        Field.WORDS: _said("Patient, hold or any words"),
        Field.STATUS: _said("Status"),
        Field.PRIORITY: _said("Priority"),
        Field.PAYER: _said("Payer"),
        Field.SETTING: _said("Setting"),
        Field.PROVIDER: _said("Provider"),
        Field.DUE: _said("Due date"),
        Field.HAS: _said("Encounter"),
        Field.AGE: _said("Age in days"),
        Field.TIME: _said("Minutes spent"),
    }[field]


def comparison_words(field: Field) -> dict[Comparison, str]:
    """Return how a field can be compared, in words."""
    numbers = {Comparison.OVER: _said("is more than"), Comparison.UNDER: _said("is less than")}
    found = {
        Field.WORDS: (_said("contains"), _said("does not contain")),
        Field.PAYER: (_said("contains"), _said("does not contain")),
        Field.PROVIDER: (_said("contains"), _said("does not contain")),
        Field.DUE: (_said("is by"), _said("is not by")),
        Field.HAS: (_said("has"), _said("does not have")),
    }.get(field, (_said("is"), _said("is not")))
    if field in (Field.AGE, Field.TIME):
        return numbers
    return dict(zip((Comparison.IS, Comparison.IS_NOT), found, strict=True))


def choice_words(field: Field) -> dict[str, str]:
    """Return what a field can be, by its name in a rule."""
    return {value: _WORDS[field](value) for value in choices_of(field)}


def _status(value: str) -> str:
    return _said("Not done") if value == "open" else status_word(WorkStatus(value))


def _due(value: str) -> str:
    return {
        "overdue": _said("yesterday"),
        "today": _said("today"),
        "tomorrow": _said("tomorrow"),
        "week": _said("a week from today"),
        "none": _said("no date"),
    }[value]


def _has(value: str) -> str:
    return {
        "unread": _said("documents not read"),
        "double": _said("a double"),
        "query": _said("an open query"),
        "codes": _said("diagnoses"),
        "document": _said("documents"),
    }[value]


def _said(text: str) -> str:
    return QCoreApplication.translate("queue_words", text)


_WORDS = {
    Field.STATUS: _status,
    Field.PRIORITY: lambda value: priority_word(Priority[value.upper()]),
    Field.SETTING: lambda value: setting_word(Setting(value)),
    Field.DUE: _due,
    Field.HAS: _has,
}
