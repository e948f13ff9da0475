import pytest

from app.queries.queries import Queries
from tests.fixtures.stored import FONTS, stored
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


@pytest.fixture
def encounter_id(work):
    return stored(work)


@pytest.fixture
def queries(work):
    return Queries(work.sessions, CODER, clock(), FONTS)
