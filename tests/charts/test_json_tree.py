import json

import pytest

from app.charts import json_tree as module
from app.charts.json_tree import json_trees
from app.charts.unreadable import UnreadableError

PATIENT = {"resourceType": "Patient", "birthDate": "1961-02-03"}


def only(resource):
    ((root,), _) = json_trees(json.dumps(resource).encode())
    return root


def test_fields_are_elements_with_a_value_as_in_xml():
    root = only(
        {
            **PATIENT,
            "active": True,
            "name": [{"given": ["Jane", "Q"]}, None],
            "_birthDate": {"id": "x"},
            "x": [["a"]],
        }
    )
    assert root.name == "Patient"
    assert root.value("value", "active") == "true"
    assert [each.attributes["value"] for each in root.all("name", "given")] == ["Jane", "Q"]
    assert root.value("value", "x", "x") == "a"
    assert not any(root.all("_birthDate"))


def test_numbers_stay_as_they_are_written():
    ((root,), _) = json_trees(b'{"resourceType": "Observation", "value": 1.50, "n": 3}')
    assert (root.value("value", "value"), root.value("value", "n")) == ("1.50", "3")


def test_resources_within_keep_their_type():
    root = only({"resourceType": "Bundle", "entry": [{"resource": PATIENT}]})
    assert root.first("entry", "resource", "Patient").value("value", "birthDate") == "1961-02-03"


def test_narrative_is_read_as_markup():
    root = only({**PATIENT, "text": {"div": "<div><p>Jane &amp; John</p></div>"}})
    assert root.first("text", "div").text == "Jane & John"


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([PATIENT, PATIENT]).encode(),
        json.dumps(PATIENT).encode() + b"\n\n" + json.dumps(PATIENT).encode() + b"\n",
    ],
    ids=["list", "a line each"],
)
def test_a_file_may_hold_several_resources(content):
    assert [root.name for root in json_trees(content)[0]] == ["Patient", "Patient"]


@pytest.mark.parametrize("content", [b'{"a": 1}', b'[{"a": "resourceType"}]'])
def test_other_json_has_none(content):
    assert json_trees(content) == ([], ())


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b'{"resourceType": "Patient", ', "malformed or breaks off"),
        (b'{"resourceType": "Patient",\n "a": }', "malformed or breaks off at line 2"),
        (b'{"resourceType": "P", "a": ' + b'{"a": ' * 200 + b"1" + b"}" * 201, "nested too deep"),
        (b'{"resourceType": "P", "a": ' + b"[" * 100_000, "nested too deep|malformed"),
        (b'{"resourceType": "P", "a": ' + b"[" * 200 + b"1" + b"]" * 200 + b"}", "too deep"),
    ],
    ids=["cut off", "malformed", "deep", "very deep", "lists"],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        json_trees(content)
    assert "\n" not in str(refused.value)


def test_what_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_SIZE", 2**20)
    with pytest.raises(UnreadableError, match="larger than 1 MB"):
        json_trees(b" " * (2**20 + 1))


def test_a_line_that_is_malformed_is_left_out_and_told():
    lines = [json.dumps(PATIENT), '{"resourceType"', json.dumps(PATIENT), *["{"] * 6]
    roots, said = json_trees("\n".join(lines[:3]).encode())
    assert (len(roots), said) == (
        2,
        ("Line 2 is malformed and left out: have the file sent again",),
    )
    _, said = json_trees("\n".join(lines).encode())
    assert said[0].startswith("Lines 2, 4, 5, 6, 7, … are malformed")


def test_resources_are_found_in_what_stands_around_them():
    assert only({"data": [{"bundle": PATIENT}]}).name == "Patient"
