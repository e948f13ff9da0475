from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.codebooks import (
    BrokenReleaseError,
    ColumnMap,
    FragmentError,
    LicenceError,
    UnmappedError,
    UnrecognisedError,
    UntoldEditionError,
)
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.ui.codebooks.question import Need, Question, need_of

LIST = Wish(Path("reasons.csv"))


@pytest.fixture
def question(qtbot):
    question = Question()
    qtbot.addWidget(question)
    return question


@pytest.mark.parametrize(
    ("error", "need"),
    [
        (LicenceError("It holds licensed text."), Need.LICENCE),
        (UnmappedError("It is a table.", "code=A,title=B"), Need.COLUMNS),
        (UnrecognisedError("It holds nothing known."), None),
        (UntoldEditionError("Name a day."), Need.DAY),
        (FragmentError("It is a fragment."), Need.FRAGMENT),
        (BrokenReleaseError("It is cut."), None),
        (OSError("no disk"), None),
    ],
)
def test_what_the_user_can_say_to_have_a_file_opened(error, need):
    assert need_of(error) is need


def test_a_fragment_is_taken_when_the_user_confirms_it(question, qtbot):
    question.ask(LIST, Need.FRAGMENT, "It is a fragment.")
    with qtbot.waitSignal(question.answered) as answered:
        qtbot.keyClick(question._go, Qt.Key.Key_Space)
    assert answered.args == [replace(LIST, takes_fragment=True)]


def test_a_licence_is_declared_by_a_button(qtbot, question):
    question.ask(LIST, Need.LICENCE, "It holds licensed text.")
    assert question.line == "It holds licensed text."
    assert question.accessibleName() == "It holds licensed text."
    assert not question._day.isVisible()
    with qtbot.waitSignal(question.answered) as answered:
        question._go.click()
    assert answered.args == [Wish(LIST.path, is_licensed=True)]
    assert question.line == ""


def test_the_columns_of_a_list_are_named(qtbot, question):
    question.ask(LIST, Need.COLUMNS, "It is a table.", "code=Reason,title=Te")
    question._system.setCurrentText(System.CARC)
    QTest.keyClicks(question._columns, "xt")
    with qtbot.waitSignal(question.answered) as answered:
        QTest.keyClick(question._columns, Qt.Key.Key_Return)
    columns = (("code", "Reason"), ("title", "Text"))
    assert answered.args == [Wish(LIST.path, mapped=ColumnMap(System.CARC, columns))]


def test_columns_that_name_no_code_are_refused_in_place(qtbot, question):
    question.ask(LIST, Need.COLUMNS, "It holds nothing known.")
    question._columns.setText("title=Text")
    with qtbot.assertNotEmitted(question.answered):
        question._go.click()
    assert "No column is named for the codes" in question._wrong.text()
    assert question.line


def test_escape_leaves_the_question(qtbot, question):
    question.ask(LIST, Need.DAY, "Nothing tells the edition.")
    with qtbot.waitSignal(question.left):
        QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.line == ""
    with qtbot.assertNotEmitted(question.left):
        question.leave()
    QTest.keyClick(question, Qt.Key.Key_A)
