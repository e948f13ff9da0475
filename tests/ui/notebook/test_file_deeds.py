from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.codes import System
from app.domain.notebook.code_sets import SetKind
from app.domain.notebook.kept import SystemCode
from app.domain.notebook.own_words import OwnWord
from app.ui.notebook.lists.kept_lists import SETS
from app.ui.notebook.refused_dialog import RefusedDialog

ON = date(2026, 3, 12)


@pytest.fixture
def pane(make_pane, desk):
    return make_pane(desk.notebook)


@pytest.fixture
def file(tmp_path):
    def make(text):
        path = tmp_path / "kept.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def chosen(path):
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_own_words_are_imported_in_one_step_that_the_line_takes_back(qtbot, pane, desk, file):
    pane.ask_import()
    chosen(file("said,meant\nlamp sick,lantern fever\nwicky,A05\n"))
    qtbot.waitUntil(lambda: pane.shown.table.accessibleName() == "Own words")
    qtbot.waitUntil(lambda: pane.shown.total == 2)
    assert pane._notice.text == "2 pairs of own words imported."
    pane._notice._mend.click()
    qtbot.waitUntil(lambda: pane.shown.total == 0)
    assert desk.notebook.own_words.listed() == ()


def test_codes_that_are_not_valid_are_told_and_stay_flagged(qtbot, pane, file):
    path = file("set,kind,system,code,note\nFevers,set,ICD-10-CM,A05,\nFevers,,CPT,99213,\n")
    pane.hands.files.import_file(path, ON)
    qtbot.waitUntil(lambda: pane.shown.table.accessibleName() == "Sets of codes")
    qtbot.waitUntil(lambda: len(pane.shown.rows) == 3)
    assert "not valid on 2026-03-12: A05" in pane._notice.text
    assert "A05 is a header" in pane.shown.table.model().index(1, 2).data()


def test_favourites_are_imported_into_their_list(qtbot, pane, desk, file):
    pane.turn_to(SETS)
    path = file("set,kind,system,code,note\nFevers,favourite,ICD-10-CM,B20,\n")
    pane.hands.files.import_file(path, ON)
    qtbot.waitUntil(lambda: pane.shown.table.accessibleName() == "Favourites")
    qtbot.waitUntil(lambda: pane.shown.total == 1)
    assert [page.group for page in desk.notebook.favourites()] == ["Fevers"]


def test_of_refused_rows_the_others_are_imported_only_when_they_are_wanted(
    qtbot, pane, desk, file, dialog
):
    pane.hands.files.import_file(file("said,meant\n,x\nlamp sick,lantern fever\nno,\n"), ON)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = dialog(RefusedDialog)
    assert [box.lines.item(at).text() for at in range(box.lines.count())] == [
        "Line 2: own words need words: write what the chart says",
        "Line 4: own words need words: write what it means: words of the books, or a code",
    ]
    assert box._said.text().startswith("2 rows of kept.csv cannot be kept. Nothing")
    assert desk.notebook.own_words.listed() == ()
    with qtbot.waitSignal(pane.noted):
        box.others.click()
    assert desk.notebook.own_words.listed() == (OwnWord("lamp sick", "lantern fever"),)


def test_nothing_is_imported_when_it_is_not_wanted(qtbot, pane, desk, file, dialog):
    text = "set,system,code\nFevers,ICD-10-CM,A05\nFevers,ICD-10-CM,B20\nFevers,ICD,A05\n"
    pane.hands.files.import_file(file(text), ON)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = dialog(RefusedDialog)
    assert box._said.text().startswith("A row of kept.csv")
    assert box.others.text() == "Import the other 2 rows"
    box.nothing.click()
    assert desk.notebook.sets.listed() == ()


def test_where_every_row_is_refused_there_is_nothing_else_to_import(qtbot, pane, file, dialog):
    pane.hands.files.import_file(file("said,meant\n,x\n"), ON)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = dialog(RefusedDialog)
    assert not box.others.isEnabled()
    box.reject()


def test_a_file_of_something_else_is_refused_in_a_line(qtbot, pane, file, tmp_path):
    pane.hands.files.import_file(file("name,birth\nOda,1961\n"), ON)
    qtbot.waitUntil(lambda: "names other columns" in pane._notice.text)
    pane.hands.files.import_file(tmp_path / "none.csv", ON)
    qtbot.waitUntil(lambda: "none.csv" in pane._notice.text)


def test_what_was_imported_before_changes_nothing(qtbot, pane, desk, file):
    desk.notebook.own_words.add("lamp sick", "lantern fever")
    pane.hands.files.import_file(file("said,meant\nlamp sick,lantern fever\n"), ON)
    qtbot.waitUntil(lambda: pane._notice.text == "Nothing changed.")
    assert pane._notice._mend.isHidden()


@pytest.mark.parametrize("part", ["words", "sets"])
def test_what_is_exported_can_be_imported_and_says_nothing_of_a_patient(
    qtbot, pane, desk, tmp_path, part
):
    desk.notebook.own_words.add("lamp sick", "lantern fever")
    desk.notebook.sets.make("Fevers", SetKind.SET, [SystemCode(System.ICD_10_CM, "A05")])
    path = tmp_path / "out.csv"
    files = pane.hands.files
    with qtbot.waitSignal(files.written) as written:
        (files.ask_words if part == "words" else files.ask_sets)()
        chosen(path)
    assert written.args == [Path(path)]
    assert pane._notice.text.startswith("Written to")
    kept = {
        "words": "said,meant\r\nlamp sick,lantern fever\r\n",
        "sets": "set,kind,system,code,note\r\nFevers,set,ICD-10-CM,A05,\r\n",
    }
    assert path.read_bytes().decode("utf-8-sig") == kept[part]
