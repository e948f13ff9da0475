import pytest

from app.charts.plain import text as text_module
from app.charts.plain.text import decoded, read_text
from app.charts.unreadable import UnreadableError

NOTE = "Café au lait spots\r\nA1c 6.8 %"


@pytest.mark.parametrize(
    ("content", "warnings"),
    [
        (NOTE.encode(), 0),
        (NOTE.encode("utf-8-sig"), 0),
        (NOTE.encode("utf-16"), 0),
        (b"\xfe\xff" + NOTE.encode("utf-16-be"), 0),
        (NOTE.encode("utf-32"), 0),
        (NOTE.encode("utf-16-le"), 1),
        (NOTE.encode("utf-16-be"), 1),
        (NOTE.encode("cp1252"), 1),
        (NOTE.encode() + b"\x00\x00\x1a", 0),
    ],
    ids=[
        *("utf-8", "utf-8 with mark", "utf-16", "utf-16 big endian", "utf-32"),
        *("utf-16 without mark", "utf-16 big endian without mark", "windows-1252", "filled up"),
    ],
)
def test_the_encoding_is_told_from_the_bytes(content, warnings):
    text, said = decoded(content)
    assert text == NOTE
    assert len(said) == warnings


def test_bytes_that_windows_1252_leaves_free_are_shown_as_unknown():
    assert decoded(b"caf\xe9 \x81")[0] == "café \ufffd"


def test_line_ends_become_one_kind():
    assert read_text(b"one\r\ntwo\rthree\nfour").pages[0].text == "one\ntwo\nthree\nfour"


@pytest.mark.parametrize(
    ("content", "pages"),
    [
        (b"one\ftwo", ["one", "two"]),
        (b"one\n\ftwo\n\f", ["one\n", "two\n"]),
        (b"one\f\ftwo\n\f\n", ["one", "", "two\n"]),
        (b"one\n", ["one\n"]),
    ],
    ids=["between", "at the end", "empty page", "none"],
)
def test_a_form_feed_begins_a_page(content, pages):
    assert [page.text for page in read_text(content).pages] == pages


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b" \r\n\t\n", "holds only blanks"),
        (b"a\x00b", "no kind of file"),
        (bytes(range(1, 32)) * 4, "no kind of file"),
        (b"\xd0\xcf\x11\xe0....", "old Office file"),
        (b"\x1f\x8b....", "no kind of file"),
        (b"%PDX-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF", "PDF is damaged"),
        (b"a\x00\x00b", "no kind of file"),
    ],
    ids=["blanks", "nul", "controls", "old word", "gzip", "pdf", "two nuls"],
)
def test_what_is_no_text_is_refused_in_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        read_text(content)
    assert "\n" not in str(refused.value)


def test_a_text_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(text_module, "MAX_SIZE", 2**20)
    with pytest.raises(UnreadableError, match="larger than 1 MB: split it"):
        read_text(b"x" * (2**20 + 1))


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(text_module, "MAX_PAGES", 2)
    with pytest.raises(UnreadableError, match="more than 2 pages"):
        read_text(b"1\f2\f3")
