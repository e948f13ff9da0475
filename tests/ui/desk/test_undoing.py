import pytest

from app.coding.coding import Coding
from app.domain.chart.highlights import Category
from app.domain.chart.spans import Evidence, Span
from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.encounters.highlights import Highlights
from app.ui.desk.undoing import Undoing
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.work import CODER, FACTS, clock, new_work


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"))


@pytest.fixture
def work(tmp_path):
    work = new_work(tmp_path / "client.coderdesk")
    yield work
    work.close()


@pytest.fixture
def features(root, work):
    now = clock()
    with opened(root) as books:
        yield Coding(work.sessions, CODER, now, books), Highlights(work.sessions, CODER, now)


@pytest.fixture
def fever(work):
    encounter_id = Encounters(work.sessions, CODER, clock()).make(FACTS).encounter_id
    Charts(work.sessions, CODER, clock()).attach(encounter_id, "a.txt", b"Fever and cough.")
    return Evidence("Fever", Span(1, 0, 0, 5))


def test_codes_and_marks_are_undone_in_the_order_in_which_they_were_made(features, fever):
    coding, marks = features
    undoing = Undoing((coding, marks))
    marks.make([fever], Category.DIAGNOSIS)
    coding.give(1, "A00.0", [fever])
    marks.make([fever], Category.QUERY)
    said = [undoing.undo(1).said for _ in range(4)]
    assert said == [
        "Undone: Marked query “Fever”",
        "Undone: A00.0 given",
        "Undone: Marked diagnosis “Fever”",
        "There is nothing to be undone",
    ]
    assert undoing.steps(1).redo_label == "Marked diagnosis “Fever”"
    assert [undoing.redo(1).said for _ in range(4)] == [
        "Done again: Marked diagnosis “Fever”",
        "Done again: A00.0 given",
        "Done again: Marked query “Fever”",
        "There is nothing to be done again",
    ]
    assert undoing.steps(1).undo_label == "Marked query “Fever”"


def test_what_was_undone_before_something_else_was_done_stays_undone(features, fever):
    coding, marks = features
    undoing = Undoing((coding, marks))
    coding.give(1, "A00.0", [fever])
    undoing.undo(1)
    marks.make([fever], Category.LAB)
    assert undoing.steps(1).redo_label == ""
    assert undoing.redo(1).said == "There is nothing to be done again"
    assert coding.sheet(1).diagnoses == ()
