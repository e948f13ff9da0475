import sys
from datetime import date

import pytest

from app.codebooks import build
from app.search import build_index
from tests.benchmarks import importing, recall
from tests.benchmarks.__main__ import measured, started
from tests.benchmarks.figures import percentile, table
from tests.benchmarks.startup import EMPTY_WINDOW, measure
from tests.benchmarks.typing_mix import ENTRIES, keystrokes
from tests.codebooks.gems.gems_made import PLAIN, to_9
from tests.codebooks.icd10cm.index_made import INDEX, index_release
from tests.fixtures.books import opened, silent, tiny_releases, tiny_root
from tests.fixtures.reference import real_root


def test_the_measurements_run_on_the_tiny_books(tmp_path):
    tables = measured(tiny_root(tmp_path, finish=build_index), every=40)
    assert set(tables["keystroke (ms)"]) == {"coderdesk", "fts5", "ratio"}
    assert {"build s", "size MB", "open ms", "first ms"} <= set(tables["index"]["coderdesk"])


def test_recall_counts_what_leads_to_its_code(tmp_path):
    root, made = tmp_path / "root", tmp_path / "made"
    made.mkdir()
    releases = [*tiny_releases(), index_release(made / "index", 2025, INDEX)]
    build(root, releases, build_index, silent)
    with opened(root) as books:
        found = recall.measure(books, date(2025, 5, 1))
    assert found["terms"]["@10"] == found["index"]["@10"] == found["bare codes"]["@10"] == 1.0
    assert found["index held out"]["@1"] < 1.0
    assert {"@1", "@10", "MRR", "fts5", "lead", "queries"} <= set(found["titles"])


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


def test_every_key_of_every_entry_is_typed():
    typed = keystrokes()
    assert len(ENTRIES) >= 150
    assert len(typed) == sum(map(len, ENTRIES))
    assert set(ENTRIES) <= set(typed)


@pytest.mark.parametrize(("part", "value"), [(0.0, 1), (0.5, 51), (0.95, 96), (1.0, 100)])
def test_percentiles_are_values_that_were_measured(part, value):
    assert percentile(range(100, 0, -1), part) == value


def test_a_table_leaves_out_what_was_not_measured():
    head, one, other = table({"desk": {"ms": 1.0}, "peer": {"ms": 2.0, "MB": 3.0}}).splitlines()
    assert head.split() == ["ms", "MB"]
    assert one.split() == ["desk", "1.00"]
    assert other.split() == ["peer", "2.00", "3.00"]
