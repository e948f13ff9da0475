import sys

import pytest

from tests.fixtures.ccda import document_of, section_of, structured
from tests.fixtures.scans import fax_of, table_of, tesseract_in
from tests.fixtures.window import RESOURCES

SAMPLES = RESOURCES / "samples"


def test_a_text_is_one_page(ask, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("Chief complaint\nCough, naïve é.\n", encoding="utf-8")
    code, chart, _ = ask("read", path)
    assert code == 0
    assert chart["format"] == "text"
    (page,) = chart["documents"][0]["pages"]
    assert page == {"text": "Chief complaint\nCough, naïve é.\n", "has_text_layer": True}


def test_a_pdf_gives_the_text_of_its_pages(ask):
    _, chart, _ = ask("read", SAMPLES / "emergency-physician-note.pdf")
    assert chart["format"] == "pdf"
    pages = chart["documents"][0]["pages"]
    assert len(pages) == 2
    assert "Laceration of left index finger" in pages[1]["text"]


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02" * 50, b"%PDF-1.7 cut off"], ids=["empty", "junk", "cut off"]
)
def test_what_cannot_be_read_is_one_line(call, tmp_path, content):
    path = tmp_path / "chart.bin"
    path.write_bytes(content)
    code, out, err = call("read", path)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert str(path) in err


def test_people_read_the_pages(call):
    _, out, _ = call("read", SAMPLES / "office-laboratory.txt")
    assert "-- page 1 --" in out


def test_what_a_terminal_would_obey_is_not_printed(call, ask, tmp_path):
    path = tmp_path / "note.txt"
    path.write_bytes(b"A1c 6.8 \x1b\x07" + b"and more " * 50)
    assert "\x1b" not in call("read", path)[1]
    _, chart, _ = ask("read", path)
    assert "\x1b" in chart["documents"][0]["pages"][0]["text"]


def test_a_c_cda_gives_patient_document_and_sections(ask, tmp_path):
    path = tmp_path / "visit.xml"
    path.write_bytes(document_of(structured(section_of("Plan", "Recheck A1c"))))
    code, chart, _ = ask("read", path)
    assert (code, chart["format"], chart["warnings"]) == (0, "ccda", [])
    assert chart["patient"] == {
        "id": "A-17",
        "family": "Sample",
        "given": "Jane Q",
        "birth_date": "1961-02-03",
        "sex": "female",
    }
    (document,) = chart["documents"]
    assert (document["kind"], document["date"]) == ("progress", "2026-03-12")
    section = document["sections"][-1]
    text = document["pages"][section["page"]]["text"]
    assert text[section["start"] : section["end"]] == "Plan\nRecheck A1c"
    assert section["name"] == "Plan"


def test_a_patient_without_a_birth_date_has_none(ask, tmp_path):
    path = tmp_path / "visit.xml"
    path.write_bytes(b"<patientRole><patient><name>Doe</name></patient></patientRole>")
    _, chart, _ = ask("read", path)
    assert chart["patient"]["birth_date"] is None
    assert chart["warnings"] == ["fragment", "no narrative"]


def test_a_folder_is_read_file_by_file(call, ask, tmp_path):
    (tmp_path / "one.txt").write_text("first words")
    (tmp_path / "two.html").write_text("<p>second words</p>")
    code, chart, _ = ask("read", tmp_path)
    assert (code, chart["format"]) == (0, "folder")
    assert [each["title"] for each in chart["documents"]] == ["one", "two"]
    assert "second words" in call("read", tmp_path)[1]


def test_what_is_not_there_is_one_line(call, tmp_path):
    code, out, err = call("read", tmp_path / "none.txt")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")
def test_a_scan_is_read_by_the_machine_where_there_is_one(call, ask, tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    path = tmp_path / "fax.tif"
    path.write_bytes(fax_of(1))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    _, chart, _ = ask("read", path)
    assert chart["documents"][0]["pages"] == [{"text": "", "has_text_layer": False}]
    assert "Install Tesseract" in chart["warnings"][0]
    tesseract_in(tmp_path / "bin", table_of(("Plan", 1, (1, 1, 9, 9), 87.25)))
    _, chart, _ = ask("read", path)
    assert chart["documents"][0]["pages"] == [
        {"text": "Plan", "has_text_layer": False, "machine_read": True, "confidence": 87.2}
    ]
    assert chart["warnings"] == ["Page 1 is machine-read, unverified (confidence 87 %)"]
    assert "-- page 1, machine-read, unverified --\nPlan\n" in call("read", path)[1]


def test_the_headings_of_a_text_tell_its_sections(ask, tmp_path):
    text = "CHIEF COMPLAINT\nCough.\n\nASSESSMENT\nWick fever.\n"
    path = tmp_path / "note.txt"
    path.write_text(text, encoding="utf-8")
    _, found, _ = ask("read", path)
    (document,) = found["documents"]
    said = [(s["name"], text[s["start"] : s["end"]].strip()) for s in document["sections"]]
    assert said == [
        ("Chief complaint", "CHIEF COMPLAINT\nCough."),
        ("Assessment", "ASSESSMENT\nWick fever."),
    ]
    assert {s["page"] for s in document["sections"]} == {0}
