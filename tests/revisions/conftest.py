import pytest

from app.notebook.notebook import Notebook
from app.revisions.revisions import Revisions
from tests.fixtures.books import opened
from tests.fixtures.converted import converted_root
from tests.fixtures.stored import FONTS
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture(scope="session")
def converted(tmp_path_factory):
    with opened(converted_root(tmp_path_factory.mktemp("converted"))) as books:
        yield books


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


@pytest.fixture
def notebook(work, converted):
    return Notebook(work.sessions, CODER, clock(), converted)


@pytest.fixture
def made(work):
    """Make the feature on other books than the invented ones."""
    return lambda books: Revisions(work.sessions, CODER, clock(), books, FONTS)


@pytest.fixture
def revisions(made, converted):
    return made(converted)
