from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.domain.change import Change
from app.domain.chart.spans import Span
from app.domain.queries import (
    Answer,
    Indicator,
    Option,
    Outcome,
    QueryDraft,
    QueryFormat,
    QueryStatus,
)
from app.ui.query.indicator_model import IndicatorCell
from app.ui.query.option_model import OptionCell
from app.ui.query.query_pane import QueryPane
from tests.fixtures.stored import stored

KEY = Qt.Key
STAGE = Indicator("stage 3b", "Progress note", date(2026, 3, 12), Span(1, 0, 68, 76))
EGFR = Indicator("eGFR 34", "Letter")
DRAFT = QueryDraft(
    title="Kidney function",
    format=QueryFormat.MULTIPLE_CHOICE,
    reason="specificity",
    question="Which stage?",
    to="R. Holm, MD",
    indicators=(STAGE, EGFR),
    options=(Option("Stage 3b", (0, 1)), Option("Unable to determine")),
)
READY = replace(DRAFT, indicators=(STAGE,), options=(Option("Stage 3b", (0,)),))


@pytest.fixture
def encounter(desk):
    return desk.encounters.open(stored(desk.work))


@pytest.fixture
def stored_queries(desk, encounter):
    return lambda: desk.queries.of_encounter(encounter.id)


@pytest.fixture
def pane(qtbot, desk, background, encounter):
    pane = QueryPane(desk.queries, background)
    pane.changed.connect(pane.reload)
    qtbot.addWidget(pane)
    pane.resize(1000, 900)
    pane.show()
    pane.activateWindow()
    pane.show_encounter(encounter)
    return pane


@pytest.fixture
def editor(pane):
    return pane._desk.editor


@pytest.fixture
def form(editor):
    return editor._form


@pytest.fixture
def opened(qtbot, pane, desk, encounter):
    """Store a query and open it."""

    def do(draft):
        query_id, _ = desk.queries.draft(encounter.id, draft)
        pane.reload()
        listed = pane._desk._model
        qtbot.waitUntil(lambda: listed.place_of(query_id) is not None)
        pane._desk._list.choose(listed.place_of(query_id))
        assert pane._query.id == query_id
        return query_id

    return do


def press(qtbot, button):
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Space)


def saved(qtbot, stored_queries, wanted):
    qtbot.waitUntil(lambda: stored_queries()[-1].draft == wanted)


def test_without_a_query_the_next_step_is_said(qtbot, pane):
    qtbot.waitUntil(pane._desk._hint.isVisible)
    assert "Select the words in the chart" in pane._desk._hint.text()
    assert not pane._desk.editor.isVisible()


def test_a_selection_begins_a_query_and_the_cursor_is_in_its_title(
    qtbot, pane, form, stored_queries
):
    pane.start_from(STAGE)
    qtbot.waitUntil(form._title.hasFocus)
    assert stored_queries()[0].draft == QueryDraft(indicators=(STAGE,))


def test_a_second_selection_joins_the_draft_that_is_open(qtbot, pane, opened, stored_queries):
    opened(QueryDraft(indicators=(STAGE,)))
    pane.start_from(EGFR)
    pane.save()
    saved(qtbot, stored_queries, QueryDraft(indicators=(STAGE, EGFR)))


def test_a_selection_beside_a_sent_query_begins_another(qtbot, pane, opened, desk, stored_queries):
    desk.queries.send(opened(READY))
    pane.reload()
    qtbot.waitUntil(lambda: pane._query.is_frozen)
    pane.start_from(EGFR)
    qtbot.waitUntil(lambda: len(stored_queries()) == 2)
    qtbot.waitUntil(lambda: pane._query.draft.indicators == (EGFR,))


def test_without_an_encounter_no_query_begins(qtbot, desk, background):
    pane = QueryPane(desk.queries, background)
    qtbot.addWidget(pane)
    pane.begin()
    pane.reload()
    pane.export()
    pane._send()
    assert pane._notice.text.startswith("Open an encounter first")


