import pytest

from app.codebooks.fetching.wanted import Wanted
from app.codebooks.fetching.watch import Watch
from tests.codebooks.fetching.mirror import serving
from tests.fixtures.books import silent


@pytest.fixture
def mirror():
    with serving() as mirror:
        yield mirror


@pytest.fixture
def quiet():
    return Watch(silent)


@pytest.fixture
def wanted(mirror, tmp_path):
    return Wanted(f"{mirror.url}/book.zip", tmp_path / "HCPCS" / "book.zip", tmp_path / "parts")
