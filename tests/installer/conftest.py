"""Projects and environments in a temporary place."""

import pytest

from installer.environment import prepare
from installer.stamp import RUNTIME
from tests.installer.invented import make_project


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """A real environment, made once for all tests that only use it."""
    return prepare(make_project(tmp_path_factory.mktemp("prepared")), RUNTIME)
