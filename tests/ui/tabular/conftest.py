import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fixtures.books import opened
from tests.fixtures.volumes import volumes_root


@pytest.fixture(scope="session")
def placed(tmp_path_factory):
    """The tiny books with ICD-10-PCS."""
    with opened(volumes_root(tmp_path_factory.mktemp("volumes"))) as books:
        yield books


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
