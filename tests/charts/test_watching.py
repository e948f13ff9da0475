import pytest

from app.charts.opening import open_chart
from app.charts.watching import watched
from tests.fixtures.archives import zip_of
from tests.fixtures.scans import fax_of


class Blind:
    """A machine that reads no page."""

    def read(self, image, size):
        return None


def test_each_file_and_each_page_is_told_before_it_is_read():
    told = []
    open_chart(zip_of({"fax.tif": fax_of(2)}), "x.zip", watched(Blind(), told.append), told.append)
    assert told == ["x.zip", "fax.tif", "Machine-reading page 1", "Machine-reading page 2"]


def test_without_a_machine_there_is_none_to_watch():
    assert watched(None, print) is None


def test_what_the_watch_raises_ends_the_reading():
    def watch(name):
        if name == "b.txt":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_chart(zip_of({"a.txt": b"one", "b.txt": b"two"}), "x.zip", None, watch)