def test_what_is_written_is_kept_after_a_pause(qtbot, pane, form, opened, stored_queries):
    opened(DRAFT)
    form._title.setFocus()
    form._title.selectAll()
    qtbot.keyClicks(form._title, "Renal function")
    qtbot.keyClick(form._title, KEY.Key_Tab)
    assert form._to.hasFocus()
    form._question.setPlainText("Which stage is it?")
    saved(
        qtbot, stored_queries, replace(DRAFT, title="Renal function", question="Which stage is it?")
    )


def test_what_is_written_is_kept_on_leaving(qtbot, pane, form, opened, stored_queries):
    opened(DRAFT)
    form._to.setText("H. Adeyemi, MD")
    pane.hide()
    saved(qtbot, stored_queries, replace(DRAFT, to="H. Adeyemi, MD"))


def test_what_is_written_is_kept_before_the_desk_closes(pane, form, opened, stored_queries):
    opened(DRAFT)
    form._to.setText("H. Adeyemi, MD")
    pane.keep()
    assert stored_queries()[-1].draft.to == "H. Adeyemi, MD"


def test_what_is_written_goes_to_its_own_query(qtbot, pane, form, opened, stored_queries):
    opened(DRAFT)
    opened(replace(DRAFT, title="Second"))
    pane._desk._list.choose(0)
    form._title.setText("First")
    pane._desk._list.choose(1)
    qtbot.waitUntil(lambda: [q.draft.title for q in stored_queries()] == ["First", "Second"])
    assert form._title.text() == "Second"


def test_what_is_being_written_survives_a_reload(qtbot, pane, form, opened):
    opened(DRAFT)
    form._title.setText("Half a ti")
    with qtbot.waitSignal(pane._desk.opened):
        pane.reload()
    assert form._title.text() == "Half a ti"


def test_format_and_reason_are_chosen_and_decide_about_options(
    qtbot, pane, form, opened, stored_queries
):
    opened(QueryDraft("Kidney function"))
    assert not form._offered.isVisible()
    form._format._box.setFocus()
    qtbot.keyClick(form._format._box, KEY.Key_Down)
    qtbot.keyClicks(form._reason._box, "Documents")
    assert form._offered.isVisible()
    pane.save()
    chosen = QueryDraft("Kidney function", format=QueryFormat.MULTIPLE_CHOICE, reason="conflicting")
    saved(qtbot, stored_queries, chosen)


def test_an_unknown_reason_is_shown_as_it_stands(form, opened):
    opened(replace(DRAFT, reason="imprecise"))
    assert form._reason._box.currentText() == "imprecise"


