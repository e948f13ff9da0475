import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QFileDialog

from app.domain.codes import System
from app.domain.money import AmountError
from app.domain.notebook.kept import SystemCode
from app.ui.menus.declared import DECLARED

CM = System.ICD_10_CM


def test_every_declared_action_does_something(window):
    assert {one.id for one, _ in window.deeds} == {one.id for one in DECLARED}


def test_at_first_it_says_the_next_step(window):
    assert "worklist" in window.header.text
    assert not window.deeds["chart.attach"].isEnabled()


def test_without_an_encounter_no_code_is_given(window):
    window.panes.codes.given.emit(SystemCode(CM, "E11.9"))
    assert "Open an encounter" in window.notice.text


def test_nothing_is_attached_without_an_encounter(window, tmp_path):
    window.errands.paste_chart()
    window.errands._attach([tmp_path / "lab.txt"])
    assert not window.errands.charts.reading.is_busy


def test_nothing_can_be_dropped_without_an_encounter(window, tmp_path):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "lab.txt"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dropped, left, none)
    entering.ignore()
    window.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_there_are_no_facts_to_amend_without_an_encounter(window):
    assert window.errands.amend_facts() is None
    window.errands.ask_export()
    assert window.findChildren(QFileDialog) == []


def test_without_samples_that_is_said(window, qtbot, monkeypatch):
    monkeypatch.setattr(window, "_samples", ())
    window.open_samples()
    qtbot.waitUntil(lambda: "no samples" in window.notice.text)


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"\xff\xfe\x00", "not text"), (b'{"settin": "office"}', "settin")],
    ids=["no text", "another form"],
)
def test_a_file_that_is_no_encounter_is_refused_in_a_line(window, tmp_path, qtbot, content, says):
    path = tmp_path / "in.json"
    path.write_bytes(content)
    window.errands.import_files([path])
    qtbot.waitUntil(lambda: says in window.notice.text)


def test_about_says_the_version_and_the_code_books(window):
    window.deeds["help.about"].trigger()
    assert "ICD-10-CM 2025-04" in window.notice.text


def test_a_fault_of_ours_is_reported_once_and_without_words(window, qtbot):
    window.report(KeyError("Zimmerlund"))
    first = window.telling._bug
    window.report(KeyError("again"))
    assert window.telling._bug is first
    assert "KeyError" in first.report
    assert "Zimmerlund" not in first.report
    first.accept()
    window.report(TypeError("later"))
    assert "TypeError" in window.telling._bug.report
    window.telling._bug.accept()


def test_an_error_of_the_users_world_is_a_line(window):
    before = window.telling._bug
    window.report(AmountError("“x” is not an amount"))
    assert window.notice.text == "“x” is not an amount."
    assert window.telling._bug is before
