from pathlib import Path

import pytest

from app.domain.audit import Checklist, ChecklistItem, Verdict
from app.domain.chart.spans import Evidence, Span
from app.domain.queries import QueryDraft
from app.domain.sheet import Line
from app.domain.trail import is_unbroken
from app.storage import trail
from app.workfile import workfile
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.work import CODER, FACTS, NOTE, clock

CHECKLIST = Checklist("Self-audit", "1", (ChecklistItem("SA-01", "Right patient", "Is it?"),))


@pytest.fixture
def books(tmp_path):
    with opened(tiny_root(tmp_path / "reference")) as books:
        yield books


@pytest.fixture
def desk(tmp_path, books):
    from app.desk import lay

    work = workfile.create(tmp_path / "client.coderdesk", "correct horse", CODER)
    yield lay(work, books, CHECKLIST, clock())
    work.close()


def test_one_chart_goes_over_the_desk_and_every_act_stands_in_the_trail(desk):
    number = desk.encounters.make(FACTS).encounter_id
    desk.charts.attach(number, "visit.txt", NOTE.encode())
    (head,) = desk.encounters.open(number).documents
    start = NOTE.index("diabetes")
    span = Span(head.id, 0, start, start + 8)
    desk.coding.give(number, "A05.A", [Evidence(desk.charts.quote(span), span)])
    desk.coding.add_line(number, Line("99214", pointers=(0,)))
    desk.claims.set_charge(number, 0, 12500)
    desk.queries.draft(number, QueryDraft(title="Stage"))
    desk.audit.answer(number, "SA-01", Verdict.YES, "seen")
    row = desk.encounters.listed()[0]
    assert (row.documents, row.diagnoses, row.lines, row.open_queries) == (1, 1, 1, 1)
    assert desk.coding.sheet(number).total == 12500
    with desk.work.sessions() as session:
        entries = list(trail.entries(session))
    assert is_unbroken(entries)
    assert len(entries) == 9
    assert {entry.act.who for entry in entries} == {"Pat Quill, CPC"}


def test_a_charge_and_a_code_share_one_history(desk):
    number = desk.encounters.make(FACTS).encounter_id
    desk.coding.add_line(number, Line("99214"))
    desk.claims.set_charge(number, 0, 12500)
    desk.coding.undo(number)
    assert desk.coding.sheet(number).lines == (Line("99214"),)
    desk.coding.undo(number)
    assert desk.coding.sheet(number).lines == ()
    desk.coding.redo(number)
    desk.coding.redo(number)
    assert desk.coding.sheet(number).total == 12500


def test_the_typefaces_of_papers_are_where_the_desk_looks_for_them():
    from app.desk import FONTS

    assert Path(FONTS, "IBMPlexSans-Regular.ttf").is_file()
