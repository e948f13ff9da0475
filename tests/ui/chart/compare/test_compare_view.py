import pytest
from PySide6.QtCore import Qt

from app.encounters.highlights import Highlights
from app.encounters.viewing import Viewing
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.compare.compare_rows import PAD
from app.ui.chart.compare.compare_view import CompareView
from tests.fixtures.charts import colours
from tests.fixtures.window import look_of
from tests.fixtures.work import CODER, clock

OLD = "Plan <b>\n\nA1c 6.8 %.\n\nThe patient has type 2 diabetes on insulin."
NEW = "Plan <b>\n\nA1c 7.4 %.\n\nThe patient has type 2 diabetes on insulin.\n\nA rash."
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def comparison(clinic):
    clinic.attach(("Old.txt", OLD), ("New.txt", NEW))
    return Viewing(clinic.charts.sessions).compare(2)


@pytest.fixture
def shown(comparison, qtbot):
    view = CompareView()
    qtbot.addWidget(view)
    view.show()
    view.dress(colours())
    view.show_comparison(comparison)
    return view


def test_both_notes_stand_side_by_side_with_the_source_of_each_paragraph(shown):
    text = shown._text.toPlainText()
    assert shown.said == "67 % of the words are carried forward from earlier notes"
    assert "Old, 2026-03-12" in text
    assert "100 %\nOld\n2026\N{NON-BREAKING HYPHEN}03\N{NON-BREAKING HYPHEN}12" in text
    assert text.count("Plan <b>") == 2
    assert text.rstrip().endswith("new")


def test_what_changed_is_struck_out_or_underlined(shown):
    html = shown._text.toHtml()
    assert "text-decoration: line-through" in html
    assert "text-decoration: underline" in html


def test_another_earlier_note_can_be_chosen(shown, qtbot):
    with qtbot.waitSignal(shown.beside_wanted) as wanted:
        shown._notes.activated.emit(0)
    assert wanted.args == [1]


def test_a_long_note_is_shown_as_far_as_it_is_read(qtbot, clinic):
    text = "\n\n".join(f"Paragraph {n}" for n in range(1_100))
    clinic.attach(("Old.txt", text), ("New.txt", text + "!"))
    view = CompareView()
    qtbot.addWidget(view)
    view.show_comparison(Viewing(clinic.charts.sessions).compare(2))
    assert "Paragraph 2\n" in view._text.toPlainText()
    assert "Paragraph 999" not in view._text.toPlainText()
    qtbot.waitUntil(lambda: "100 more paragraph(s) are not shown" in view._text.toPlainText())
    assert "Paragraph 999" in view._text.toPlainText()
    assert "Paragraph 1000" not in view._text.toPlainText()
    view.dress(colours())


def _share(view):
    table = view._text.document().rootFrame().childFrames()[0]
    return table.format().columnWidthConstraints()[2].rawValue()


def test_a_day_is_as_wide_as_its_column(shown, qtbot):
    shown.resize(900, 500)
    shown._write()
    assert _share(shown) == 16
    shown.resize(300, 500)
    qtbot.waitUntil(lambda: _share(shown) > 16)
    day = shown._text.fontMetrics().horizontalAdvance("2026-03-12")
    width = shown._text.viewport().width()
    assert _share(shown) / 100 * width >= day + 2 * PAD or _share(shown) == 40


def test_a_long_name_of_a_note_is_cut_in_the_list_and_told_in_full(clinic, qtbot):
    title = "Consultation of the service for infectious diseases, second opinion"
    clinic.attach((f"{title}.txt", OLD), ("New.txt", NEW))
    view = CompareView()
    qtbot.addWidget(view)
    view.show_comparison(Viewing(clinic.charts.sessions).compare(2))
    assert view._notes.itemText(0) == "Consultation of the ser…, 2026-03-12"
    tip = view._notes.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert tip == f"{title}, 2026-03-12"


def test_another_comparison_takes_the_place_of_one_that_is_still_written(shown, clinic, qtbot):
    shown.say("Comparing with earlier notes…")
    assert shown._text.toPlainText().strip() == ""
    assert next(shown._waiting, None) is None
    shown.show_comparison(Viewing(clinic.charts.sessions).compare(2))
    qtbot.waitUntil(lambda: not shown._further.isActive())
    assert shown._text.toPlainText().count("A1c 7.4 %.") == 1


def test_esc_goes_back(shown, qtbot):
    with qtbot.assertNotEmitted(shown.closed):
        qtbot.keyClick(shown, Qt.Key.Key_F7)
    with qtbot.waitSignal(shown.closed):
        qtbot.keyClick(shown, Qt.Key.Key_Escape)


def test_the_pane_compares_by_keyboard_and_comes_back(clinic, background, qtbot, tmp_path):
    look = look_of(tmp_path)
    work = clinic.charts.sessions, CODER, clock()
    pane = ChartPane(clinic.charts, background, look, Highlights(*work), Viewing(work[0]))
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    pane.show_encounter(clinic.attach(("Old.txt", OLD), ("New.txt", NEW)))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    qtbot.keyClick(pane._tabs.view, Qt.Key.Key_K, CONTROL_SHIFT)
    line = "This patient has no earlier note in the work file."
    qtbot.waitUntil(lambda: pane._compare.said == line)
    qtbot.keyClick(pane._compare, Qt.Key.Key_Escape)
    assert pane._compare.isHidden()
    pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    pane.comparing.start()
    qtbot.waitUntil(lambda: "carried forward" in pane._compare.said)
    assert not pane.viewers.isVisible()
    look.choose("dark")
    pane.show_encounter(None)
    assert pane._compare.isHidden()
    background.close()


def test_without_the_feature_nothing_is_compared(pane):
    pane.comparing.start()
    assert pane._compare.isHidden()
