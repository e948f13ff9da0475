import pytest

from app.notebook.notebook import Notebook
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"))) as books:
        yield books


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


@pytest.fixture
def notebook(work, books):
    return Notebook(work.sessions, CODER, clock(), books)
