from contextlib import closing

import pytest

from app.notebook.notebook import Notebook
from app.search import build_index, open_index
from tests.fixtures.annotated import annotated_root
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import working
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture(scope="session")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), finish=build_index)


@pytest.fixture(scope="session")
def books(root):
    with opened(root) as books:
        yield books


@pytest.fixture(scope="session")
def annotated(tmp_path_factory):
    """The same books with guidelines, lists and rules beside them."""
    with opened(annotated_root(tmp_path_factory.mktemp("annotated"))) as books:
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
