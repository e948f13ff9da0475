import base64
import json
from datetime import date

import pytest

from app.charts.opening import open_chart
from app.domain.people import Patient, Sex
from tests.fixtures.pdfs import pdf_of

JANE = {
    "resourceType": "Patient",
    "id": "1",
    "identifier": [
        {"value": "other"},
        {"type": {"coding": [{"code": "MR"}]}, "value": "A-17"},
    ],
    "name": [
        {"use": "maiden", "family": "Roe"},
        {"use": "official", "family": "Sample", "given": ["Jane", "Q"]},
    ],
    "gender": "female",
    "birthDate": "1961-02-03",
}
ADA = {"resourceType": "Practitioner", "id": "2", "name": [{"text": "Ada Well, MD"}]}
WHOM = {"subject": {"reference": "Patient/1"}, "author": [{"reference": "Practitioner/2"}]}
NOTE = {
    "resourceType": "Composition",
    "status": "final",
    "title": "Visit",
    "type": {"coding": [{"code": "11506-3", "display": "Progress note"}]},
    "date": "2026-03-12T10:00:00Z",
    **WHOM,
    "attester": [{"mode": "legal", "time": "2026-03-13", "party": {"display": "Ada Well"}}],
    "custodian": {"display": "Sample Clinic"},
    "text": {"div": "<div>Summary of the visit</div>"},
    "section": [
        {
            "title": "Assessment",
            "text": {"div": "<div><p>Type 2 diabetes</p></div>"},
            "section": [{"code": {"text": "Plan"}, "text": {"div": "<div>Recheck</div>"}}],
        },
        {"text": {"div": "<div>Rest</div>"}},
    ],
}


def encoded(content):
    return base64.b64encode(content).decode()


def bundle(*resources):
    entries = [{"fullUrl": f"urn:x:{n}", "resource": each} for n, each in enumerate(resources)]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def opened(resource):
    return open_chart(json.dumps(resource).encode(), "export.json")


def told(resource):
    return [
        (each.document.title, each.document.pages[0].text) for each in opened(resource).documents
    ]


def test_a_composition_is_a_document_with_its_sections():
    found = opened(bundle(NOTE, JANE, ADA))
    document = found.documents[0].document
    assert document.pages[0].text == (
        "Document header\nPatient: Jane Q Sample\nDate: 2026-03-12\nAuthor: Ada Well, MD\n"
        "Status: final\nSigned (legal): Ada Well, 2026-03-13\nCustodian: Sample Clinic\n\n"
        "Visit\nSummary of the visit\n\nAssessment\nType 2 diabetes\n\nPlan\nRecheck\n\n"
        "Section\nRest\n"
    )
    assert [each.name for each in document.sections] == [
        *("Document header", "Visit", "Assessment", "Plan", "Section"),
    ]
    assert (document.title, document.kind) == ("Visit", "progress")
    assert (document.date, document.author) == (date(2026, 3, 12), "Ada Well, MD")
    assert found.format == "fhir"
    assert found.patient == Patient("A-17", "Sample", "Jane Q", date(1961, 2, 3), Sex.FEMALE)


def test_what_has_no_narrative_is_listed():
    found = opened(bundle(NOTE, JANE, ADA))
    listed = found.documents[1].document
    assert (listed.title, listed.kind) == ("2 FHIR resources", "data")
    assert "Patient\n  id: 1\n" in listed.pages[0].text
    assert found.warnings == ()


def test_a_file_without_any_narrative_says_so():
    found = opened(JANE)
    (each,) = found.documents
    assert found.warnings == ("no narrative",)
    assert (each.document.title, each.document.kind) == ("Patient", "data")
    assert "gender: female" in each.document.pages[0].text


