from contextlib import closing

import pytest

from app.codebooks import build, open_books
from app.search import build_index, open_index
from tests.fixtures.books import opened, silent, tiny_root
from tests.fixtures.reference import real_root
from tests.search.invented import release


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """The index of the tiny books in two editions."""
    root = tiny_root(tmp_path_factory.mktemp("tiny"), finish=build_index)
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield index


@pytest.fixture(scope="session")
def worded(tmp_path_factory):
    """The index of the book with difficult words, valid in fiscal year 2026."""
    root = tmp_path_factory.mktemp("worded")
    build(root, [release(tmp_path_factory.mktemp("release"))], build_index, silent)
    with closing(open_books(root)) as books, closing(open_index(books.generation, books)) as index:
        yield index


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The index of both pinned editions of ICD-10-CM."""
    root = real_root(tmp_path_factory.mktemp("real"))
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield index
