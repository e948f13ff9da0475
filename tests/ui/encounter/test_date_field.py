from datetime import date

import pytest
from PySide6.QtCore import QDate

from app.ui.encounter.date_field import DateField


@pytest.fixture
def field(qtbot):
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    ("text", "day", "is_wrong"),
    [
        ("2026-03-12", date(2026, 3, 12), False),
        ("", None, False),
        ("2026-13-01", None, True),
        ("12.3.2026", None, True),
    ],
)
def test_a_date_is_read_as_written(field, text, day, is_wrong):
    field.setText(text)
    assert field.day == day
    assert field.is_wrong is is_wrong


def test_nothing_can_be_shown(field):
    field.show_date(date(2026, 3, 12))
    field.show_date(None)
    assert field.text() == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("before", [None, date(2026, 3, 1)], ids=["empty", "filled"])
def test_a_date_can_be_picked(field, qtbot, before):
    field.show_date(before)
    field._open_calendar()
    assert field._calendar.selectedDate().isValid()
    with qtbot.waitSignal(field.edited):
        field._calendar.clicked.emit(QDate(2026, 3, 12))
    assert field.day == date(2026, 3, 12)
    field._take(QDate(2026, 3, 13))
    assert field.day == date(2026, 3, 13)
