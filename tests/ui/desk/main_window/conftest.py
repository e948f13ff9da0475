import json
from contextlib import closing

import pytest

from app.domain.codes import System
from app.search import build_index, open_index
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in
from tests.fixtures.work import FACTS, NOTE
from tests.ui.desk.main_window.sitting import open_in, settle, sitting


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    """The tiny books with their search index."""
    with opened(tiny_root(tmp_path_factory.mktemp("searched"), build_index)) as books:
        yield books


@pytest.fixture(scope="session")
def index(books):
    with closing(open_index(books.generation, books)) as index:
        yield index


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("samples") / "sample.json"
    facts = {"setting": "office", "service_from": "2026-03-12", "sample": True}
    path.write_text(json.dumps({**facts, "documents": [{"text": NOTE, "title": "Note"}]}))
    return [path]


@pytest.fixture(scope="module")
def desk(tmp_path_factory, books):
    """One work file for the tests of a file."""
    with desk_in(tmp_path_factory.mktemp("shared"), books) as desk:
        yield desk


@pytest.fixture(scope="module")
def shared(qapp, desk, index, samples):
    """One window for the tests of a file: to build one takes as long as ten of them."""
    with sitting(desk, index, desk.work.path.parent, samples) as make:
        yield make()


@pytest.fixture
def window(shared, qtbot):
    """The shared window in front, with nothing said and nothing under way."""
    shared.activateWindow()
    qtbot.waitActive(shared)
    settle(shared, qtbot)
    shared.notice.clear()
    yield shared
    settle(shared, qtbot)


@pytest.fixture
def encounter(desk):
    """An office visit with a note, another one for each test."""
    encounter_id = desk.encounters.make(FACTS).encounter_id
    desk.charts.attach(encounter_id, "note.txt", NOTE.encode(), title="Note")
    return desk.encounters.open(encounter_id)


@pytest.fixture
def at_work(window, encounter, qtbot):
    """The window with the visit open."""
    open_in(window, encounter.id, qtbot)
    return window


@pytest.fixture(scope="session")
def billable(books):
    """Any code that may stand on the claim of the visit."""
    on = FACTS.coding_date
    codes = (phrase.code for phrase in books.phrases() if phrase.is_billable)
    return next(c for c in codes if books.entry(c, on, System.ICD_10_CM).is_billable)
