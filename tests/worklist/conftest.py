import pytest

from app.desk import COMPLETENESS
from app.storage import trail
from app.worklist.checklists import read_rules
from app.worklist.history import History
from app.worklist.times import Times
from app.worklist.worklist import Worklist
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


@pytest.fixture
def now():
    return clock()


@pytest.fixture
def worklist(work, now):
    return Worklist(work.sessions, CODER, now)


@pytest.fixture
def times(work, now):
    return Times(work.sessions, CODER, now)


@pytest.fixture
def history(work):
    return History(work.sessions, read_rules(COMPLETENESS))


@pytest.fixture
def acts(work):
    def of():
        with work.sessions() as session:
            return [
                (e.act.action, e.act.encounter_id, e.act.details) for e in trail.entries(session)
            ]

    return of
