import base64
import hashlib
import io
import json

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.encounters.exchange import NoEncounterError
from tests.encounters.files import LEAST, WHOLE
from tests.fixtures.work import FACTS, NOTE


def test_what_wants_a_look_is_told_once_for_each(exchange, tmp_path):
    fields = {**WHOLE, "rendering": {"npi": "1234567890"}}
    imported = exchange.import_encounter(json.dumps(fields), tmp_path)
    assert [warning.split(":")[0] for warning in imported.warnings] == [
        "NPI 1234567890 is not valid",
        "N18.32",
    ]


def test_import_sight_and_export_stand_in_the_trail_and_a_list_does_not(exchange, tmp_path, acts):
    number = exchange.import_encounter(json.dumps(LEAST), tmp_path).id
    exchange.listed()
    exchange.shown(number)
    exchange.export(number)
    assert [action for action, _ in acts()] == [
        "imported an encounter",
        "viewed the chart",
        "exported the encounter",
    ]


def test_an_unknown_encounter_is_said(exchange):
    with pytest.raises(NoEncounterError, match="no encounter 9 "):
        exchange.export(9)


def test_the_export_has_the_fields_of_the_contract(exchange, tmp_path):
    number = exchange.import_encounter(json.dumps(WHOLE), tmp_path).id
    fields = exchange.export(number)
    assert fields["id"] == number
    assert set(WHOLE) <= set(fields)
    for name in ("patient", "payer", "billing", "service_from", "discharged", "overrides"):
        assert fields[name] == WHOLE[name]
    (line,) = fields["lines"]
    assert {name: line[name] for name in WHOLE["lines"][0]} == WHOLE["lines"][0]
    (document,) = fields["documents"]
    assert (document["text"], document["title"]) == (NOTE, "Visit")


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbfwith a mark", "caf\xe9".encode("latin-1")],
    ids=["byte order mark", "Latin-1"],
)
def test_a_text_that_would_not_give_its_bytes_back_goes_out_as_bytes(
    exchange, encounters, charts, content
):
    number = encounters.make(FACTS).encounter_id
    charts.attach(number, "note.txt", content)
    (document,) = exchange.export(number)["documents"]
    assert base64.b64decode(document["base64"]) == content
    assert document["sha256"] == hashlib.sha256(content).hexdigest()


def pdf(line):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300), invariant=1)
    canvas.drawString(60, 220, line)
    canvas.save()
    return out.getvalue()


def test_a_pdf_goes_out_as_bytes_and_comes_in_again(exchange, encounters, charts, tmp_path):
    content = pdf("Assessment: wick fever")
    number = encounters.make(FACTS).encounter_id
    charts.attach(number, "note.pdf", content)
    fields = exchange.export(number)
    again = encounters.open(exchange.import_encounter(json.dumps(fields), tmp_path).id)
    assert charts.original(again.documents[0].id) == content


def test_without_content_a_document_is_only_described(exchange, tmp_path):
    exchange.import_encounter(json.dumps(WHOLE), tmp_path)
    (document,) = exchange.listed()[0]["documents"]
    assert set(document) == {"name", "sha256", "title", "kind", "date"}
