import pytest

from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in, working


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"))) as books:
        yield books


@pytest.fixture
def desk(tmp_path, books):
    with desk_in(tmp_path, books) as desk:
        yield desk


@pytest.fixture
def background(qtbot):
    with working() as background:
        yield background
