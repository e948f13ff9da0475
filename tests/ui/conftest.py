import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in, working
from tests.fixtures.volumes import volumes_root


@pytest.fixture(scope="session")
def books(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"))) as books:
        yield books


@pytest.fixture(scope="session")
def indexed(tmp_path_factory):
    """The tiny books with an Index, its tables and ICD-10-PCS."""
    with opened(volumes_root(tmp_path_factory.mktemp("volumes"))) as books:
        yield books


@pytest.fixture
def desk(tmp_path, books):
    with desk_in(tmp_path, books) as desk:
        yield desk


@pytest.fixture
def background(qtbot):
    with working() as background:
        yield background


@pytest.fixture
def press(qapp):
    """Press keys where the keyboard is."""

    def do(*keys):
        for key in keys:
            QTest.keySequence(QApplication.focusWidget(), QKeySequence(key))
            QApplication.processEvents()

    return do


@pytest.fixture
def write(qapp):
    """Type letters where the keyboard is."""

    def do(text):
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)
            QApplication.processEvents()

    return do
