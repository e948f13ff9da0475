import pytest

from tests.fixtures.work import FACTS, START, new_work


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


@pytest.fixture
def session(work):
    with work.sessions.begin() as session:
        yield session


@pytest.fixture
def encounter_id(session):
    from app.storage import encounters

    return encounters.add(session, FACTS, START)
