import pytest

from app.charts import xml
from app.charts.unreadable import UnreadableError
from app.charts.xml import FRAGMENTS, xml_tree

BOMB = b"""<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>"""
EXTERNAL = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"""


def test_prefixes_do_not_matter_declared_or_not():
    root = xml_tree(b"<h:section xmlns:h='urn:hl7-org:v3'><sdtc:raceCode code='1'/></h:section>")
    assert root.name == "section"
    assert root.value("code", "raceCode") == "1"


def test_a_plain_attribute_is_not_hidden_by_one_with_a_prefix():
    root = xml_tree(b"<value type='plain' xsi:type='CD' xsi:nil='x'/>")
    assert (root.attributes["type"], root.attributes["nil"]) == ("plain", "x")


def test_standard_entities_and_character_references_are_read():
    assert xml_tree(b"<a>&lt;5 mg &amp; more&#233;</a>").text == "<5 mg & moreé"


@pytest.mark.parametrize("content", [BOMB, EXTERNAL], ids=["bomb", "external"])
def test_entities_of_its_own_are_refused(content):
    with pytest.raises(UnreadableError, match="declares entities"):
        xml_tree(content)


def test_an_entity_that_only_a_document_type_elsewhere_knows_is_refused():
    with pytest.raises(UnreadableError, match="declares entities"):
        xml_tree(b"<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>")


def test_a_document_type_without_entities_is_harmless():
    assert xml_tree(b"<!DOCTYPE a><a>words</a>").text == "words"


@pytest.mark.parametrize(
    "content",
    [
        "<a>café</a>".encode("utf-16"),
        "<?xml version='1.0'?><a>café</a>".encode("utf-16-le"),
        "<?xml version='1.0' encoding='iso-8859-1'?><a>café</a>".encode("latin-1"),
        "<?xml version='1.0' encoding='windows-1252'?><a>café</a>".encode("cp1252"),
        "\n <a>café</a>\r\n".encode(),
        b"\xef\xbb\xbf" + "<a>café</a>".encode(),
        "<?xml version='1.0' encoding='utf-8'?><a>café</a>".encode("cp1252"),
        "<?xml version='1.0' encoding='utf-8'?><a>café</a>".encode("utf-16"),
        b"\xef\xbb\xbf\r\n" + "<?xml version='1.0'?><a>café</a>".encode(),
    ],
    ids=[
        "utf-16",
        "without mark",
        "latin-1",
        "windows-1252",
        "blanks around",
        "mark",
        "not what it says",
        "not as wide as it says",
        "mark and blank line",
    ],
)
def test_the_encoding_is_that_of_the_bytes(content):
    assert xml_tree(content).text == "café"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"<a><b></a>", "malformed at line 1"),
        (b"<a><b>", "breaks off"),
        (b"<?xml version='1.0'?>", "breaks off"),
        (b"<a>\xe9<b></a>", "malformed at line 1"),
        (b"<?xml version='1.0' encoding='martian'?><a/>", "unknown encoding|malformed"),
        (b"<a/>words", "malformed"),
        (b"<a/><b>", "malformed|breaks off"),
        (b"<a>" * 151 + b"</a>" * 151, "nested too deep"),
    ],
    ids=[
        *("mismatched", "cut off", "nothing", "not UTF-8 and broken", "encoding", "words behind"),
        *("second root broken", "deep"),
    ],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        xml_tree(content)
    assert "\n" not in str(refused.value)


def test_fragments_one_after_the_other_are_put_together():
    root = xml_tree(b"<?xml version='1.0'?><entry>a</entry>\n<entry>b</entry>")
    assert root.name == FRAGMENTS
    assert [node.text for node in root.elements()] == ["a", "b"]


@pytest.mark.parametrize(
    ("limit", "most", "line"),
    [("MAX_SIZE", 2**20, "larger than 1 MB"), ("MAX_ELEMENTS", 3, "more than 3 elements")],
)
def test_what_is_too_large_is_refused(monkeypatch, limit, most, line):
    monkeypatch.setattr(xml, limit, most)
    with pytest.raises(UnreadableError, match=line):
        xml_tree(b"<a>" + b"<b/>" * 300_000 + b"</a>")
