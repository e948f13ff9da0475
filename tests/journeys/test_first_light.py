"""One chart from end to end by keyboard: work file, encounter, chart, codes, query, audit, PDF."""

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.charts.reading import read
from app.domain.audit import Verdict
from app.domain.books import Status
from app.domain.encounter import Setting
from app.domain.people import PayerKind, Sex
from app.domain.queries import FrozenQueryError, Outcome, QueryStatus
from app.ui.background import Background
from app.ui.fields.notice import Notice
from app.ui.query.answer_form import AnswerForm
from app.ui.search.hit_list import HitList
from app.ui.sheet.diagnoses_box import DiagnosesBox
from app.ui.sheet.line_entry import Cell
from app.ui.sheet.lines_box import LinesBox
from app.ui.start.dialog import StartDialog

NOTE = """PROGRESS NOTE 2026-03-12
Assessment and plan
1. Type 2 diabetes mellitus with diabetic chronic kidney disease, A1c 6.9.
2. Chronic kidney disease stage 3b, stable.
3. Cough for two days, cause not yet clear.
"""
LETTER = "NEPHROLOGY LETTER\nKidney function is stable, eGFR 34.\n"


@pytest.fixture
def files(tmp_path):
    note, letter = tmp_path / "note.txt", tmp_path / "letter.txt"
    note.write_text(NOTE, encoding="utf-8")
    letter.write_text(LETTER, encoding="utf-8")
    return note, letter


@pytest.fixture
def window(qtbot, hands, application, premises):
    with closing(Background()) as background:
        work = _made_work_file(qtbot, hands, premises, background)
    window = application.make_window(work, premises.open_reference(lambda *_: None))
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.close()
    window.deleteLater()


# The platform of the tests cannot raise or place top-level windows, and says so.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_chart_is_coded_from_end_to_end_by_keyboard(window, hands, files, tmp_path):
    _make_the_encounter(window, hands)
    _attach_the_charts(window, hands, files)
    _find_and_read(window, hands)
    _code_the_diagnoses(window, hands)
    _order_and_undo(window, hands)
    _enter_the_service_line(window, hands)
    _ask_the_provider(window, hands)
    _audit(window, hands)
    _hand_over(window, hands, tmp_path)


