import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.ui.chart.importing.dialog import ImportDialog


@pytest.fixture
def lab(tmp_path):
    """A chart file that stands alone in a folder; no other test attaches the same words."""
    folder = tmp_path / "chart"
    folder.mkdir()
    path = folder / "lab.txt"
    path.write_text(f"Creatinine 1.9 mg/dL, sample {tmp_path.name}")
    return path


def test_a_file_that_cannot_be_read_stops_no_other(at_work, tmp_path, lab, encounter, qtbot):
    bad = tmp_path / "scan.bin"
    bad.write_bytes(bytes(range(256)))
    at_work.errands.charts.take(encounter.id, [bad, lab])
    qtbot.waitUntil(lambda: at_work.findChild(ImportDialog) is not None)
    dialog = at_work.findChild(ImportDialog)
    assert "scan.bin" in dialog.of_files
    with qtbot.waitSignal(at_work.current.changed):
        dialog.save()
    assert len(at_work.current.now.encounter.documents) == 2


def test_files_dropped_on_the_window_are_attached(at_work, lab, qtbot):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(lab)), QUrl("https://charts.example/note.txt")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dropped, left, none)
    entering.ignore()
    at_work.dragEnterEvent(entering)
    assert entering.isAccepted()
    event = QDropEvent(QPointF(9, 9), copy, dropped, left, none)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.dropEvent(event)
    assert [head.name for head in at_work.current.now.encounter.documents][-1] == "lab.txt"


def test_a_folder_of_charts_is_attached(at_work, lab, qtbot):
    at_work.deeds["chart.folder"].trigger()
    dialog = at_work.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    with qtbot.waitSignal(at_work.current.changed):
        dialog.filesSelected.emit([str(lab.parent)])
    dialog.reject()
    assert at_work.current.now.encounter.documents[-1].name == "lab.txt"


def test_files_that_were_copied_are_attached(at_work, lab, qtbot):
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(lab))])
    QApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(at_work.current.changed):
        at_work.deeds["chart.paste"].trigger()
    QApplication.clipboard().clear()
    assert at_work.current.now.encounter.documents[-1].name == "lab.txt"
