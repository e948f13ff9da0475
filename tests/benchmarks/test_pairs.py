from tests.benchmarks.ncci_quarter import data_rows, write_quarter
from tests.benchmarks.pairs import measure


def test_pairs_are_measured_beside_a_plain_table_and_a_dict(tmp_path):
    tables = measure(8000, tmp_path)
    assert set(tables["load"]) == {"coderdesk", "plain table", "dict", "ratio"}
    assert tables["load"]["coderdesk"]["rows/s"] > 0
    assert set(tables["pair (µs)"]["ratio"]) == {"p50", "p95"}
    assert tables["pair (µs)"]["all of a code"]["p50"] > 0


def test_a_quarter_has_the_rows_asked_for_and_is_the_same_every_time(tmp_path):
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder in folders:
        folder.mkdir()
    files, again = (write_quarter(folder, 800) for folder in folders)
    assert [path.read_bytes() for path in files] == [path.read_bytes() for path in again]
    assert [len(list(data_rows(path))) for path in files] == [100] * 8
    assert len({path.read_bytes() for path in files}) == 8
