"""The pane on what changed, on invented books and an invented desk."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.revisions import RevisionKind
from app.domain.sheet import Diagnosis, Sheet
from app.ui.revisions.encounter_menu import EncounterMenu
from app.ui.revisions.reading import Pair
from app.ui.revisions.revision_model import RevisionCell
from tests.fixtures.books import build_tiny, opened
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.reports.pages import text

CM = System.ICD_10_CM
HEADER, ADDED = RevisionKind.BECAME_HEADER, RevisionKind.ADDED
MAY = date(2025, 5, 1)


def codes(pane):
    return [row.revision.code for row in pane._model.rows]


def cells(pane, row):
    model = pane._model
    return [model.index(row, column).data() for column in RevisionCell]


def choose(pane, code, kind=None):
    (row, *_) = (
        n
        for n, touch in enumerate(pane._model.rows)
        if touch.revision.code == code and kind in (None, touch.revision.kind)
    )
    pane._table.choose(row)


def pick(box, value):
    """Pick a value as the user does."""
    place = box._values.index(value)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_the_model_is_well_formed(pane, qtmodeltester):
    qtmodeltester.check(pane._model)


def test_the_two_newest_editions_are_compared_and_only_what_touches_is_shown(pane):
    assert pane._bar.pair == Pair(CM, "2025-04", "2026-04")
    assert pane._bar.mine.isChecked()
    assert codes(pane) == ["A05", "A05.A", "A05.B", "A11", "A10.1", "A00", "A10.1"]
    assert cells(pane, 0) == [
        "A05",
        "Became a header",
        "Wick fever",
        "a header, not valid by itself",
        "A05.A, A05.B",
        "A05: 2 encounters",
    ]
    assert cells(pane, 1) == [
        "A05.A",
        "New code",
        "coded as A05",
        "Wick fever, relapsing",
        "",
        "A05: 2 encounters",
    ]
    assert cells(pane, 5) == [
        "A00",
        "Note moved\nLantern fever",
        "Excludes1: tide fever (A10.-)",
        "Excludes2: tide fever (A10.-)",
        "",
        "A00.1: 1 encounter",
    ]
    assert cells(pane, 4)[5] == "A10.1: favourite, 1 payer rule"


def test_the_counts_and_the_source_are_said(pane):
    foot = pane._foot.line
    said = "7 of 9 changes touch codes used since 2025-03-12 or in your notebook."
    assert foot.text() == said
    assert foot.toolTip() == "Use instead: Conversion Table 2025-10."


def test_all_changes_can_be_seen(qtbot, pane):
    qtbot.mouseClick(pane._bar.mine, Qt.MouseButton.LeftButton)
    assert len(codes(pane)) == 9
    assert "A10.9" in codes(pane)


def test_the_row_that_was_chosen_stays_chosen(pane):
    choose(pane, "A10.1")
    pane._bar.mine.setChecked(False)
    assert pane._table.value.revision.code == "A10.1"
    pick(pane._bar.kind, HEADER)
    assert pane._table.row == 0


def test_one_kind_of_change_can_be_wanted(pane):
    words = [pane._bar.kind.itemText(n) for n in range(pane._bar.kind.count())]
    assert words == [
        "All changes",
        "Became a header: 1",
        "New code: 3",
        "Title revised: 1",
        "Note moved: 1",
        "Note added: 1",
    ]
    pick(pane._bar.kind, ADDED)
    assert codes(pane) == ["A05.A", "A05.B", "A11"]
    assert pane._table.isColumnHidden(RevisionCell.INSTEAD)


def test_letters_typed_in_the_table_filter_it(qtbot, pane, press):
    qtbot.keyClicks(pane._table, "w")
    qtbot.keyClicks(pane._bar.filter, "ick fever")
    assert codes(pane) == ["A05", "A05.A", "A05.B"]
    press("Down")
    assert pane._table.hasFocus()


def test_words_that_stand_nowhere_are_said_to_and_leave_the_keyboard_in_the_pane(pane):
    pane._bar.filter.setText("no such words")
    assert pane._hint.text() == "No change has these words."
    assert not pane._table.isVisible()
    assert QApplication.focusWidget() is pane._bar.filter


def test_enter_opens_the_code_in_the_edition_that_has_it(qtbot, pane, press):
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        press("Return")
    assert wanted.args == [SystemCode(System.ICD_10_CM, "A05"), date(2026, 9, 30)]
    pane._bar.mine.setChecked(False)
    choose(pane, "A10.9", RevisionKind.DELETED)
    with qtbot.waitSignal(pane.code_wanted) as wanted:
        press("Return")
    assert wanted.args == [SystemCode(System.ICD_10_CM, "A10.9"), date(2025, 9, 30)]


def test_one_encounter_affected_is_opened_at_once(qtbot, pane, press):
    choose(pane, "A00")
    with qtbot.waitSignal(pane.encounter_wanted) as wanted:
        press("Ctrl+Return")
    assert wanted.args == [1]


# The platform of the tests cannot raise top-level windows, and says so.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_several_encounters_one_is_picked_by_keyboard(qtbot, pane):
    qtbot.mouseClick(pane._foot.encounter, Qt.MouseButton.LeftButton)
    menu = pane.findChild(EncounterMenu)
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == [
        "2025-05-02  Doe && Son, Jane 1  A05",
        "2025-05-01  Doe && Son, Jane 0  A05",
    ]
    with qtbot.waitSignal(pane.encounter_wanted) as wanted:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert wanted.args == [1]


def test_a_change_that_affects_no_encounter_says_so(pane, press):
    choose(pane, "A10.1")
    assert not pane._foot.encounter.isEnabled()
    press("Ctrl+Return")
    assert pane._notice.text == "This change affects no encounter of the last year."


def test_other_editions_are_compared_when_they_are_picked(qtbot, pane):
    pick(pane._bar.old, "2026-04")
    qtbot.waitUntil(lambda: pane._hint.text() == "Choose two editions that differ.")
    assert not pane._foot.isVisible()
    pick(pane._bar.new, "2025-04")
    assert pane._hint.text() == "Comparing…"
    qtbot.waitUntil(pane._foot.isVisible)
    assert pane._reading.told.comparison.new.edition == "2025-04"


def test_what_arrives_too_late_is_not_shown(qtbot, pane):
    pick(pane._bar.old, "2026-04")
    pick(pane._bar.old, "2025-04")
    qtbot.waitUntil(pane._table.isVisible)
    assert pane._bar.pair == Pair(CM, "2025-04", "2026-04")


def test_codes_used_since_are_told_without_comparing_again(qtbot, pane, desk):
    comparison = pane._reading.told.comparison
    sheet = Sheet((Diagnosis("A10.9"),))
    stored(desk.work, sheet, service_from=MAY, service_to=MAY)
    pane.reload()
    qtbot.waitUntil(lambda: "A10.9" in codes(pane))
    assert pane._reading.told.comparison is comparison


def test_editions_that_were_picked_are_not_forgotten_while_something_else_is_read(qtbot, pane):
    pick(pane._bar.old, "2026-04")
    pane.reload()
    qtbot.waitUntil(lambda: pane._hint.text() == "Choose two editions that differ.")
    assert pane._bar.pair == Pair(CM, "2026-04", "2026-04")


def test_other_books_are_compared_again(qtbot, pane):
    comparison = pane._reading.told.comparison
    pane.reload_books()
    qtbot.waitUntil(lambda: pane._reading.told is not None)
    assert pane._reading.told.comparison is not comparison


def test_nothing_is_read_before_the_pane_is_seen(qtbot, make_pane, desk):
    pane = make_pane(desk.revisions)
    pane.hide()
    qtbot.waitUntil(lambda: pane._reading.told is not None)
    pane.reload_books()
    assert pane._reading.told is None
    pane.show()
    qtbot.waitUntil(lambda: pane._reading.told is not None)


def test_the_keyboard_goes_to_the_rows_once_they_are_there(qtbot, pane):
    pane.reload_books()
    pane._bar.system.setFocus()
    qtbot.waitUntil(pane._table.hasFocus)
    pane._bar.system.setFocus()
    pane.reload()
    qtbot.waitUntil(lambda: not pane._reader.is_reading)
    assert pane._bar.system.hasFocus()


def test_where_nothing_touches_the_pane_says_how_to_see_all(qtbot, make_pane, tmp_path, converted):
    with desk_in(tmp_path, converted) as desk:
        pane = make_pane(desk.revisions)
        qtbot.waitUntil(lambda: "None of 9 changes touches" in pane._hint.text())
        assert "Clear “Only what touches me”" in pane._hint.text()
        pane._bar.mine.setChecked(False)
        assert len(codes(pane)) == 9
        assert pane._table.isColumnHidden(RevisionCell.TOUCHES)


def test_with_one_edition_the_pane_says_how_to_get_another(qtbot, make_pane, tmp_path):
    with (
        opened(build_tiny(tmp_path / "books", 2026)) as books,
        desk_in(tmp_path, books) as desk,
    ):
        pane = make_pane(desk.revisions)
        line = "Only one edition of ICD-10-CM is loaded: 2026-04."
        qtbot.waitUntil(lambda: pane._hint.text().startswith(line))
        assert "Open release file…" in pane._hint.text()
        assert not pane._bar.old.isVisible()
        pane.export_paper()
        assert pane._notice.text == "There is no comparison to write: choose two editions."


@pytest.mark.parametrize(("kind", "begin"), [("paper", b"%PDF"), ("table", b"\xef\xbb\xbfSystem")])
def test_what_touches_is_written_where_the_coder_says(qtbot, pane, tmp_path, kind, begin):
    button = getattr(pane._foot, kind)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = pane.findChild(QFileDialog)
    ending = "pdf" if kind == "paper" else "csv"
    named = f"what-changed-icd-10-cm-2025-04-2026-04.{ending}"
    assert dialog.selectedFiles()[0].endswith(named)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(named)
    with qtbot.waitSignal(pane.exported) as exported:
        dialog.accept()
    (path,) = exported.args
    assert path.read_bytes().startswith(begin)
    assert pane._notice.text == f"Written to {path}"


def test_a_paper_asked_for_while_editions_are_compared_waits_for_them(qtbot, pane):
    pane.reload_books()
    pane.export_paper()
    assert pane.findChild(QFileDialog) is None
    qtbot.waitUntil(lambda: pane.findChild(QFileDialog) is not None)
    assert pane._reading.told is not None


def test_the_paper_has_all_changes_once_all_are_wanted(qtbot, pane, tmp_path):
    pane._bar.mine.setChecked(False)
    pane.export_paper()
    dialog = pane.findChild(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    with qtbot.waitSignal(pane.exported) as exported:
        dialog.accept()
    assert "All changes, and which touch" in text(exported.args[0].read_bytes())


def test_a_place_that_cannot_be_written_to_is_said(qtbot, pane, tmp_path):
    pane._exports._table.export(tmp_path / "none" / "a.csv", lambda: b"")
    qtbot.waitUntil(lambda: "none" in pane._notice.text)


def test_every_control_has_a_name(pane):
    bar, foot = pane._bar, pane._foot
    boxes = (bar.system, bar.old, bar.new, bar.kind, bar.filter, pane._table)
    assert all(box.accessibleName() for box in boxes)
    assert [each.accessibleName() for each in (foot.paper, foot.table)] == [
        "Export PDF…",
        "Export CSV…",
    ]


def test_a_section_without_a_code_of_ones_own_has_no_page(pane, press):
    told = pane._reading.told
    section = replace(told.touches[0], revision=replace(told.touches[0].revision, code="A00-A09"))
    pane._model.replace([replace(section, mine=())])
    pane._table.choose(0)
    press("Return")
    assert pane._notice.text == "A section or chapter has no page of its own in the book."
    pane._model.replace([])
    press("Return")
