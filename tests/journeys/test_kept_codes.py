"""Own words and sets of codes by keyboard: imported, made of an encounter, given in another."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.notebook.code_sets import SetKind
from app.domain.notebook.own_words import OwnWord
from app.search import build_index
from app.ui.search.hit_list import HitList
from tests.fixtures.books import tiny_root
from tests.fixtures.stored import stored, trail_of
from tests.fixtures.work import FACTS, NOTE, new_work
from tests.journeys.sittings import seated_again

FIRST, SECOND = date(2026, 3, 12), date(2026, 3, 19)
WORDS = "said,meant\nlamp sick,lantern fever with rash\nwicky,A05.A\n"
SETS = (
    "set,kind,system,code,note\n"
    "Fevers,set,ICD-10-CM,A00.0,ask for the lamp\n"
    "Fevers,set,ICD-10-CM,A05,\n"
    "Fevers,set,ICD-10-CM,B20,\n"
)
TEMPLATE = "Fever visit,template,ICD-10-CM,A00.0,\nFever visit,template,ICD-10-CM,B20,\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), build_index)


@pytest.fixture
def path(tmp_path):
    """A work file with two encounters."""
    work = new_work(tmp_path / "client.coderdesk")
    for day in (FIRST, SECOND):
        stored(work, service_from=day, service_to=day)
    work.close()
    return work.path


@pytest.fixture
def sitting(qtbot, root, path, tmp_path):
    """Open the work file anew, as after a restart of the program."""
    return partial(seated_again, qtbot, root, path, tmp_path)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_kept_for_finding_and_giving_codes_goes_from_file_to_file(sitting, hands, tmp_path):
    with sitting() as window:
        _open_encounter(window, hands, FIRST)
        _import_words(window, hands, _file(tmp_path, "words.csv", WORDS))
        _import_sets(window, hands, _file(tmp_path, "sets.csv", SETS))
        _give_one_by_one(window, hands)
        _make_a_template(window, hands)
    with sitting() as window:
        _open_encounter(window, hands, SECOND)
        _give_the_template(window, hands)
        _undo_and_redo(window, hands)
        _read_the_recent_codes(window, hands)
        written = tmp_path / "out.csv"
        _export_sets(window, hands, written)
        _find_by_own_words(window, hands, "lamp sick", "A00.0")
        _find_by_own_words(window, hands, "wicky", "A05.A")
        told = " ".join(details for _, details in trail_of(window._desk.work))
    table = written.read_text(encoding="utf-8-sig")
    heading, _, fevers = SETS.partition("\n")
    assert table == f"{heading}\n{TEMPLATE}{fevers}"
    for text in (table, told):
        assert FACTS.patient.family not in text
        assert not any(line in text for line in NOTE.splitlines())


def _file(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _open_encounter(window, hands, day):
    hands.press("Ctrl+1")
    pane = window.panes.worklist
    hands.see(lambda: len(pane.rows) == 2)
    place = [row.service_from for row in pane.rows].index(day)
    hands.press("Home", *["Down"] * place, "Return")
    now = window.current
    hands.see(lambda: now.now is not None and now.now.encounter.facts.coding_date == day)


def _choose_file(hands, path):
    hands.meet_dialog()
    hands.type(str(path))
    hands.press("Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)
    hands.see(lambda: QApplication.activeWindow() is not None)


def _shown(window):
    model = window.panes.notebook.shown.table.model()
    columns = range(model.columnCount())
    return [
        [model.index(row, column).data() for column in columns] for row in range(model.rowCount())
    ]


def _said(window):
    return window.panes.notebook._notice.text


def _import_words(window, hands, path):
    hands.press("Ctrl+Shift+I")
    _choose_file(hands, path)
    hands.see(lambda: _said(window) == "2 pairs of own words imported.")
    hands.press("Ctrl+Shift+W")
    hands.stand_in("Own words")
    assert _shown(window) == [
        ["lamp sick", "lantern fever with rash"],
        ["wicky", "A05.A\nWick fever, relapsing"],
    ]
    assert window._desk.notebook.own_words.listed() == (
        OwnWord("lamp sick", "lantern fever with rash"),
        OwnWord("wicky", "A05.A"),
    )


def _import_sets(window, hands, path):
    hands.press("Ctrl+Shift+I")
    _choose_file(hands, path)
    hands.see(lambda: "not valid on 2026-03-12: A05" in _said(window))
    hands.press("Ctrl+J")
    hands.stand_in("Sets of codes")
    assert [row[:3] for row in _shown(window)] == [
        ["Fevers", "", "Set, 3 codes; 1 not valid on 2026-03-12"],
        ["", "A00.0", "Lantern fever with rash"],
        ["", "A05", "Wick fever\nA05 is a header on 2026-03-12: choose one of A05.A, A05.B"],
        ["", "B20", "Candle headache"],
    ]


def _give_one_by_one(window, hands):
    _give(window, hands, "A00.0")
    _give(window, hands, "B20")


def _give(window, hands, code):
    hands.press("Ctrl+J")
    hands.stand_in("Sets of codes")
    hands.type(code.lower())
    hands.see(lambda: len(window.panes.notebook.shown.rows) == 2)
    hands.press("Down", "Down", "Ctrl+Return")
    hands.see(lambda: _codes(window)[-1:] == [code])


def _make_a_template(window, hands):
    hands.press("Ctrl+Shift+T")
    hands.meet_dialog()
    hands.stand_in("Name")
    hands.type("Fever visit")
    hands.press("Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)
    hands.see(lambda: window.statusBar().currentMessage() == "Template “Fever visit” made")
    made = [each for each in window._desk.notebook.sets.listed() if each.name == "Fever visit"]
    assert [(each.kind, [code.code for code in each.codes]) for each in made] == [
        (SetKind.TEMPLATE, ["A00.0", "B20"])
    ]


def _give_the_template(window, hands):
    hands.press("Ctrl+J")
    pane = window.panes.notebook
    hands.see(lambda: len(pane.shown.rows) == 7)
    hands.press("Ctrl+J")
    hands.stand_in("Sets of codes")
    hands.type("fever visit")
    hands.see(lambda: len(pane.shown.rows) == 3)
    hands.press("Down", "Ctrl+Return")
    hands.meet_dialog()
    hands.stand_in("Codes to give")
    hands.press("Ctrl+Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)
    hands.see(lambda: _codes(window) == ["A00.0", "B20"])
    hands.see(lambda: [row.coded.diagnosis.code for row in _sheet_rows(window)] == ["A00.0", "B20"])


def _undo_and_redo(window, hands):
    hands.press("Ctrl+4", "Ctrl+Z")
    hands.see(lambda: _codes(window) == [])
    hands.see(lambda: window.deeds["edit.redo"].text().endswith("A00.0, B20 given"))
    hands.press("Ctrl+Y")
    hands.see(lambda: _codes(window) == ["A00.0", "B20"])


def _read_the_recent_codes(window, hands):
    hands.press("Ctrl+Shift+J")
    pane = window.panes.notebook
    hands.see(lambda: [row.recent.encounters for row in pane.shown.rows] == [2, 2])
    hands.press("Ctrl+Shift+J")
    hands.stand_in("Recent codes")
    assert {row.code.code for row in pane.shown.rows} == {"A00.0", "B20"}
    hands.press("Return")
    hands.stand_in("Page of the code book")


def _export_sets(window, hands, path):
    hands.press("Ctrl+Shift+P")
    hands.type("export sets")
    hands.press("Return")
    _choose_file(hands, path)
    hands.see(lambda: _said(window) == f"Written to {path}")


def _find_by_own_words(window, hands, said, code):
    hands.see(window.isActiveWindow)
    hands.press("Ctrl+K")
    hands.stand_in("Search for a code")
    hands.type(said)
    hits = window.panes.codes.findChild(HitList)
    hands.see(lambda: hits.code == code)


def _sheet_rows(window):
    return window.panes.sheet._desk._diagnosis_model.rows


def _codes(window):
    return [each.code for each in window._desk.coding.sheet(window.current.id).diagnoses]
