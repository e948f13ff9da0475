"""Charts that come in, by keyboard: looked at, unticked, named, kept, and coded from."""

import base64
from contextlib import closing

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.search import build_index, open_index
from app.ui.chart.importing.dialog import ImportDialog
from app.ui.search.hit_list import HitList
from tests.fixtures.archives import zip_of
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.ccda import HEADER, document_of, section_of, structured
from tests.fixtures.stage import laid
from tests.fixtures.stored import trail_of
from tests.fixtures.work import FACTS, new_work
from tests.journeys.sittings import seated

REPORT = base64.b64encode(b"OPERATIVE NOTE\nKnee washed out.").decode()
ENCLOSED = f'<entry><observationMedia><value representation="B64">{REPORT}</value>'
OTHER_BIRTH = HEADER.replace("19610203", "19160203").replace("Jane", "Oda")
CCDA = document_of(
    structured(
        section_of("Assessment", "Lantern fever with rash."),
        section_of("Surgery", "See the report.", f"{ENCLOSED}</observationMedia></entry>"),
    ),
    OTHER_BIRTH.replace("Sample", "Zimmerlund"),
)
ARCHIVE = zip_of({"a.txt": b"Lamp report: stable.", "broken.pdf": b"%PDF-1.7 broken"})


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), build_index)


@pytest.fixture
def work(tmp_path):
    work = new_work(tmp_path / "client.coderdesk")
    yield work
    work.close()


@pytest.fixture
def window(qtbot, root, work, tmp_path):
    """The desk with one office visit open."""
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        desk = laid(work, books)
        encounter_id = desk.encounters.make(FACTS).encounter_id
        with seated(qtbot, desk, index, tmp_path) as window:
            with qtbot.waitSignal(window.current.opened):
                window.current.open(encounter_id)
            yield window


# The platform of the tests cannot raise or place top-level windows, and says so.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_charts_that_come_in_are_looked_at_and_kept_by_keyboard(window, hands, work, tmp_path):
    visit, export = tmp_path / "visit.xml", tmp_path / "export.zip"
    visit.write_bytes(CCDA)
    export.write_bytes(ARCHIVE)
    _keep_one_of_two(window, hands, visit)
    _code_from_it(window, hands)
    _keep_beside_a_broken_one(window, hands, export)
    _bring_the_same_again(window, hands, export)
    _drop(window, hands, tmp_path)
    _paste(window, hands)
    assert [details for action, details in trail_of(work) if action == "attached a document"] == [
        "Office visit",
        "a",
        "lab",
        "Call of the pharmacy",
    ]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_nothing_is_kept_when_the_coder_leaves(window, hands, work, tmp_path):
    visit = tmp_path / "visit.xml"
    visit.write_bytes(CCDA)
    before = trail_of(work)
    _attach(window, hands, visit)
    hands.meet_dialog()
    hands.press("Esc")
    hands.see(lambda: QApplication.activeModalWidget() is None)
    assert _titles(window) == []
    assert trail_of(work) == before


def _keep_one_of_two(window, hands, visit):
    _attach(window, hands, visit)
    hands.meet_dialog()
    hands.stand_in("Documents to keep")
    dialog = _dialog()
    assert "born 1916-02-03" in dialog._patients.text()
    assert "The birth date is 1916-02-03 in the document, 1961-02-03" in dialog.remarks
    assert dialog._save.text() == "&Keep 2 documents"
    hands.press("Down", "Space")
    assert [row.is_ticked for row in dialog.rows] == [True, False]
    hands.press("Up", "Alt+T", "Ctrl+A")
    hands.stand_in("Title of the document")
    hands.type("Office visit")
    hands.press("Ctrl+Return")
    hands.see(lambda: _titles(window) == ["Office visit"])
    head = window.current.now.encounter.documents[0]
    assert window._desk.charts.original(head.id) == CCDA
    assert (head.kind, head.author) == ("progress", "Ada Well, MD; Scribe 1")


def _code_from_it(window, hands):
    hands.see(lambda: window.panes.chart._tabs.view is not None)
    hands.press("Ctrl+2", "Ctrl+F")
    hands.stand_in("Words to find")
    hands.type("Lantern fever with rash")
    hands.see(lambda: len(window.panes.chart._search.hits) == 1)
    hands.press("Return", "Esc")
    for _ in range(4):
        hands.press("Ctrl+Shift+Right")
    assert window.panes.chart.selection()
    hands.press("F3")
    hits = window.findChild(HitList).model()
    hands.see(lambda: list(hits.codes())[:1] == ["A00.0"])
    hands.press("Return")
    hands.see(lambda: window.panes.codes.book.entry is not None)
    hands.press("Ctrl+Return")
    hands.see(lambda: window.current.now.encounter.sheet.diagnoses)
    (diagnosis,) = window.current.now.encounter.sheet.diagnoses
    assert (diagnosis.code, diagnosis.evidence[0].is_located) == ("A00.0", True)


def _keep_beside_a_broken_one(window, hands, export):
    _attach(window, hands, export)
    hands.meet_dialog()
    hands.stand_in("Documents to keep")
    assert _dialog().of_files.startswith("Enclosed “broken.pdf” is not shown. The PDF is damaged")
    hands.press("Return")
    hands.see(lambda: _titles(window) == ["Office visit", "a"])


def _bring_the_same_again(window, hands, export):
    _attach(window, hands, export)
    hands.see(lambda: "is already in this encounter as “a”" in window.notice.text)
    assert _titles(window) == ["Office visit", "a"]


def _drop(window, hands, folder):
    path = folder / "lab.txt"
    path.write_text("Lamp level 6.8.")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    given = Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(9, 9), *given, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(9, 9), *given, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, dropping)
    hands.see(lambda: _titles(window)[-1] == "lab")


def _paste(window, hands):
    QApplication.clipboard().setText("The pharmacy called about the lamp.")
    hands.press("Ctrl+Shift+V")
    hands.meet_dialog()
    hands.press("Alt+T", "Ctrl+A")
    hands.type("Call of the pharmacy")
    hands.press("Return")
    hands.see(lambda: _titles(window)[-1] == "Call of the pharmacy")
    QApplication.clipboard().clear()


def _attach(window, hands, path):
    hands.press("Ctrl+Shift+A")
    hands.meet_dialog()
    asked = QApplication.activeModalWidget()
    hands.press("Alt+N", "Ctrl+A")
    hands.type(str(path))
    # The first Return may only close the list of names that Qt offers.
    hands.press("Return")
    if asked.isVisible():
        hands.press("Return")
    hands.see(lambda: not asked.isVisible())


def _dialog():
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    return dialog


def _titles(window):
    return [head.title for head in window.current.now.encounter.documents]