class TestIndicators:
    @pytest.fixture
    def table(self, form, opened):
        opened(DRAFT)
        form._indicators.setFocus()
        form._indicators.choose(0)
        return form._indicators

    def test_the_model_is_well_formed(self, table, qtmodeltester):
        qtmodeltester.check(table.model())

    def test_enter_goes_to_the_words_in_the_chart(self, qtbot, pane, table):
        with qtbot.waitSignal(pane.source_wanted) as wanted:
            qtbot.keyClick(table, KEY.Key_Return)
        assert wanted.args == [STAGE.span]
        table.choose(1)
        with qtbot.assertNotEmitted(pane.source_wanted):
            qtbot.keyClick(table, KEY.Key_Return)

    def test_del_takes_one_away_and_options_follow(self, qtbot, pane, table, stored_queries):
        qtbot.keyClick(table, KEY.Key_Delete)
        pane.save()
        options = (Option("Stage 3b", (0,)), DRAFT.options[1])
        saved(qtbot, stored_queries, replace(DRAFT, indicators=(EGFR,), options=options))

    def test_space_ticks_contrary_and_prior(self, qtbot, pane, table, stored_queries):
        for cell in (IndicatorCell.CONTRARY, IndicatorCell.PRIOR):
            table.choose(1, cell)
            qtbot.keyClick(table, KEY.Key_Space)
        pane.save()
        ticked = replace(EGFR, contrary=True, prior_encounter=True)
        saved(qtbot, stored_queries, replace(DRAFT, indicators=(STAGE, ticked)))

    def test_the_date_a_document_lacks_is_typed(self, qtbot, pane, table, stored_queries):
        table.choose(1, IndicatorCell.WORDS)
        qtbot.keyClick(table, KEY.Key_F2)
        editor = table.findChild(QLineEdit)
        qtbot.keyClicks(editor, "12/09/2025")
        qtbot.keyClick(editor, KEY.Key_Return)
        pane.save()
        dated = replace(EGFR, date=date(2025, 12, 9))
        saved(qtbot, stored_queries, replace(DRAFT, indicators=(STAGE, dated)))

    def test_the_name_of_a_document_is_typed(self, qtbot, pane, table, stored_queries):
        table.choose(1, IndicatorCell.DOCUMENT)
        qtbot.keyClick(table, KEY.Key_F2)
        editor = table.findChild(QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, "Nephrology letter")
        qtbot.keyClick(editor, KEY.Key_Return)
        pane.save()
        named = replace(EGFR, document="Nephrology letter")
        saved(qtbot, stored_queries, replace(DRAFT, indicators=(STAGE, named)))

    def test_no_date_is_refused_in_a_line(self, pane, table):
        table.model().edited.emit(1, IndicatorCell.DATE, "last week")
        assert "“last week” is not a date" in pane._notice.text

    def test_ticks_say_what_they_mean(self, table):
        for cell in (IndicatorCell.CONTRARY, IndicatorCell.PRIOR):
            tip = table.model().index(0, cell).data(Qt.ItemDataRole.ToolTipRole)
            assert tip.startswith("Tick words")

    def test_keys_on_an_empty_table_do_nothing(self, qtbot, table, form, opened):
        opened(QueryDraft("Empty"))
        for key in (KEY.Key_Delete, KEY.Key_Return, KEY.Key_F2):
            qtbot.keyClick(table, key)
        assert form.draft == QueryDraft("Empty")


class TestOptions:
    @pytest.fixture
    def table(self, form, opened):
        opened(DRAFT)
        form._options.setFocus()
        form._options.choose(0)
        return form._options

    def typed(self, qtbot, table, text):
        editor = table.findChild(QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, KEY.Key_Return)
        qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)

    def test_the_model_is_well_formed(self, table, qtmodeltester):
        qtmodeltester.check(table.model())

    def test_insert_adds_one(self, qtbot, pane, table, stored_queries):
        qtbot.keyClick(table, KEY.Key_Insert)
        self.typed(qtbot, table, "Other (please specify)")
        pane.save()
        options = (*DRAFT.options, Option("Other (please specify)"))
        saved(qtbot, stored_queries, replace(DRAFT, options=options))

    def test_enter_words_one_and_says_what_supports_it(self, qtbot, pane, table, stored_queries):
        qtbot.keyClick(table, KEY.Key_Return)
        self.typed(qtbot, table, "CKD 3b")
        table.choose(0, OptionCell.SUPPORT)
        qtbot.keyClick(table, KEY.Key_Return)
        self.typed(qtbot, table, "2")
        pane.save()
        options = (Option("CKD 3b", (1,)), DRAFT.options[1])
        saved(qtbot, stored_queries, replace(DRAFT, options=options))

    def test_an_indicator_that_is_not_there_is_refused(self, pane, table):
        table.model().edited.emit(0, OptionCell.SUPPORT, "5")
        assert "There is no indicator 5" in pane._notice.text

    def test_del_takes_one_away_but_not_the_empty_row(self, qtbot, pane, table, stored_queries):
        table.choose(2)
        qtbot.keyClick(table, KEY.Key_Delete)
        table.choose(0)
        qtbot.keyClick(table, KEY.Key_Delete)
        pane.save()
        saved(qtbot, stored_queries, replace(DRAFT, options=DRAFT.options[1:]))

    def test_the_support_of_the_empty_row_cannot_be_typed(self, qtbot, table):
        table.choose(2, OptionCell.SUPPORT)
        qtbot.keyClick(table, KEY.Key_Return)
        assert table.findChild(QLineEdit) is None


