import sys

from tests.benchmarks import viewing


def test_figures_of_a_long_pdf_and_long_texts_are_printed(qapp, capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["x", "--pages", "70", "--megabytes", "0.6"])
    viewing.main()
    out = capsys.readouterr().out
    assert "70 pages.pdf" in out
    assert "0.6 MB.txt" in out
    assert "0.6 MB, dashes.txt" in out
    for figure in (
        "first page",
        "all",
        "step p95",
        "find",
        "again",
        "select max",
        "zoom max",
        "busy",
        "MB peak",
    ):
        assert figure in out
