from contextlib import closing

import pytest

from app.search import build_index, open_index
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import working


@pytest.fixture(scope="session")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), finish=build_index)


@pytest.fixture(scope="session")
def books(root):
    with opened(root) as books:
        yield books


@pytest.fixture(scope="session")
def index(books):
    with closing(open_index(books.generation, books)) as index:
        yield index


@pytest.fixture
def background(qtbot):
    with working() as background:
        yield background