class TestSending:
    def test_the_text_freezes_and_says_when(
        self, qtbot, pane, editor, form, opened, stored_queries
    ):
        opened(READY)
        form._title.setText("Stage of kidney disease")
        press(qtbot, editor._send)
        qtbot.waitUntil(lambda: editor._state.text().startswith("Sent 2026-03-12"))
        assert stored_queries()[0].draft.title == "Stage of kidney disease"
        assert form._title.isReadOnly()
        assert form._question.isReadOnly()
        assert form._format.currentWidget().isReadOnly()
        assert form._format.currentWidget().text() == "Multiple choice"
        assert not editor._send.isVisible()
        for table in (form._indicators, form._options):
            editable = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
            columns = range(table.model().columnCount())
            assert not any(table.model().index(0, n).flags() & editable for n in columns)
            table.choose(0)
            qtbot.keyClick(table, KEY.Key_Delete)
            qtbot.keyClick(table, KEY.Key_F2)
        assert form.draft == stored_queries()[0].draft

    def test_marks_of_a_frozen_indicator_are_words(self, qtbot, pane, form, opened, desk):
        marked = replace(STAGE, contrary=True, prior_encounter=True)
        desk.queries.send(opened(replace(READY, indicators=(STAGE, marked))))
        pane.reload()
        qtbot.waitUntil(lambda: pane._query.is_frozen)
        model = form._indicators.model()
        cells = (IndicatorCell.CONTRARY, IndicatorCell.PRIOR)
        assert [[model.index(row, cell).data() for cell in cells] for row in (0, 1)] == [
            ["", ""],
            ["yes", "yes"],
        ]

    def test_what_is_missing_is_named(self, qtbot, pane, editor, opened):
        opened(QueryDraft("Kidney function"))
        press(qtbot, editor._send)
        qtbot.waitUntil(lambda: "a clinical indicator" in pane._notice.text)
        assert editor._send.isVisible()

    def test_a_draft_sent_elsewhere_refuses_what_is_written(
        self, qtbot, pane, editor, form, opened, desk
    ):
        query_id = opened(READY)
        desk.queries.send(query_id)
        form._title.setText("Too late")
        pane.save()
        qtbot.waitUntil(lambda: "draft a new query" in pane._notice.text)


class TestAnswering:
    @pytest.fixture
    def sent(self, qtbot, pane, editor, opened, desk):
        desk.queries.send(opened(READY))
        pane.reload()
        qtbot.waitUntil(editor._answer.isVisible)
        return editor._answer

    def test_the_answer_is_recorded_with_its_reference(self, qtbot, editor, sent, stored_queries):
        sent._outcome._box.setFocus()
        qtbot.keyClicks(sent._outcome._box, "Another")
        sent._on.setText("2026-03-16")
        sent._text.setPlainText("CKD stage 3b.")
        qtbot.keyClicks(sent._reference, "Addendum of 2026-03-16")
        press(qtbot, sent._record)
        answer = Answer(
            Outcome.OTHER_DOCUMENTED,
            "CKD stage 3b.",
            date(2026, 3, 16),
            "Addendum of 2026-03-16",
        )
        qtbot.waitUntil(lambda: stored_queries()[0].answer == answer)
        qtbot.waitUntil(lambda: not sent._record.isVisible())
        assert sent._text.isReadOnly()
        assert not editor._cancel.isVisible()

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("16.3.", "“16.3.” is not a date: write 2026-03-12 or 03/12/2026."),
            ("", "Write the date of the answer."),
        ],
    )
    def test_an_answer_needs_a_date(self, qtbot, sent, stored_queries, text, problem):
        sent._on.setText(text)
        press(qtbot, sent._record)
        assert sent._date_field.problem == problem
        assert stored_queries()[0].status is QueryStatus.SENT

    def test_a_sent_query_is_cancelled_with_its_reason(self, qtbot, editor, sent, stored_queries):
        qtbot.keyClicks(editor._cancel._reason, "documented since")
        qtbot.keyClick(editor._cancel._reason, KEY.Key_Return)
        qtbot.waitUntil(lambda: stored_queries()[0].cancelled_because == "documented since")
        qtbot.waitUntil(lambda: editor._state.text() == "Cancelled: documented since")

    def test_cancelling_needs_a_reason(self, qtbot, pane, editor, sent):
        press(qtbot, editor._cancel._button)
        qtbot.waitUntil(lambda: "say why" in pane._notice.text)


