import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.change import Change, Kind
from app.encounters.arrivals import Arrivals
from app.encounters.charts import AlreadyAttachedError
from app.ui.chart.importing.dialog import ImportDialog
from app.ui.chart.importing.model import ImportCell
from tests.ui.chart.arriving import OTHER, arrival

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ARRIVALS = Arrivals(
    (
        arrival("Visit", differs=(OTHER,)),
        arrival("Old visit", here="Visit of May"),
        arrival("Letter " * 9),
    ),
    ("“x.pdf” cannot be read. The PDF is damaged.",),
)


@pytest.fixture
def kept():
    return []


@pytest.fixture
def dialog(qtbot, background, kept):
    def keep(chosen, _heed):
        kept.extend(chosen)
        return Change.of(7, Kind.DOCUMENTS, said="Attached")

    dialog = ImportDialog(ARRIVALS, keep, background)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def ticks(dialog):
    return [row.is_ticked for row in dialog.rows]


def key(qtbot, dialog, pressed, modifier=NONE):
    qtbot.keyClick(dialog._table, pressed, modifier)


def shown(dialog, row, column):
    return dialog._model.index(row, column).data()


def test_new_documents_are_ticked_and_known_ones_cannot_be(dialog, qtbot):
    assert ticks(dialog) == [True, False, True]
    dialog._table.choose(1)
    key(qtbot, dialog, Qt.Key.Key_Space)
    assert ticks(dialog) == [True, False, True]
    tick = dialog._model.index(1, ImportCell.TICK)
    assert tick.data(Qt.ItemDataRole.CheckStateRole) is None
    assert tick.data(Qt.ItemDataRole.ToolTipRole) == "already here"
    assert not dialog.fields.isEnabled()


def test_space_turns_a_tick_and_the_button_counts(dialog, qtbot):
    assert dialog._save.text() == "&Keep 2 documents"
    key(qtbot, dialog, Qt.Key.Key_Space)
    assert ticks(dialog) == [False, False, True]
    assert dialog._save.text() == "&Keep 1 document"
    tick = dialog._model.index(0, ImportCell.TICK)
    assert tick.data(Qt.ItemDataRole.ToolTipRole) == "Tick the documents to keep (Space)"


def test_all_are_ticked_or_none(dialog, qtbot):
    for expected in ([False] * 3, [True, False, True]):
        key(qtbot, dialog, Qt.Key.Key_A, CONTROL)
        assert ticks(dialog) == expected


def test_a_click_on_the_box_ticks(dialog):
    tick = dialog._model.index(0, ImportCell.TICK)
    dialog._model.setData(tick, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert ticks(dialog) == [False, False, True]


def test_each_document_is_told_with_its_remarks(dialog):
    assert dialog.remarks.splitlines()[0] == f"{OTHER.line}."
    dialog._table.choose(2)
    assert dialog.remarks.splitlines()[0] == "There is nothing to look at."
    assert dialog.of_files == "“x.pdf” cannot be read. The PDF is damaged."
    assert shown(dialog, 0, ImportCell.REMARKS) == "other birth date"
    assert (
        dialog._model.index(0, ImportCell.REMARKS).data(Qt.ItemDataRole.ToolTipRole) == OTHER.line
    )
    row = [shown(dialog, 0, cell) for cell in (ImportCell.KIND, ImportCell.DATE, ImportCell.PAGES)]
    assert row == ["progress", "2026-03-12", "1"]
    assert shown(dialog, 0, ImportCell.AUTHOR) == "Ada Well"


def test_what_the_coder_types_is_kept(dialog, qtbot, kept):
    dialog.fields.title.selectAll()
    qtbot.keyClicks(dialog.fields.title, "ED note")
    dialog.fields.kind.setCurrentText("emergency")
    dialog.fields.date.selectAll()
    qtbot.keyClicks(dialog.fields.date, "03/11/2026")
    assert shown(dialog, 0, ImportCell.TITLE) == "ED note"
    dialog._table.choose(2)
    key(qtbot, dialog, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.kept):
        key(qtbot, dialog, Qt.Key.Key_Return)
    (document,) = [each.document for each in kept]
    assert (document.title, document.kind) == ("ED note", "emergency")
    assert document.date == date(2026, 3, 11)


def test_turning_to_another_document_changes_nothing(dialog):
    before = dialog.rows
    for row in (2, 1, 0):
        dialog._table.choose(row)
    assert dialog.rows == before
    assert dialog.fields.title.text() == "Visit"


def test_a_document_without_a_title_keeps_its_own(dialog, qtbot, kept):
    dialog.fields.title.selectAll()
    qtbot.keyClick(dialog.fields.title, Qt.Key.Key_Delete)
    with qtbot.waitSignal(dialog.kept):
        dialog.save()
    assert kept[0].document.title == "Visit"


def test_a_wrong_date_is_said_and_nothing_is_kept(dialog, qtbot, kept):
    dialog.fields.date.selectAll()
    qtbot.keyClicks(dialog.fields.date, "2026-02-30")
    dialog.save()
    assert dialog.notice == "This is not a date: write 2026-03-12."
    assert kept == []


def test_a_wrong_date_that_is_left_behind_is_said(dialog, qtbot):
    dialog.fields.date.selectAll()
    qtbot.keyClicks(dialog.fields.date, "2026-02-30")
    dialog._table.choose(2)
    assert dialog.notice == "“2026-02-30” is not a date: the date stays as it was."
    assert dialog.fields.date.text() == "2026-03-12"


def test_with_nothing_ticked_the_coder_is_told(dialog, qtbot, kept):
    key(qtbot, dialog, Qt.Key.Key_A, CONTROL)
    dialog.save()
    assert dialog.notice == "Tick the documents to keep with Space."
    assert kept == []


def test_a_long_author_is_cut_and_told_whole(qtbot, background):
    one = arrival()
    object.__setattr__(one.found.document, "author", "Ada Well, MD; Bo Longname, PhD; Scribe")
    dialog = ImportDialog(Arrivals((one,)), list, background)
    qtbot.addWidget(dialog)
    assert shown(dialog, 0, ImportCell.AUTHOR) == "Ada Well, MD; Bo Longna…"
    assert not dialog._files.isVisibleTo(dialog)


def test_what_is_refused_when_keeping_is_said_in_the_dialog(qtbot, background):
    def keep(_, _heed):
        raise AlreadyAttachedError("“note.txt” is already in this encounter as “Note”")

    dialog = ImportDialog(Arrivals((arrival(),)), keep, background)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save()
    qtbot.waitUntil(lambda: "already in this encounter" in dialog.notice)
    assert dialog.isVisible()


def test_keeping_many_is_told_and_escape_stops_it(qtbot, background):
    may_go_on = threading.Event()

    def keep(_, heed):
        heed(500, 2000)
        may_go_on.wait()
        heed(501, 2000)

    dialog = ImportDialog(Arrivals((arrival(),)), keep, background)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save()
    dialog._bulk._looking.setInterval(0)
    qtbot.waitUntil(lambda: dialog._bulk.said == "Documents kept: 500 of 2,000")
    assert dialog._bulk.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    may_go_on.set()
    qtbot.waitUntil(lambda: dialog.notice == "Stopped: nothing was changed.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_can_have_the_keyboard_has_a_name(dialog):
    for widget in (dialog._table, dialog.fields.title, dialog.fields.kind, dialog.fields.date):
        assert widget.accessibleName()
    assert dialog._remarks.accessibleName()
    assert dialog._files.accessibleName()
