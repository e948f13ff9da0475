import pytest

from app.charts.unreadable import UnreadableError
from app.charts.web import html as module
from app.charts.web.html import read_html

PAGE = "<html><head><title>Visit  note</title>{0}</head><body><h1>Plan</h1>café</body></html>"


@pytest.mark.parametrize(
    ("head", "encoding", "warnings"),
    [
        ("<meta charset='utf-8'>", "utf-8", 0),
        ("<meta charset=windows-1252>", "cp1252", 0),
        ("<meta http-equiv=x content='text/html; charset=iso-8859-1'>", "latin-1", 0),
        ("<meta charset=windows-1250>", "cp1250", 0),
        ("<meta charset=martian>", "utf-8", 0),
        ("<meta charset=ascii>", "utf-8", 0),
        ("", "cp1252", 1),
        ("<meta charset='utf-16'>", "utf-8", 0),
    ],
)
def test_the_encoding_is_the_declared_one_where_it_fits(head, encoding, warnings):
    document = read_html(PAGE.format(head).encode(encoding))
    assert document.pages[0].text == "Plan\ncafé\n"
    assert document.title == "Visit note"
    assert len(document.warnings) == warnings


def test_headings_begin_sections():
    assert [each.name for each in read_html(PAGE.encode()).sections] == ["Plan"]


def test_a_page_may_be_xhtml_in_another_encoding():
    page = "<?xml version='1.0' encoding='cp1250'?><html><p>ř</p></html>".encode("cp1250")
    assert read_html(page).pages[0].text == "ř\n"


@pytest.mark.parametrize(
    "page", ["<html><script>x</script></html>", "<html></html>"], ids=["script", "empty"]
)
def test_a_page_without_words_is_refused(page):
    with pytest.raises(UnreadableError, match="shows no words"):
        read_html(page.encode())


def test_a_page_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_SIZE", 2**20)
    with pytest.raises(UnreadableError, match="larger than 1 MB"):
        read_html(b"<p>" * 2**20)
