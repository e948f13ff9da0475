from PySide6.QtGui import QGuiApplication

from app.ui.desk.bug_report import BugReport, report_of

NAME = "Zimmerlund"


def broken(patient: str) -> None:
    try:
        {}[patient]
    except KeyError as error:
        raise RuntimeError(f"cannot show {patient}") from error


def caught() -> RuntimeError:
    try:
        broken(NAME)
    except RuntimeError as error:
        return error
    raise AssertionError


def test_the_report_says_where_and_not_whose():
    report = report_of(caught())
    assert "builtins.RuntimeError" in report
    assert "builtins.KeyError" in report
    assert "test_bug_report.py" in report
    assert "in broken" in report
    assert NAME not in report


def test_errors_that_point_at_each_other_end():
    one, other = ValueError("a"), TypeError("b")
    one.__cause__, other.__cause__ = other, one
    assert report_of(one).count("ValueError") == 1


def test_the_report_can_be_copied(qtbot):
    dialog = BugReport(caught())
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.report
    assert NAME not in dialog.report
