from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.domain.change import Change
from app.domain.notebook.kept import NotebookError, PayerRule
from app.domain.people import PayerKind
from app.ui.notebook.codes.rule_dialog import RuleDialog

RULE = PayerRule(
    "Needs a letter.",
    "Harbour Mutual",
    None,
    "Bulletin 7",
    date(2025, 10, 1),
    date(2026, 9, 30),
)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kept():
    return []


@pytest.fixture
def make_dialog(qtbot, background, kept):
    def make(rule=None, keep=None):
        def store(given):
            kept.append(given)
            return Change.of_work()

        dialog = RuleDialog(keep or store, background, "A05", rule)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_a_rule_is_shown_and_kept_as_it_is(qtbot, make_dialog, kept):
    dialog = make_dialog(RULE)
    with qtbot.waitSignal(dialog.kept):
        dialog.save()
    assert kept == [RULE]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_rule_of_a_kind_is_typed_by_keyboard(qtbot, make_dialog, kept):
    dialog = make_dialog()
    qtbot.keyClicks(dialog._kind, "Medicaid")
    qtbot.keyClicks(dialog._text, "Pays once.")
    with qtbot.waitSignal(dialog.kept):
        qtbot.keyClick(dialog._text, Qt.Key.Key_Return, CTRL)
    assert kept == [PayerRule("Pays once.", kind=PayerKind.MEDICAID)]


def test_enter_begins_a_line_in_the_words(qtbot, make_dialog, kept):
    dialog = make_dialog()
    qtbot.keyClick(dialog._text, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert kept == []


@pytest.mark.parametrize(
    ("field", "typed", "line"),
    [
        ("_first", "2026-13-01", "A date is wrong"),
        ("_last", "soon", "A date is wrong"),
        ("_last", "2020-01-01", "ends before it begins"),
        ("_payer", " ", "needs its payer"),
    ],
    ids=["no such month", "no date", "dates that cross", "without a payer"],
)
def test_what_is_wrong_is_said_and_the_form_stays(qtbot, make_dialog, kept, field, typed, line):
    dialog = make_dialog(RULE)
    getattr(dialog, field).setText(typed)
    dialog.save()
    assert line in dialog.notice
    assert dialog.isVisible()
    assert kept == []


def test_a_rule_that_was_removed_meanwhile_is_told(qtbot, make_dialog):
    def refuse(_rule):
        raise NotebookError("this payer rule was removed")

    dialog = make_dialog(RULE, refuse)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.notice == "This payer rule was removed.")
    assert dialog._save.isEnabled()


def test_escape_leaves_without_a_rule(qtbot, make_dialog, kept):
    dialog = make_dialog(RULE)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kept == []
