from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.notebook.kept import PayerRule
from app.domain.people import Patient
from app.domain.sheet import Diagnosis, Sheet
from app.ui.revisions.revisions_pane import RevisionsPane
from tests.fixtures.books import opened
from tests.fixtures.converted import converted_root
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored

CM = System.ICD_10_CM
MAY = date(2025, 5, 1)


@pytest.fixture(scope="session")
def converted(tmp_path_factory):
    with opened(converted_root(tmp_path_factory.mktemp("converted"))) as books:
        yield books


@pytest.fixture
def desk(tmp_path, converted):
    """A desk on whose codes 7 of the 9 changes touch; A05 is used in two encounters."""
    with desk_in(tmp_path, converted) as desk:
        for number, (day, codes) in enumerate({1: ["A05", "A00.1"], 2: ["A05"]}.items()):
            sheet = Sheet(tuple(Diagnosis(code) for code in codes))
            on, named = MAY.replace(day=day), Patient("", "Doe & Son", f"Jane {number}")
            stored(desk.work, sheet, service_from=on, service_to=on, patient=named)
        desk.notebook.set_favourite(CM, "A10.1", MAY, is_favourite=True)
        desk.notebook.add_rule(CM, "A10.1", PayerRule("Needs a letter.", "Aetna"), MAY)
        yield desk


@pytest.fixture
def make_pane(qtbot, background):
    def make(revisions, width=900):
        pane = RevisionsPane(revisions, background)
        qtbot.addWidget(pane)
        pane.resize(width, 420)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        return pane

    return make


@pytest.fixture
def pane(qtbot, make_pane, desk):
    pane = make_pane(desk.revisions)
    qtbot.waitUntil(lambda: bool(pane._model.rows))
    pane._table.setFocus()
    return pane


@pytest.fixture
def press(pane):
    def do(*keys):
        for key in keys:
            QTest.keySequence(QApplication.focusWidget(), QKeySequence(key))
            QApplication.processEvents()

    return do
