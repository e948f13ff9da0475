import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.codes import System
from tests.fixtures.work import FACTS, NOTE
from tests.ui.desk.main_window.sitting import open_in

CM = System.ICD_10_CM


def test_no_patient_stands_in_the_title(at_work):
    assert at_work.windowTitle() == "Coderdesk – client.coderdesk"


def test_an_open_encounter_is_named_with_its_edition(at_work):
    assert at_work.header.text.startswith("ZIMMERLUND, ODA; 1961-02-03")
    assert at_work.header.text.endswith("ICD-10-CM 2026-04")
    assert at_work.deeds["chart.find"].isEnabled()


def test_a_date_without_an_edition_is_said(window, desk, qtbot):
    day = date(2031, 1, 5)
    change = desk.encounters.make(replace(FACTS, service_from=day, service_to=day))
    open_in(window, change.encounter_id, qtbot)
    assert "2031-01-05" in window.header.text
    assert window.header._edition.property("tone") == "error"


def test_looking_at_a_chart_is_in_the_trail(at_work, desk):
    from app.storage import trail

    with desk.work.sessions() as session:
        assert any(entry.act.action == "viewed the chart" for entry in trail.entries(session))


def test_samples_are_brought_in_once(window, desk, qtbot):
    before = len(desk.encounters.listed())
    for _ in range(2):
        with qtbot.waitSignal(window.current.opened):
            window.deeds["samples.open"].trigger()
    assert len(desk.encounters.listed()) == before + 1
    assert "SAMPLE" in window.header._facts.text()


def test_a_new_encounter_is_opened(window, qtbot):
    dialog = window.errands.new_encounter()
    dialog._show(FACTS)
    with qtbot.waitSignal(window.current.opened):
        dialog.save()
    assert window.header.text.startswith("ZIMMERLUND")


def test_amended_facts_are_shown(at_work, qtbot):
    dialog = at_work.errands.amend_facts()
    dialog.patient.family.setText("Ybarra")
    with qtbot.waitSignal(at_work.current.changed):
        dialog.save()
    assert at_work.header.text.startswith("YBARRA")


def test_an_encounter_goes_out_and_comes_in_again(at_work, tmp_path, encounter, desk, qtbot):
    path = tmp_path / "out.json"
    with qtbot.waitSignal(at_work.errands.written):
        at_work.errands.export(encounter.id, path)
    assert str(path) in at_work.notice.text
    with qtbot.waitSignal(at_work.current.opened):
        at_work.errands.import_files([path])
    assert at_work.current.id != encounter.id
    assert at_work.current.now.encounter.facts == FACTS


def test_a_byte_order_mark_before_an_encounter_file_is_no_fault(window, tmp_path, qtbot):
    path = tmp_path / "in.json"
    facts = {"setting": "office", "service_from": "2026-03-12", "documents": [{"text": NOTE}]}
    path.write_text(json.dumps(facts), encoding="utf-8-sig")
    with qtbot.waitSignal(window.current.opened):
        window.errands.import_files([path])


def test_what_wants_a_look_after_an_import_is_said(window, tmp_path, qtbot):
    path = tmp_path / "in.json"
    code = {"code": "E11.9", "evidence": [{"document": 0, "quote": "not there at all"}]}
    facts = {"setting": "office", "service_from": "2026-03-12"}
    documents = [{"text": NOTE, "title": "Note"}]
    path.write_text(json.dumps({**facts, "documents": documents, "diagnoses": [code]}))
    with qtbot.waitSignal(window.current.opened):
        window.errands.import_files([path])
    assert window.notice.text


@pytest.mark.parametrize("ask", ["ask_charts", "ask_import", "ask_export"])
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_files_are_asked_for_without_stopping_the_desk(at_work, ask):
    getattr(at_work.errands, ask)()
    dialog = at_work.findChildren(QFileDialog)[0]
    assert dialog.isVisible()
    dialog.reject()
