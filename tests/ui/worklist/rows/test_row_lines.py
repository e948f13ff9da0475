from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from app.domain.worklist.order import SortBy
from app.domain.worklist.work import Priority, WorkStatus
from app.ui.worklist.rows.row_lines import GAP, RowLines, fitting
from app.ui.worklist.rows.row_words import RowWords
from app.ui.worklist.rows.words import strong_font
from tests.fixtures.window import look_of
from tests.fixtures.worked import TODAY, row

# What a list has for words in a dock of 206 points, the narrowest at 1280 x 800.
_NARROW = 206 - 12 - 2 * 10
_DAY = "2026-03-09"


@pytest.fixture(params=[100, 150], ids=["100 %", "150 %"])
def font(request, tmp_path, qapp):
    look = look_of(tmp_path)
    look.resize(request.param)
    yield QFont(qapp.font())
    look.resize(100)


def every_status():
    late, soon = TODAY - timedelta(days=12), TODAY + timedelta(days=3)
    for status in WorkStatus:
        for due in (late, TODAY, soon, None):
            yield row(status=status, due=due, priority=Priority.HIGH, is_double=True, unread=2)


def test_in_a_narrow_list_name_date_status_and_due_date_are_whole(font):
    lines = RowLines(RowWords(TODAY), font, _NARROW)
    plain, strong = QFontMetrics(font), QFontMetrics(strong_font(font))
    for each in every_status():
        for line in lines.of(each):
            left = strong if line.is_left_strong else plain
            right = strong if line.is_right_strong else plain
            gap = GAP if line.right else 0
            taken = left.horizontalAdvance(line.left) + right.horizontalAdvance(line.right) + gap
            assert taken < _NARROW, line
        said = [(line.left, line.right) for line in lines.of(each)]
        assert said[0][0] == "Zimmerlund, Oda"
        assert said[1] in [(_DAY, mark) for mark in ("double?", "2×")]
        assert bool(each.due) is bool(said[2][1])


def test_a_broad_list_takes_two_lines(font):
    lines = RowLines(RowWords(TODAY), font, 600)
    assert (lines.count, len(lines.of(row()))) == (2, 2)
    name, standing = lines.of(row(unread=1, due=TODAY, priority=Priority.LOW))
    assert (name.left, name.right, name.is_left_strong) == ("Zimmerlund, Oda", "1 not read", True)
    assert (standing.left, standing.right) == (f"{_DAY} · Low · New", "due today")
    assert not lines.of(row())[0].is_left_strong


@pytest.mark.parametrize("room", range(90, 400, 10))
def test_the_reason_of_a_hold_is_cut_off_before_its_status(font, room):
    held = row(status=WorkStatus.ON_HOLD, hold="waiting for the operative note", due=TODAY)
    line = RowLines(RowWords(TODAY), font, room).of(held)[-1]
    metrics, strong = QFontMetrics(font), QFontMetrics(strong_font(font))
    rest = room - strong.horizontalAdvance(line.right) - GAP
    shown = metrics.elidedText(line.left, Qt.TextElideMode.ElideRight, rest)
    assert "On hold" in shown or metrics.horizontalAdvance("On hold") >= rest
    assert "waiting" in line.left or line.left.endswith("On hold")


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (SortBy.PAYER, "Harbour Mutual"),
        (SortBy.PROVIDER, "R. Holm, MD"),
        (SortBy.SETTING, "Office"),
        (SortBy.AGE, "3 days old"),
        (SortBy.TIME, "2 min"),
        (SortBy.UNREAD, "all read"),
    ],
)
def test_rows_say_what_they_are_sorted_by(font, by, said):
    lines = RowLines(RowWords(TODAY, by), font, _NARROW)
    found = lines.of(row(spent=130))
    assert lines.count == len(found) == 4
    assert (found[-1].left, found[-1].is_quiet) == (said, True)


def test_what_has_no_room_is_said_in_its_last_way():
    assert fitting(("abcdef", "abc", "a"), len, 4) == "abc"
    assert fitting(("abcdef", "abc"), len, 1) == "abc"