def test_other_resources_stand_together_with_all_their_narrative():
    burn = {
        "resourceType": "Condition",
        "code": {"coding": [{"display": "Burn"}]},
        "text": {"div": "<div>Burn of ear</div>"},
        "note": [{"text": "Healing\nwell"}],
        "contained": [{"resourceType": "Observation", "text": {"div": "<div>Size 2 cm</div>"}}],
    }
    plain = {"resourceType": "Procedure", "code": {"text": "Graft"}, "note": "Done"}
    ((title, text),) = told(bundle(burn, plain))
    assert title == "2 FHIR resources"
    assert text == (
        "Condition: Burn\nBurn of ear\n\nHealing\nwell\n\nSize 2 cm\n\nProcedure: Graft\nDone\n"
        "Procedure\n  code\n    text: Graft\n  note: Done\n"
    )


def test_a_resource_alone_lends_title_and_date():
    found = opened(
        {
            "resourceType": "Observation",
            "code": {"coding": [{"code": "718-7"}]},
            "effectivePeriod": {"start": "2026-03-12"},
            "subject": {"display": "Jane Sample"},
            "performer": [{"reference": "#p"}],
            "contained": [{"resourceType": "Organization", "id": "p", "name": "Sample Lab"}],
            "text": {"div": "<div>Hb 11</div>"},
        }
    )
    document = found.documents[0].document
    assert (document.title, document.date) == ("Observation: 718-7", date(2026, 3, 12))
    assert document.author == "Sample Lab"
    assert found.patient == Patient(family="Jane Sample")


def test_a_report_shows_its_conclusion_and_what_it_encloses():
    pdf = pdf_of(["Impression"])
    report = {
        "resourceType": "DiagnosticReport",
        "category": [{"coding": [{"code": "RAD"}]}],
        "code": {"text": "Chest film"},
        "effectiveDateTime": "2026-03-12",
        "conclusion": "No infiltrate",
        "presentedForm": [{"contentType": "application/pdf", "data": encoded(pdf)}],
    }
    first, second = opened(report).documents
    assert first.document.pages[0].text.endswith("Chest film\nNo infiltrate\n")
    assert (second.content, second.document.pages[0].text) == (pdf, "Impression")
    for each in (first, second):
        assert (each.document.title, each.document.kind) == ("Chest film", "imaging")
        assert each.document.date == date(2026, 3, 12)


def reference(**attachment):
    return {
        "resourceType": "DocumentReference",
        "type": {"coding": [{"code": "18842-5"}]},
        "context": {"period": {"start": "2026-03-12"}},
        "content": [{"attachment": {"contentType": "text/plain", **attachment}}],
    }


def test_a_reference_to_a_document_opens_it():
    found = opened(reference(data=encoded(b"Course: uneventful"), title="Summary"))
    (each,) = found.documents
    assert each.document.pages[0].text == "Course: uneventful"
    assert (each.document.title, each.document.kind) == ("Summary", "discharge")
    assert each.document.date == date(2026, 3, 12)


def test_a_binary_is_opened_where_it_is_pointed_to():
    binary = {"resourceType": "Binary", "id": "9", "contentType": "text/plain", "data": "d29yZHM="}
    pointing = reference(url="https://x.test/fhir/Binary/9", title="Summary")
    assert told(bundle(binary, pointing)) == [("Summary", "words")]
    assert told(binary) == [("Binary", "words")]


def test_a_document_elsewhere_is_named():
    found = opened(reference(url="https://x.test/9"))
    assert found.warnings == (
        "“18842-5” is a file of its own, at https://x.test/9: attach that too",
        "no narrative",
    )
    assert found.documents[0].document.kind == "data"


def test_portraits_are_no_part_of_a_chart():
    photo = {"contentType": "text/plain", "data": "d29yZHM="}
    found = opened({**JANE, "photo": [photo]})
    assert [each.document.kind for each in found.documents] == ["data"]


def test_several_patients_are_told_and_kept_apart():
    john = {"resourceType": "Patient", "id": "3", "name": [{"text": "John Roe"}]}
    other = {**NOTE, "subject": {"reference": "urn:x:3"}}
    found = opened(bundle(NOTE, JANE, other, john))
    assert found.warnings == ("The file is about 2 patients",)
    assert [each.patient.family for each in found.documents[:2]] == ["Sample", "John Roe"]


