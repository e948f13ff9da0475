from contextlib import closing

import pytest

from app.abstracting.abstracting import Abstracting
from app.search import open_index
from app.suggestions.reader import ChartReader
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.reference import finished
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    root = tiny_root(tmp_path_factory.mktemp("reference"), finish=finished)
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield ChartReader(books, index)


@pytest.fixture
def books_reader(reader):
    """A reader that has read nothing yet."""
    return ChartReader(reader._books, reader._index)


@pytest.fixture
def work(tmp_path):
    opened_work = new_work(tmp_path / "client.coderdesk")
    yield opened_work
    opened_work.close()


@pytest.fixture
def abstracting(work):
    return Abstracting(work.sessions, CODER, clock())
