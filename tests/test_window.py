from contextlib import closing

import pytest

from app.house.house import RealHouse
from app.places import Places
from app.window import premises_of
from app.workfile import workfile
from tests.fixtures.books import silent
from tests.fixtures.reference import real_root


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    folder = tmp_path_factory.mktemp("window")
    reference = real_root(folder / "reference")
    with closing(RealHouse(Places.of(reference, folder / "work.coderdesk"))) as house:
        yield house


def test_the_window_stands_on_the_parts_of_the_house(house):
    premises = premises_of(house)
    assert premises.default_work == house.places.workspace
    assert premises.settings.parent == house.places.data
    assert premises.work_files is workfile
    assert premises.is_reference_built()
    assert premises.samples == house.sample_files()


def test_the_reference_is_built_or_opened_as_the_window_asks(house):
    reference = premises_of(house).open_reference(silent)
    assert reference.books is house.books()
    assert reference.index is house.index()
