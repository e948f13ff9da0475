from time import perf_counter

import pytest

from tests.benchmarks.invented_chart import invented_pages
from tests.benchmarks.long_chart import Heart, read, watched
from tests.fixtures.books import tiny_root
from tests.fixtures.reference import finished, real_root


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), finish=finished)


def test_the_pages_are_the_same_every_time_and_each_is_another():
    pages = invented_pages(12)
    assert pages == invented_pages(12)
    assert len(set(pages)) == 12


def test_what_a_chart_says_is_known_before_its_codes(root):
    told = read(root, 3)
    assert 0 < told["what it says"]["wall s"] <= told["its codes"]["wall s"]


def test_a_beat_that_comes_late_is_told(qtbot):
    heart = Heart(still_ms=10)
    heart.begin()
    until = perf_counter() + 0.03
    while perf_counter() < until:
        pass
    qtbot.waitUntil(lambda: bool(heart.late))
    assert max(heart.late) >= 10


def test_a_chart_is_read_in_the_window(qtbot, tmp_path):
    late = watched(real_root(tmp_path), 3, tmp_path)
    assert all(each > 50 for each in late)