def _made_work_file(qtbot, hands, premises, background):
    dialog = StartDialog(
        premises.work_files, premises.key_ring, background, premises.default_work, []
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitActive(dialog)
    hands.stand_in("Your name")
    hands.fill("Pat Quill", "CPC")
    hands.stand_in("Passphrase")
    hands.fill("correct horse")
    hands.stand_in("Passphrase again")
    hands.type("correct horse")
    hands.press("Return")
    hands.see(lambda: dialog.work is not None)
    assert dialog.work.coder.signature == "Pat Quill, CPC"
    assert not premises.default_work.read_bytes().startswith(b"SQLite")
    return dialog.work


def _make_the_encounter(window, hands):
    _do(window, hands, "encounter.new", "Ctrl+N")
    hands.stand_in("Family name")
    hands.fill("Doe", "Jane", "1961-02-03", "F", "A-17")
    hands.stand_in("Setting")
    hands.fill("Office", "11", "2026-03-12", "")
    hands.stand_in("Claim")
    hands.fill("", "Established", "")
    hands.stand_in("Payer name")
    hands.fill("Medicare Part B", "Medicare", "1EG4TE5MK73", "R. Holm, MD", "1234567890")
    hands.press("Return")
    assert window.current.id is None, "a wrong NPI was taken"
    hands.press("Shift+Tab")
    hands.stand_in("NPI of the rendering provider")
    hands.press("Ctrl+A")
    hands.type("1234567893")
    hands.press("Return")
    hands.see(lambda: window.current.id is not None)
    facts = _encounter(window).facts
    assert (facts.patient.name, facts.patient.sex) == ("Doe, Jane", Sex.FEMALE)
    assert (facts.setting, facts.place_of_service) == (Setting.OFFICE, "11")
    assert facts.payer.kind is PayerKind.MEDICARE
    assert facts.coding_date == date(2026, 3, 12)
    assert "DOE, JANE" in _words(window.header)
    assert "ICD-10-CM 2026-04" in _words(window.header)


def _attach_the_charts(window, hands, files):
    for count, file in enumerate(files, start=1):
        _do(window, hands, "chart.attach", "Ctrl+Shift+A")
        _name_the_file(hands, file)
        hands.see(lambda count=count: len(_encounter(window).documents) == count)
    hands.see(window.panes.chart.has_document)
    head = _encounter(window).documents[0]
    assert window._desk.charts.original(head.id) == files[0].read_bytes()


def _name_the_file(hands, path):
    hands.meet_dialog()
    hands.press("Alt+N", "Ctrl+A")
    hands.type(str(path))
    # The first Return may only close the list of names that Qt offers.
    hands.press("Return")
    if QApplication.activeModalWidget() is not None:
        hands.press("Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)


def _find_and_read(window, hands):
    _do(window, hands, "chart.find", "Ctrl+F")
    hands.stand_in("Words to find")
    hands.type("stable")
    hits = window.panes.chart._search
    hands.see(lambda: len(hits.hits) == 2)
    assert {hit.span.document for hit in hits.hits} == {
        head.id for head in _encounter(window).documents
    }
    hands.press("Esc")


def _code_the_diagnoses(window, hands):
    _select(window, hands, "Type 2 diabetes mellitus with diabetic chronic kidney disease")
    _do(window, hands, "code.selection", "F3")
    hands.see(lambda: "E11.22" in _hits(window))
    row = _hits(window).index("E11.22")
    hands.press(*["Down"] * row, "Return")
    _give(window, hands, "E11.22")
    _select(window, hands, "Chronic kidney disease stage 3b")
    _do(window, hands, "code.find", "Ctrl+K")
    hands.type("n1832")
    hands.see(lambda: _hits(window)[:1] == ["N18.32"])
    hands.press("Return")
    _give(window, hands, "N18.32")
    # A header names its children instead of being given.
    _do(window, hands, "code.find", "Ctrl+K")
    hands.press("Ctrl+A")
    hands.type("R05")
    hands.see(lambda: _hits(window)[:1] == ["R05"])
    hands.press("Return")
    hands.see(lambda: _opened(window) == "R05")
    assert window.panes.codes.book.entry.status is Status.HEADER
    hands.press("Ctrl+Return")
    hands.see(lambda: "R05.9" in _noticed(window.panes.codes.book))
    assert [one.code for one in _sheet(window).diagnoses] == ["E11.22", "N18.32"]
    evidence = _sheet(window).diagnoses[0].evidence[0]
    words = "Type 2 diabetes mellitus with diabetic chronic kidney disease"
    assert evidence.quote == words
    assert window._desk.charts.quote(evidence.span) == words


def _give(window, hands, code):
    hands.see(lambda: _opened(window) == code)
    hands.press("Ctrl+Return")
    hands.see(lambda: code in [one.code for one in _sheet(window).diagnoses])


def _order_and_undo(window, hands):
    given, moved = ["E11.22", "N18.32"], ["N18.32", "E11.22"]
    _do(window, hands, "pane.sheet", "Ctrl+4")
    hands.stand_in("Diagnoses")
    hands.see(lambda: _shown_diagnoses(window) == given)
    hands.press("Alt+Down")
    hands.see(lambda: _shown_diagnoses(window) == moved)
    for key, deed, order in (
        ("Ctrl+Z", "edit.undo", given),
        ("Ctrl+Shift+Z", "edit.redo", moved),
        ("Ctrl+Z", "edit.undo", given),
    ):
        hands.see(lambda deed=deed: "E11.22 moved" in window.deeds[deed].text())
        hands.press(key)
        hands.see(lambda order=order: _shown_diagnoses(window) == order)
        assert [one.code for one in _sheet(window).diagnoses] == order


def _enter_the_service_line(window, hands):
    hands.stand_in("Diagnoses")
    hands.press("Ins")
    hands.type("99214")
    hands.press("Return")
    hands.see(lambda: len(_sheet(window).lines) == 1)
    table = window.findChild(LinesBox)
    for cell, text, field, value in (
        (Cell.MODIFIERS, "25", "modifiers", ("25",)),
        (Cell.UNITS, "2", "units", 2),
        (Cell.POINTERS, "AB", "pointers", (0, 1)),
    ):
        hands.see(lambda cell=cell: table.currentIndex().column() == cell)
        hands.type(text)
        hands.press("Return")
        hands.see(lambda: getattr(_sheet(window).lines[0], field) == value)  # noqa: B023
        hands.see(lambda: QApplication.focusWidget() is table)
        hands.press("Right")
    line = _sheet(window).lines[0]
    assert (line.code, line.modifiers, line.units) == ("99214", ("25",), 2)
    (coded,) = window._desk.coding.titled_lines(window.current.id)
    assert coded.status is Status.NOT_VERIFIED


def _ask_the_provider(window, hands):
    _select(window, hands, "Cough for two days")
    _do(window, hands, "query.start", "F7")
    hands.stand_in("Title")
    hands.fill("Respiratory symptom", "R. Holm, MD")
    _go_to(hands, "Question")
    hands.type("Please document the cause of the symptom, if known.")
    _press_button(hands, "Mark as sent", "Shift+Tab")
    hands.see(lambda: "the date of indicator 1" in _noticed(window.panes.query))
    _go_to(hands, "Clinical indicators")
    hands.press("F2")
    hands.type("2026-03-12")
    hands.press("Return")
    _press_button(hands, "Mark as sent", "Shift+Tab")
    hands.see(lambda: [query.status for query in _queries(window)] == [QueryStatus.SENT])
    (query,) = _queries(window)
    (indicator,) = query.draft.indicators
    assert (indicator.text, indicator.document) == ("Cough for two days", "note")
    assert (query.draft.to, query.author, query.credential) == ("R. Holm, MD", "Pat Quill", "CPC")
    with pytest.raises(FrozenQueryError):
        window._desk.queries.revise(query.id, query.draft)
    hands.see(lambda: window.findChild(AnswerForm).isVisible())
    _go_to(hands, "Response")
    hands.type("Agreed")
    _go_to(hands, "Words of the answer")
    hands.type("Acute bronchitis, see addendum.")
    _press_button(hands, "Record answer")
    hands.see(lambda: _queries(window)[0].status is QueryStatus.ANSWERED)
    assert _queries(window)[0].answer.outcome is Outcome.AGREED


def _audit(window, hands):
    _do(window, hands, "pane.audit", "Ctrl+6")
    hands.stand_in("Items of the self-audit")
    hands.press("Y")
    desk, encounter = window._desk, window.current.id
    hands.see(lambda: desk.audit.score(encounter).answered == 1)
    hands.press("N")
    hands.see(lambda: desk.audit.score(encounter).answered == 2)
    first, second = desk.audit.worksheet(encounter)[:2]
    assert (first.item.id, first.answer.verdict) == ("SA-01", Verdict.YES)
    assert (second.item.id, second.answer.verdict) == ("SA-02", Verdict.NO)
    assert second.facts, "the program knows something about the diagnoses"


def _hand_over(window, hands, tmp_path):
    _do(window, hands, "pane.report", "Ctrl+7")
    hands.stand_in("Service lines with charges")
    hands.press("F2")
    hands.type("165.00")
    hands.press("Return")
    hands.see(lambda: _sheet(window).lines[0].charge == 16_500)
    out = tmp_path / "summary.pdf"
    _do(window, hands, "report.claim", "Ctrl+Shift+E")
    _name_the_file(hands, out)
    hands.see(out.exists)
    text = " ".join(" ".join(page.text for page in read(out.read_bytes(), out.name).pages).split())
    for words in (
        "Doe, Jane",
        "E11.22",
        "N18.32",
        "99214",
        "165.00",
        "not verified",
        "Editions: ICD-10-CM 2026-04",
        "Page 1 of",
        "CPT (c) American Medical Association (AMA)",
        "Pat Quill, CPC",
    ):
        assert words in text


def _do(window, hands, deed, key):
    """Press the key of an action once it is offered."""
    hands.see(lambda: QApplication.activeWindow() is window and window.deeds[deed].isEnabled())
    assert key in [shortcut.toString() for shortcut in window.deeds[deed].shortcuts()]
    hands.press(key)


def _select(window, hands, words):
    """Find words in the chart and select them, by keyboard."""
    _do(window, hands, "chart.find", "Ctrl+F")
    hands.press("Ctrl+A")
    hands.stand_in("Words to find")
    hands.type(words)
    search = window.panes.chart._search
    hands.see(lambda: [hit.span.end - hit.span.start for hit in search.hits] == [len(words)])
    hands.press("Return", "Esc")
    hands.stand_in("Chart")
    hands.press(*["Shift+Right"] * len(words))
    hands.see(lambda: [piece.quote for piece in window.panes.chart.selection()] == [words])


def _go_to(hands, name, key="Tab"):
    """Go on with Tab, or back with Shift+Tab, until the focus is in the widget of this name."""
    passed = []
    for _ in range(40):
        focus = hands.focus
        called = focus.accessibleName() or getattr(focus, "text", str)()
        if called.startswith(name):
            return
        passed.append(called)
        hands.press(key)
    raise AssertionError(f"Tab does not lead to {name}: {passed}")


def _press_button(hands, name, key="Tab"):
    _go_to(hands, name, key)
    hands.press("Space")


def _encounter(window):
    return window._desk.encounters.open(window.current.id)


def _sheet(window):
    return window._desk.coding.sheet(window.current.id)


def _shown_diagnoses(window):
    return [row.coded.diagnosis.code for row in window.findChild(DiagnosesBox).model().rows]


def _hits(window):
    return list(window.findChild(HitList).model().codes())


def _opened(window):
    entry = window.panes.codes.book.entry
    return entry.code if entry is not None else ""


def _noticed(widget):
    return " ".join(notice.text for notice in widget.findChildren(Notice))


def _words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def _queries(window):
    return window._desk.queries.of_encounter(window.current.id)
