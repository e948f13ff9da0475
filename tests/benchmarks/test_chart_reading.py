import sys

import pytest

from app.charts.scans.machine import Tesseract
from tests.benchmarks import chart_reading, fax_reading
from tests.benchmarks.chart_reading import measured, narrated
from tests.fixtures.ccda import document_of, section_of, structured
from tests.fixtures.hl7v2 import message_of
from tests.fixtures.scans import table_of, tesseract_in

RESOURCE = b"""{"resourceType": "Condition", "text": {"div": "<div>Burn <b>o</b>f ear</div>"},
  "contained": [{"conclusion": "Healing"}]}"""


@pytest.fixture
def folder(tmp_path):
    body = structured(section_of("Plan", "Recheck <content>A1c</content><br/>soon"))
    (tmp_path / "a.xml").write_bytes(document_of(body))
    (tmp_path / "b.CCDA").write_bytes(b"<section><text>words")
    (tmp_path / "c.hl7").write_bytes(message_of("OBX|1|TX|x||one\\.br\\two", "NTE|1||three"))
    (tmp_path / "d.json").write_bytes(RESOURCE)
    (tmp_path / "e.txt").write_text("no chart")
    return tmp_path


def test_words_of_the_sources_are_set_against_those_shown(folder):
    tallies = measured(folder)
    told = {
        kind: (each.files, each.opened, each.words, each.shown) for kind, each in tallies.items()
    }
    assert told == {"C-CDA": (2, 1, 3, 3), "HL7 v2": (1, 1, 3, 3), "FHIR": (1, 1, 4, 4)}
    assert tallies["C-CDA"].refused[0].startswith("b.CCDA: The XML breaks off")


def test_a_file_that_shows_too_little_is_named(folder, monkeypatch):
    # To show that the count can fail, one more word is laid into every source.
    walk = chart_reading._WALKS["FHIR"]
    monkeypatch.setitem(chart_reading._WALKS, "FHIR", lambda content: [*walk(content), "lost"])
    (line,) = measured(folder)["FHIR"].short
    assert line == "d.json: 4 of 5, without ['lost']"


def test_files_in_base64_hold_no_words():
    assert not narrated(b"<a><text representation='B64'>d29yZHM=</text></a>", "C-CDA")


def test_the_table_is_printed(folder, capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["x", "--material", str(folder), "--files"])
    chart_reading.main()
    out = capsys.readouterr().out
    assert "C-CDA         2       1        1        3        3" in out
    assert "b.CCDA: The XML breaks off" in out


def test_errors_are_counted_character_by_character():
    assert fax_reading.errors("diabetes", "diabetes") == 0
    assert fax_reading.errors("dlabetess", "diabetes") == 2
    assert fax_reading.errors("", "abc") == 3


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_faxes_are_read_and_their_errors_printed(tmp_path, capsys, monkeypatch):
    notes = tmp_path / "notes.csv"
    notes.write_text("text\nPlan of care\nsecond\n")
    program = tesseract_in(tmp_path, table_of(("Plan", 1, (1, 1, 9, 9), 87)))
    ((length, wrong, _),) = fax_reading.measured(notes, 1, Tesseract(program))
    assert (length, wrong) == (12, 8)
    monkeypatch.setattr(sys, "argv", ["x", "--notes", str(notes), "--pages", "1"])
    monkeypatch.setenv("PATH", str(tmp_path))
    fax_reading.main()
    assert "character error rate 66.67%" in capsys.readouterr().out
    monkeypatch.setenv("PATH", "")
    fax_reading.main()
    assert "Tesseract is not installed" in capsys.readouterr().out