def test_bundles_within_bundles_are_opened():
    assert told(bundle(bundle(NOTE)))[0][0] == "Visit"


def test_the_same_resource_may_come_as_xml():
    found = open_chart(
        b"""<Condition xmlns="http://hl7.org/fhir"><text><div
          xmlns="http://www.w3.org/1999/xhtml"><p>Burn</p></div></text>
          <code><text value="Burn of ear"/></code></Condition>""",
        "x.xml",
    )
    (each,) = found.documents
    assert each.document.pages[0].text == "Condition: Burn of ear\nBurn\n"
    assert found.format == "fhir"


def test_json_that_is_no_fhir_is_shown_as_text():
    assert open_chart(b'{"note": "A1c 6.8"}', "x.json").format == "text"


@pytest.mark.parametrize("empty", [{"resourceType": "Bundle"}, {"resourceType": "Parameters"}])
def test_an_empty_bundle_is_listed_as_what_it_is(empty):
    found = opened(empty)
    assert found.warnings == ("no narrative",)
    assert found.documents[0].document.kind == "data"


def test_a_note_that_a_report_and_a_reference_carry_is_opened_once():
    data = encoded(b"Course: uneventful")
    report = {
        "resourceType": "DiagnosticReport",
        "presentedForm": [{"contentType": "text/plain", "data": data}],
    }
    found = opened(bundle(report, reference(data=data)))
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts[0] == "Course: uneventful"
    assert [each.document.kind for each in found.documents] == ["", "data"]


def test_an_attachment_that_holds_nothing_is_passed_over():
    found = opened(reference(url=""))
    assert found.warnings == ("no narrative",)


GLUCOSE = {
    "resourceType": "Observation",
    "id": "g",
    "code": {"text": "Glucose"},
    "valueQuantity": {"comparator": ">", "value": 182, "unit": "mg/dL"},
    "referenceRange": [{"low": {"value": 70}, "high": {"value": 99}}],
    "interpretation": [{"coding": [{"code": "H"}]}],
    "component": [{"code": {"text": "Part"}, "valueString": "two"}, {"valueRatio": {}}],
    "hasMember": [{"reference": "#g"}, {"display": "Elsewhere"}],
}


def test_a_report_shows_its_results():
    report = {
        "resourceType": "DiagnosticReport",
        "code": {"text": "Panel"},
        "contained": [GLUCOSE],
        "result": [{"reference": "#g"}, {"reference": "Observation/none"}],
    }
    text = opened(report).documents[0].document.pages[0].text
    assert text.endswith(
        "Panel\nGlucose: >182 mg/dL (70-99) H\n  Part: two\n  Result\n  Elsewhere\n"
    )


def test_questions_stand_with_their_answers():
    asked = {
        "resourceType": "QuestionnaireResponse",
        "item": [
            {"linkId": "1", "text": "Smoker?", "answer": [{"valueString": "two packs"}]},
            {"linkId": "2", "item": [{"linkId": "3", "text": "Since", "answer": []}]},
        ],
    }
    assert "Smoker?: two packs\nSince\n" in told(asked)[0][1]


def test_an_empty_section_says_why():
    empty = {"title": "Allergies", "emptyReason": {"text": "none known"}}
    assert "Allergies\nnone known\n" in told({**NOTE, "section": [empty]})[0][1]


@pytest.mark.parametrize(
    "url", ["Binary/b-1", "https://x/fhir/Binary/b-1/_history/2", "urn:uuid:b-1"]
)
def test_an_export_of_a_line_each_knows_what_its_lines_mean(url):
    content = {"attachment": {"contentType": "text/plain", "url": url, "title": "a.txt"}}
    note = {"resourceType": "DocumentReference", "description": "Visit", "content": [content]}
    binary = {"resourceType": "Binary", "id": "b-1", "data": encoded(b"words of it")}
    found = open_chart("\n".join(map(json.dumps, (note, binary))).encode(), "e.ndjson")
    assert [each.document.title for each in found.documents] == ["Visit", "Visit"]
    assert found.documents[1].document.pages[0].text == "words of it"
    assert found.warnings == ()
