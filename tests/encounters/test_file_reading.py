import pytest

from app.encounters.fields import EncounterFileError
from tests.encounters.files import LEAST, with_bytes


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"setting": None}, "setting: this field is missing"),
        ({"setting": "clinic"}, "setting: one of office, outpatient, emergency"),
        ({"service_from": None}, "service_from: this field is missing"),
        ({"service_from": "12.3.2026"}, "service_from: a date as YYYY-MM-DD"),
        ({"service_from": "20260312"}, "service_from: a date as YYYY-MM-DD"),
        ({"service_from": "2026-02-30"}, "service_from: a date as YYYY-MM-DD"),
        ({"service_from": 20260312}, "service_from: a date as YYYY-MM-DD"),
        ({"service_to": "2026-03-11"}, "the service ends before it begins"),
        ({"color": "red"}, "color: there is no such field; known: id, patient"),
        ({"patient": {"dob": "x"}}, "patient.dob: there is no such field; known: id, family"),
        ({"patient": []}, "patient: an object in braces"),
        ({"patient": {"family": 7}}, "patient.family: a text in quotation marks"),
        ({"patient": {"family": "\ud800"}}, "patient.family: half a character"),
        ({"new_patient": "no"}, "new_patient: true, false or null"),
        ({"minutes": True}, "minutes: a whole number from 0"),
        ({"minutes": 12.0}, "minutes: a whole number from 0"),
        ({"minutes": -1}, "minutes: a whole number from 0"),
        ({"minutes": 10**30}, "minutes: a whole number from 0"),
        ({"diagnoses": {}}, "diagnoses: a list in brackets"),
        ({"diagnoses": None}, "diagnoses or documents: one of the two is needed"),
        ({"diagnoses": [{}]}, r"diagnoses\[0\].code: this field is missing"),
        ({"diagnoses": [{"code": " "}]}, r"diagnoses\[0\].code: a text that is not empty"),
        ({"diagnoses": [{"code": "I10", "poa": "X"}]}, r"diagnoses\[0\].poa: Y, N, U, W or null"),
        (
            {"diagnoses": [{"code": "I10", "evidence": [{"document": 0, "quote": "x"}]}]},
            r"diagnoses\[0\].evidence\[0\].document: there is no document 0; .* the file has 0",
        ),
        (
            {"diagnoses": [{"code": "I10", "evidence": [{"document": 0}]}]},
            r"diagnoses\[0\].evidence\[0\].quote: this field is missing",
        ),
        ({"lines": [{"code": "99214", "units": 0}]}, r"lines\[0\].units: a whole number from 1"),
        ({"lines": [{"code": "99214", "units": "1"}]}, r"lines\[0\].units: a whole number"),
        ({"lines": [{"code": "99214", "charge": 125}]}, r"lines\[0\].charge: an amount as text"),
        ({"lines": [{"code": "99214", "charge": "-5"}]}, r"lines\[0\].charge: an amount as text"),
        (
            {"lines": [{"code": "99214", "pointers": ["A"]}]},
            r"lines\[0\].pointers\[0\]: a letter of a diagnosis: none, as there are no diagnoses",
        ),
        (
            {"diagnoses": [{"code": "I10"}], "lines": [{"code": "99214", "pointers": ["B"]}]},
            r"lines\[0\].pointers\[0\]: a letter of a diagnosis: A to A",
        ),
        (
            {"lines": [{"code": "99214", "modifiers": list("ABCDE")}]},
            r"lines\[0\]: a service line takes up to 4 modifiers",
        ),
        ({"overrides": [{"rule": ""}]}, r"overrides\[0\].rule: a text that is not empty"),
        ({"documents": [{}]}, r"documents\[0\]: needs one of path, text or base64"),
        ({"documents": [{"text": "a", "path": "b"}]}, r"documents\[0\]: needs one of path"),
        ({"documents": [{"text": "  "}]}, r"documents\[0\].text: a text that is not empty"),
        ({"documents": [{"path": "none.txt"}]}, r"documents\[0\].path: there is no such file"),
        ({"documents": [{"path": "a\x00b"}]}, r"documents\[0\].path: there is no such file"),
        ({"documents": [{"path": "x" * 300}]}, r"documents\[0\].path: the file cannot be opened"),
        ({"documents": [{"base64": "%%%"}]}, r"documents\[0\].base64: not Base64"),
        ({"documents": [{"base64": "é"}]}, r"documents\[0\].base64: not Base64"),
        (
            {"documents": [with_bytes(sha256="0" * 64)]},
            r"documents\[0\].sha256: the document is not the one that was sent",
        ),
        ({"documents": [{"base64": "iVBORw0KGgo="}]}, r"documents\[0\]: .*picture"),
    ],
    ids=lambda value: None if isinstance(value, dict) else value[:40],
)
def test_what_does_not_keep_to_the_form_is_one_line_and_stores_nothing(
    take, encounters, acts, change, line
):
    with pytest.raises(EncounterFileError, match=line) as error:
        take({**LEAST, **change})
    assert "\n" not in str(error.value)
    assert encounters.listed() == []
    assert acts() == []


@pytest.mark.parametrize("text", ["[]", "7", '"text"', "null"], ids=str)
def test_a_file_that_is_no_object_is_refused(exchange, tmp_path, text):
    with pytest.raises(EncounterFileError, match="one object in braces"):
        exchange.import_encounter(text, tmp_path)


def test_a_line_about_an_error_repeats_nothing_of_the_patient(take):
    fields = {**LEAST, "patient": {"family": "Zimmerlund", "birth_date": "Zimmerlund 1961"}}
    with pytest.raises(EncounterFileError) as error:
        take(fields)
    assert "Zimmerlund" not in str(error.value)


@pytest.mark.parametrize(
    ("limit", "module", "fields", "line"),
    [
        (10, "exchange", LEAST, "the file is larger than"),
        (3, "file_documents", {**LEAST, "documents": [{"path": "big.txt"}]}, "larger than 0 MB"),
    ],
    ids=["file", "document"],
)
def test_a_file_of_another_order_of_size_is_refused(
    take, tmp_path, monkeypatch, limit, module, fields, line
):
    (tmp_path / "big.txt").write_text("more than three bytes")
    monkeypatch.setattr(f"app.encounters.{module}.LARGEST", limit)
    with pytest.raises(EncounterFileError, match=line):
        take(fields)
