import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.json_fields import read_json_fields
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError

NOTE = {
    "patient": {"firstname": "Jane", "dob": "1960-01-02"},
    "notes": [{"text": "Seen for cough\n\nNo fever", "signed": True}, {"text": "Better"}],
    "codes": ["R05.9", "J45.909"],
    "dose": 1.50,
    "none": None,
}


def test_fields_are_listed_and_their_text_is_text():
    content = json.dumps(NOTE).replace("1.5", "1.50").encode()
    found = open_chart(content, "note.json")
    (each,) = found.documents
    assert each.document.pages[0].text.splitlines() == [
        *("patient", "  firstname: Jane", "  dob: 1960-01-02"),
        *("notes", "  text: Seen for cough", "", "    No fever", "  signed: yes"),
        *("notes", "  text: Better"),
        *("codes: R05.9", "codes: J45.909", "dose: 1.50"),
    ]
    assert (each.document.kind, each.document.title, found.warnings) == (
        "data",
        "note",
        ("no narrative",),
    )


@pytest.mark.parametrize(
    "content", [b'{"a": nothing}', b"{}", b'{"a": ""}', b'{"note": "cut off', b"[{}]"]
)
def test_what_only_looks_like_it_is_left_to_be_text(content):
    assert read_json_fields(content) is None
    assert open_chart(content, "x").documents[0].document.pages[0].text.strip() == content.decode()


def test_too_large_a_file_is_left_to_be_refused_as_text(monkeypatch):
    monkeypatch.setattr("app.charts.json_fields.MAX_SIZE", 3)
    assert read_json_fields(b'{"a": "b"}') is None


def test_what_is_nested_too_deep_is_refused():
    with pytest.raises(UnreadableError, match="nested too deep"):
        read_json_fields(b'{"a":' * 100_000 + b"1" + b"}" * 100_000)


WORDS = st.sampled_from(["cough", "no fever", "seen\ntoday", " 6.8 %"])
VALUES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(WORDS, inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=3))
def test_every_word_of_a_value_is_shown(value):
    shown = read_json_fields(json.dumps(value).encode()).pages[0].text.split()
    assert all(shown.count(word) >= 1 for word in _values(value))


def _values(value):
    if isinstance(value, str):
        return value.split()
    inner = value.values() if isinstance(value, dict) else value
    return [word for each in inner for word in _values(each)]
