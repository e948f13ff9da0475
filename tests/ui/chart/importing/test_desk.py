import threading

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from app.ui.chart.importing.desk import ChartImport
from app.ui.chart.importing.dialog import ImportDialog


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def imports(window, clinic, background):
    return ChartImport(window, clinic.charts, background)


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("Cough.")
    return path


def titles(clinic):
    return [head.title for head in clinic.encounters.open(clinic.id).documents]


def opened(window, qtbot):
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    return window.findChild(ImportDialog)


def test_a_plain_file_is_kept_at_once(imports, window, clinic, note, qtbot):
    with qtbot.waitSignal(imports.kept) as told:
        imports.take(clinic.id, [note])
    assert told.args[0].said == "Attached “note”"
    assert window.findChild(ImportDialog) is None
    assert titles(clinic) == ["note"]


def test_several_files_are_shown_first(imports, window, clinic, note, tmp_path, qtbot):
    other = tmp_path / "other.txt"
    other.write_text("Fever.")
    imports.take(clinic.id, [note, other])
    dialog = opened(window, qtbot)
    assert titles(clinic) == []
    with qtbot.waitSignal(imports.kept):
        dialog.save()
    assert titles(clinic) == ["note", "other"]


def test_pasted_text_is_shown_first(imports, window, clinic, qtbot):
    carried = QMimeData()
    carried.setText("Cough.")
    imports.take_carried(clinic.id, carried)
    assert opened(window, qtbot).rows[0].title == "Pasted text"


def test_where_nothing_was_copied_the_coder_is_told(imports, clinic, qtbot):
    with qtbot.waitSignal(imports.warned) as told:
        imports.take_carried(clinic.id, QMimeData())
    assert told.args[0].startswith("Nothing to attach was copied")
    assert not imports.reading.is_busy


def test_what_is_there_already_is_told_in_a_line(imports, window, clinic, note, qtbot):
    clinic.attach(("first.txt", "Cough."))
    with qtbot.waitSignal(imports.warned) as told:
        imports.take(clinic.id, [note])
    assert told.args[0] == "“note.txt” is already in this encounter as “first”."
    assert window.findChild(ImportDialog) is None


def test_a_file_that_cannot_be_read_is_told_in_a_line(imports, clinic, tmp_path, qtbot):
    with qtbot.waitSignal(imports.warned) as told:
        imports.take(clinic.id, [tmp_path / "gone.pdf"])
    assert told.args[0].startswith("“gone.pdf” cannot be read. No such file")


def test_one_import_waits_for_no_other(imports, clinic, note, background, qtbot):
    hold = threading.Event()
    background.run(lambda: hold.wait(9), lambda _: None)
    imports.take(clinic.id, [note])
    with qtbot.waitSignal(imports.warned) as told:
        imports.take(clinic.id, [note])
    assert told.args[0].startswith("Charts are being read")
    with qtbot.waitSignal(imports.kept):
        hold.set()


def test_a_stopped_import_keeps_nothing_and_says_so(imports, clinic, note, background, qtbot):
    hold = threading.Event()
    background.run(lambda: hold.wait(9), lambda _: None)
    imports.take(clinic.id, [note])
    imports.reading.stop()
    with qtbot.waitSignal(imports.said) as told:
        hold.set()
    assert told.args[0] == "Stopped: nothing was kept"
    assert titles(clinic) == []


def test_an_encounter_that_has_gone_is_told(imports, note, qtbot):
    with qtbot.waitSignal(imports.refused):
        imports.take(99, [note])
