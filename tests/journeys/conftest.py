from dataclasses import replace

import pytest

from app.house.house import RealHouse
from app.places import Places
from app.ui.application import Application
from app.window import premises_of
from tests.fixtures.reference import real_root
from tests.journeys.hands import Hands


class NoKeyRing:
    """A computer without a key ring."""

    def is_available(self):
        return False

    def remembered(self, path):
        return None

    def remember(self, path, passphrase):
        raise AssertionError("there is no key ring")

    def forget(self, path):
        raise AssertionError("there is no key ring")


@pytest.fixture(scope="session")
def reference(tmp_path_factory):
    """The reference data of both pinned editions."""
    return real_root(tmp_path_factory.mktemp("reference"))


@pytest.fixture
def house(reference, tmp_path):
    house = RealHouse(Places.of(reference, tmp_path / "client.coderdesk"))
    yield house
    house.close()


@pytest.fixture
def premises(house, tmp_path):
    return replace(premises_of(house), settings=tmp_path / "window.ini", key_ring=NoKeyRing())


@pytest.fixture
def application(qapp, premises):
    return Application(qapp, premises)


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)
