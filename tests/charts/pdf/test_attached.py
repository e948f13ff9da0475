import pytest

from app.charts.opening import Limits, Opener, TooMuchError, open_chart
from app.charts.pdf import attached as module
from tests.fixtures.pdfs import pdf_of, portfolio


def test_files_in_a_pdf_are_opened():
    content = portfolio({"echo.pdf": pdf_of(["EF 35 %"]), "note": b"seen today"})
    found = open_chart(content, "all.pdf")
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts == ["Open this portfolio in a reader", "EF 35 %", "seen today"]
    assert [each.document.title for each in found.documents] == ["all", "echo", "note"]
    assert (found.format, found.documents[2].content, found.warnings) == ("pdf", b"seen today", ())


def test_a_file_in_a_pdf_that_cannot_be_read_is_told_and_the_rest_goes_on():
    found = open_chart(portfolio({"a.bin": b"\x00\x01\x02" * 9, "b.txt": b"words"}), "all.pdf")
    assert [each.document.title for each in found.documents] == ["all", "b"]
    assert found.warnings[0].startswith("Enclosed “a.bin” is not shown. ")


def test_a_file_that_is_named_and_not_there_is_told():
    (warning,) = open_chart(portfolio({"a.txt": None}), "all.pdf").warnings
    assert "damaged and is not shown" in warning


def test_an_empty_file_in_a_pdf_is_told():
    assert len(open_chart(portfolio({"a.txt": b""}), "all.pdf").warnings) == 1


def test_no_more_files_are_opened_than_a_chart_has(monkeypatch):
    monkeypatch.setattr(module, "_MOST", 1)
    found = open_chart(portfolio({"a.txt": b"one", "b.txt": b"two"}), "all.pdf")
    assert len(found.documents) == 2
    assert "have the others sent" in found.warnings[0]


def test_pdfs_in_pdfs_end_somewhere():
    content = portfolio({})
    for _ in range(9):
        content = portfolio({"inner.pdf": content})
    with pytest.raises(TooMuchError, match="nested too deep"):
        Opener(Limits()).opened(content, "all.pdf")
