import pytest

from app.coding.coding import Coding
from app.storage import encounters
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.work import CODER, FACTS, START, clock, new_work


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"))) as books:
        yield books


@pytest.fixture
def work(tmp_path):
    opened_work = new_work(tmp_path / "client.coderdesk")
    yield opened_work
    opened_work.close()


@pytest.fixture
def coding(work, books):
    return Coding(work.sessions, CODER, clock(), books)


@pytest.fixture
def encounter_id(work):
    with work.sessions.begin() as session:
        return encounters.add(session, FACTS, START)
