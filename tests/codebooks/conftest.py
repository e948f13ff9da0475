import pytest

from tests.fixtures.books import opened, tiny_root
from tests.fixtures.reference import real_root


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("tiny"))) as books:
        yield books


@pytest.fixture(scope="session")
def real_books(tmp_path_factory):
    with opened(real_root(tmp_path_factory.mktemp("real"))) as books:
        yield books
