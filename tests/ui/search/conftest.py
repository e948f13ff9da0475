from contextlib import closing

import pytest

from app.notebook.notebook import Notebook
from app.search import build_index, open_index
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import working
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"), finish=build_index)) as books:
        yield books


@pytest.fixture(scope="session")
def index(books):
    with closing(open_index(books.generation, books)) as index:
        yield index


@pytest.fixture
def background(qtbot):
    with working() as background:
        yield background


@pytest.fixture
def notebook(tmp_path, books):
    work = new_work(tmp_path / "client.coderdesk")
    yield Notebook(work.sessions, CODER, clock(), books)
    work.close()
