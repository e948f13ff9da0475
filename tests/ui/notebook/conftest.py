from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.notebook.code_sets import Member, SetKind
from app.domain.notebook.kept import PayerRule, SystemCode
from app.domain.people import PayerKind
from app.ui.notebook.notebook_pane import NotebookPane
from tests.fixtures.stored import stored

CM = System.ICD_10_CM
BEFORE = date(2025, 5, 1)
ON = date(2026, 3, 12)


@pytest.fixture
def notebook(desk):
    """A notebook begun before the codes A05, A10.1 and A10.9 changed."""
    notebook = desk.notebook
    for code, group in (("B20", ""), ("A05", "Fevers"), ("A10.1", "ears")):
        notebook.set_favourite(CM, code, BEFORE, is_favourite=True, group=group)
    notebook.set_note(CM, "A00.0", "Ask for the lamp.", BEFORE)
    notebook.set_note(CM, "A10.9", "Never without an ear.", BEFORE)
    rule = PayerRule("Needs a letter.", "Harbour Mutual", source="Bulletin 7")
    notebook.add_rule(CM, "A05", rule, BEFORE)
    old = PayerRule("Pays once.", kind=PayerKind.MEDICAID, last=date(2025, 9, 30))
    notebook.add_rule(CM, "B20", old, BEFORE)
    return notebook


@pytest.fixture
def make_pane(qtbot, desk, background):
    def make(notebook):
        pane = NotebookPane(notebook, desk.coding, background)
        pane.noted.connect(pane.reload)
        qtbot.addWidget(pane)
        pane.resize(900, 300)
        pane.set_date(ON)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        return pane

    return make


@pytest.fixture
def pane(qtbot, make_pane, notebook):
    pane = make_pane(notebook)
    qtbot.waitUntil(lambda: [row.on for row in pane.shown.rows] == [ON] * 3)
    pane.shown.table.setFocus()
    return pane


@pytest.fixture
def press(qtbot):
    def do(*keys):
        for key in keys:
            qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
            QTest.keySequence(QApplication.focusWidget(), QKeySequence(key))
            QApplication.processEvents()

    return do


@pytest.fixture
def kept_sets(desk):
    """A template of which A05 is a header by now and 99213 cannot be verified, and a set."""
    codes = [SystemCode(CM, code) for code in ("A00.0", "A05", "B20")]
    codes.append(SystemCode(System.CPT, "99213"))
    sets = desk.notebook.sets
    sets.make("Fever visit", SetKind.TEMPLATE, codes)
    sets.put("Fever visit", [Member(codes[0], "ask for the lamp")])
    sets.make("Ears", SetKind.SET, [SystemCode(CM, "A10.1"), codes[2]])
    return sets


@pytest.fixture
def encounter_id(desk):
    return stored(desk.work)


@pytest.fixture
def dialog():
    """Return the dialog that is open, of a class."""

    def of(kind):
        (found,) = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, kind) and each.isVisible()
        ]
        return found

    return of