def save_as(qtbot, pane, path):
    dialog = pane.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()


def test_the_paper_is_written_where_the_coder_says(qtbot, pane, editor, opened, tmp_path):
    opened(READY)
    press(qtbot, editor._paper)
    path = tmp_path / "asked.pdf"
    with qtbot.waitSignal(pane.exported) as exported:
        save_as(qtbot, pane, path)
    assert exported.args == [path]
    assert path.read_bytes().startswith(b"%PDF")
    assert pane._notice.text == f"Written to {path}"


def test_a_place_that_cannot_be_written_is_said(qtbot, pane, opened, tmp_path):
    opened(READY)
    pane._export.export(tmp_path / "missing" / "asked.pdf", lambda: b"%PDF")
    qtbot.waitUntil(lambda: "No such file or directory" in pane._notice.text)


def test_a_target_that_cannot_be_replaced_leaves_nothing_beside_it(qtbot, pane, opened, tmp_path):
    opened(READY)
    target = tmp_path / "papers"
    (target / "there").mkdir(parents=True)
    pane._export.export(target, lambda: b"%PDF")
    qtbot.waitUntil(lambda: bool(pane._notice.text))
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_keys_of_the_list_begin_and_open(qtbot, pane, form, opened, stored_queries):
    opened(DRAFT)
    pane._desk._list.setFocus()
    qtbot.keyClick(pane._desk._list, KEY.Key_Return)
    assert form._title.hasFocus()
    qtbot.keyClick(pane._desk._list, KEY.Key_Insert)
    qtbot.waitUntil(lambda: len(stored_queries()) == 2)


def test_queries_of_another_encounter_replace_these(qtbot, pane, desk, opened, form):
    opened(DRAFT)
    form._title.setText("Kept")
    other = desk.encounters.open(stored(desk.work))
    pane.show_encounter(other)
    qtbot.waitUntil(pane._desk._hint.isVisible)
    assert pane._query is None
    pane._show((other.id + 1, []))


@pytest.mark.parametrize(
    ("width", "way"),
    [(1100, Qt.Orientation.Horizontal), (380, Qt.Orientation.Vertical)],
    ids=["wide", "narrow"],
)
def test_list_and_query_stand_as_there_is_room(qtbot, pane, width, way):
    pane.resize(width, 700)
    qtbot.waitUntil(lambda: pane._desk.orientation() == way)


def test_tables_grow_with_the_text(qtbot, form):
    before = form._indicators.minimumHeight()
    font = form.font()
    font.setPixelSize(30)
    form.setFont(font)
    assert form._indicators.minimumHeight() > before


def test_what_can_have_the_focus_has_a_name(form, editor):
    fields = (form._title, form._to, form._format, form._reason, form._question)
    tables = (form._indicators, form._options, editor._cancel._reason, editor._answer._outcome)
    assert all(widget.accessibleName() for widget in (*fields, *tables))


def test_each_act_is_told_once(qtbot, pane, opened):
    told = []
    pane.changed.connect(told.append)
    opened(READY)
    pane._send()
    qtbot.waitUntil(lambda: pane._query.is_frozen)
    assert [isinstance(change, Change) for change in told] == [True]
