"""XML that is not to be trusted."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.files.xml_stream import listen, listen_whole
from app.codebooks.receiving.received import Member

_LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>"""
_FOREIGN = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


class Heard:
    def __init__(self):
        self.said = []

    def opened(self, name, attributes):
        self.said.append((name, attributes))

    def wrote(self, text):
        self.said.append(text)

    def closed(self, name):
        self.said.append(f"/{name}")


def heard(tmp_path, text, progress=lambda *_: None):
    path = tmp_path / "release.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    listener = Heard()
    listen(path, listener, "Reading", progress)
    return listener.said


def test_elements_come_in_the_order_in_which_they_stand(tmp_path):
    assert heard(tmp_path, '<a id="1">text<b/></a>') == [
        ("a", {"id": "1"}),
        "text",
        ("b", {}),
        "/b",
        "/a",
    ]


def test_progress_ends_with_the_whole_file(tmp_path):
    text = "<a>" + "word " * 40_000 + "</a>"
    told = []
    heard(tmp_path, text, lambda *parts: told.append(parts))
    assert len(told) > 2
    assert told[-1] == ("Reading", len(text), len(text))


def test_what_progress_raises_is_not_blamed_on_the_file(tmp_path):
    def cancel(*_parts):
        raise ValueError("stopped by the user")

    with pytest.raises(ValueError, match="stopped by the user"):
        heard(tmp_path, "<a/>", cancel)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (_LAUGHS, "declares a document type"),
        (_FOREIGN, "declares a document type"),
        ("<a><b></a>", "mismatched tag"),
        ("<a>", "no element found"),
        ("", "no element found"),
        (b"<a>\xff</a>", "not well-formed"),
        ('<?xml version="1.0" encoding="klingon"?><a/>', "unknown encoding"),
        ("<a>&nbsp;</a>", "undefined entity"),
        ("<a>" * 50 + "</a>" * 50, "nested too deep"),
    ],
    ids=lambda value: None if isinstance(value, bytes) or len(value) > 30 else value,
)
def test_a_hostile_or_damaged_file_is_refused_in_one_line(tmp_path, text, reason):
    with pytest.raises(BrokenReleaseError, match=reason) as refused:
        heard(tmp_path, text)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith("release.xml cannot be read")


def test_a_file_larger_than_any_release_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr("app.codebooks.files.xml_stream._LARGEST", 3)
    with pytest.raises(BrokenReleaseError, match="larger than"):
        heard(tmp_path, "<aa/>")


def test_a_received_file_is_heard_in_one_piece():
    listener = Heard()
    listen_whole(Member("release.xml", b"<a><b/></a>"), listener)
    assert listener.said == [("a", {}), ("b", {}), "/b", "/a"]


@pytest.mark.parametrize("content", [b"", b"<a>", _LAUGHS.encode()], ids=["empty", "cut", "bomb"])
def test_a_damaged_received_file_is_named(content):
    with pytest.raises(BrokenReleaseError, match=r"^release\.xml cannot be read: "):
        listen_whole(Member("release.xml", content), Heard())
