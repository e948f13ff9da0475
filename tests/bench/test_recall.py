from datetime import date

from app.bench import recall
from app.codebooks import build
from app.search import build_index
from tests.codebooks.icd10cm.index_made import INDEX, index_release
from tests.fixtures.books import opened, silent, tiny_releases


def test_recall_counts_what_leads_to_its_code(tmp_path):
    root, made = tmp_path / "root", tmp_path / "made"
    made.mkdir()
    releases = [*tiny_releases(), index_release(made / "index", 2025, INDEX)]
    build(root, releases, build_index, silent)
    with opened(root) as books:
        found = recall.measure(books, date(2025, 5, 1))
    assert found["terms"]["@10"] == found["index"]["@10"] == found["bare codes"]["@10"] == 1.0
    assert found["index held out"]["@1"] < 1.0
    told = {"@1", "@10", "MRR", "fts5", "peer @1", "peer MRR", "lead", "queries"}
    assert told <= set(found["titles"])
    assert found["titles"]["can lead"] == 0.0
    assert "can lead" not in found["bare codes"]
