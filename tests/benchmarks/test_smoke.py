import sys

import pytest

from tests.benchmarks import importing
from tests.benchmarks.__main__ import started
from tests.benchmarks.startup import EMPTY_WINDOW, measure
from tests.codebooks.gems.gems_made import PLAIN, to_9
from tests.fixtures.reference import real_root


def test_an_import_is_measured_beside_a_plain_pass_over_the_same(tmp_path):
    mappings = to_9(*PLAIN)
    (tmp_path / mappings.name).write_bytes(mappings.content)
    (tmp_path / "SOURCE.txt").write_text("No release.")
    measured = importing.measure(tmp_path, rows=80, only=("GEM", "NCCI-PTP"))
    assert set(measured) == {"GEM", "NCCI-PTP"}
    assert measured["GEM"]["rows"] > len(PLAIN)
    assert measured["NCCI-PTP"]["rows"] > 80
    for figures in measured.values():
        assert figures["CPU s"] > 0
        assert figures["ratio"] > 0
        assert {"wall s", "peak MB", "file MB", "rows/s", "parse s", "insert s"} <= set(figures)


def test_the_desk_says_when_it_can_be_used_and_what_a_search_takes(tmp_path_factory):
    reference = real_root(tmp_path_factory.mktemp("reference"))
    table = started(reference, times=1)
    assert table["ratio"]["seconds"] > 0
    assert table["desk"]["found ms"] > 0


def test_an_empty_window_says_when_it_can_be_used():
    assert measure(EMPTY_WINDOW).seconds > 0


def test_a_program_that_ends_without_a_window_is_an_error():
    with pytest.raises(RuntimeError, match="ended before its window could be used"):
        measure([sys.executable, "-c", "print('no window')"])
