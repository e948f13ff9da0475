import base64
from datetime import date

import pytest

from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from app.domain.people import Patient, Sex
from tests.fixtures.hl7v2 import PATIENT, head, message_of
from tests.fixtures.pdfs import pdf_of

OBR = "OBR|1||7|718-7^Hemoglobin panel^LN|||20260311|||||||||||||||||LAB|F|||||||99&Well&Ada&B"
NOTE = "OBX|{0}|TX|11506-3^Progress note^LN||{1}||||||F"


def opened(content):
    return open_chart(content, "message.hl7")


def texts(content):
    return [each.document.pages[0].text for each in opened(content).documents]


def encoded(content):
    return base64.b64encode(content).decode()


def test_results_and_notes_stand_under_their_order():
    content = message_of(
        OBR,
        "OBX|1|NM|718-7^Hemoglobin^LN||11.2|g/dL|12-16|L|||P",
        "NTE|1||Repeated~twice",
        "OBX|2|CWE|x^Organism^L||27268008^Salmonella^SCT|||A|||F",
        "OBX|3|CE|x||1|||||||",
    )
    found = opened(content)
    (document,) = [each.document for each in found.documents]
    assert document.pages[0].text == (
        "Document header\nPatient: Jane Q Sample\nBorn: 1961-02-03\nDate: 2026-03-11\n"
        "Author: Ada B Well\n\nHemoglobin panel\nHemoglobin: 11.2 g/dL (12-16) L [preliminary]\n"
        "Repeated\ntwice\nOrganism: Salmonella (27268008, SCT) A\nx: 1\n"
    )
    assert (document.title, document.kind) == ("Hemoglobin panel", "laboratory")
    assert (document.date, document.author) == (date(2026, 3, 11), "Ada B Well")
    assert [each.name for each in document.sections] == ["Document header", "Hemoglobin panel"]
    assert found.patient == Patient("A-17", "Sample", "Jane Q", date(1961, 2, 3), Sex.FEMALE)
    assert (found.format, found.warnings) == ("hl7v2", ())


def test_the_lines_of_a_transcribed_document_stand_under_one_heading():
    content = message_of(
        "PV1|1|I||||||||||||||||||||||||||||||||||||||||||20260310|20260312",
        "TXA|1|DS|TX|20260312||20260312|||1^Well^Ada^^^^MD||||||||AU",
        NOTE.format(1, "ASSESSMENT"),
        NOTE.format(2, "T2DM\\.br\\CKD 3b"),
        "NTE|1|Dictated but not read",
        kind="MDM^T02",
    )
    (found,) = opened(content).documents
    text = found.document.pages[0].text
    assert text.endswith(
        "Discharge summary\n\nProgress note\nASSESSMENT\nT2DM\nCKD 3b\nDictated but not read\n"
    )
    assert "Admitted: 2026-03-10\nDischarged: 2026-03-12\nType: DS\nCompletion: AU\n" in text
    assert (found.document.title, found.document.kind) == ("Discharge summary", "discharge")
    assert found.document.author == "Ada Well, MD"


def test_a_message_without_text_lists_its_fields():
    found = opened(message_of("DG1|1||E11.9^Type 2 diabetes^I10", kind="ADT^A01"))
    (each,) = found.documents
    assert found.warnings == ("no narrative",)
    assert (each.document.kind, each.document.title) == ("data", "ADT A01")
    assert each.document.pages[0].text.endswith(
        "Diagnosis (DG1)\nDG1-1: 1\nCode: E11.9, Type 2 diabetes, I10\n"
    )


def test_a_message_that_is_more_than_its_text_lists_its_fields_too():
    content = message_of(OBR, "OBX|1|ST|x^Weight||70|kg", "ZZZ|1", kind="DFT^P03")
    told, listed = opened(content).documents
    assert told.document.pages[0].text.endswith("Weight: 70 kg\n")
    assert (listed.document.kind, listed.document.title) == ("data", "DFT P03")
    assert "\nZZZ\nZZZ-1: 1\n" in listed.document.pages[0].text


def test_an_enclosed_pdf_is_a_document_of_its_own():
    pdf = pdf_of(["Operative findings"])
    part = f"OBX|1|ED|PDF^Operative note^L||^application^pdf^Base64^{encoded(pdf)}||||||F"
    found = opened(message_of("TXA|1|OP", part, kind="MDM^T02"))
    (each,) = found.documents
    assert (each.content, each.document.format) == (pdf, "pdf")
    assert (each.document.title, each.document.kind) == ("Operative note", "operative")
    assert each.patient.family == "Sample"
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("^TEXT^^A^plain words", "plain words"),
        ("^TEXT^^Hex^776f726473", "words"),
    ],
)
def test_enclosed_text_may_come_in_other_ways(part, text):
    assert texts(message_of(f"OBX|1|ED|x^Note||{part}", kind="MDM^T02")) == [text]


@pytest.mark.parametrize(
    ("part", "warning"),
    [
        ("^x^y^Base64^!!!", "An enclosed file is damaged"),
        ("^x^y^Hex^zz", "Enclosed “Note” is not shown. The file is empty"),
    ],
)
def test_an_enclosed_file_that_cannot_be_read_is_told_and_its_fields_listed(part, warning):
    found = opened(message_of(f"OBX|1|ED|x^Note||{part}", kind="MDM^T02"))
    assert found.warnings[0].startswith(warning)
    assert found.warnings[1:] == ("no narrative",)
    assert "Value: (a file in Base64)" in found.documents[0].document.pages[0].text


def test_a_batch_gives_each_message_with_its_own_patient():
    other = PATIENT.replace("Sample", "Other").replace("A-17", "B-2")
    batch = "\r".join(
        ["BHS|^~\\&", head(), PATIENT, OBR, "NTE|1||one", head(), other, OBR, "NTE|1||two", "BTS|2"]
    )
    found = opened(batch.encode())
    assert [each.patient.family for each in found.documents] == ["Sample", "Other"]
    assert found.warnings == ("The messages are about 2 patients",)
    assert found.patient.family == "Sample"


def test_lines_that_are_no_segments_are_told():
    found = opened(message_of("OBX|1|TX|||first", "second", kind="MDM^T02"))
    assert found.warnings == ("Lines that are no segments are read as text: 1",)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("8859/1", "latin-1"),
        ("8859/15", "iso8859-15"),
        ("UNICODE UTF-8", "utf-8"),
        ("", "utf-8"),
        ("8859/99", "utf-8"),
        ("ISO IR87", "iso2022_jp"),
        ("ASCII", "utf-8"),
    ],
)
def test_the_character_set_is_the_one_that_the_head_names(name, encoding):
    words = "頭痛" if "JP" in encoding.upper() else "café"
    content = "\r".join([head(characters=name), f"NTE|1||{words}"]).encode(encoding)
    found = opened(content)
    assert words in found.documents[0].document.pages[0].text
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("name", "warning"),
    [("UNICODE UTF-8", "not in the character set"), ("", "read as Windows-1252")],
)
def test_text_that_is_not_in_its_character_set_is_told(name, warning):
    content = "\r".join([head(characters=name), "NTE|1||café"]).encode("cp1252")
    found = opened(content)
    assert "café" in found.documents[0].document.pages[0].text
    assert warning in found.warnings[0]


def test_a_message_without_a_patient_names_none():
    found = opened(f"{head()}\rNTE|1||x\r".encode())
    assert found.patient is None
    assert found.documents[0].document.title == "ORU R01"


def test_a_code_tells_the_kind():
    content = message_of("OBR|1|||18842-5^Summary", "NTE|1||x", kind="ORU^R01")
    assert opened(content).documents[0].document.kind == "discharge"


def test_without_its_head_a_message_is_refused():
    with pytest.raises(UnreadableError, match="does not begin with its head"):
        opened(b"PID|1||2\rPV1|1|I\r")


@pytest.mark.parametrize("value", [r"{\rtf1 T2DM\par CKD}", r"{\E\rtf1 T2DM\E\par CKD}"])
def test_rich_text_sent_as_plain_is_read_as_what_it_is(value):
    found = opened(message_of(f"OBX|1|TX|x^Note||{value}", kind="MDM^T02"))
    (each,) = found.documents
    assert each.document.pages[0].text == "T2DM\nCKD\n"
    assert each.document.title == "Note"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_message_may_be_in_wide_characters(encoding):
    found = opened(f"\x0b{head()}\rNTE|1||Zażółć ĜØ\r\x1c\r".encode(encoding))
    assert "Zażółć ĜØ" in found.documents[0].document.pages[0].text


def test_blank_observations_and_signs_of_a_text_stay_in_it():
    lines = ("A &amp; P", "", "  R&D ^2", "x\\X0D0A\\\\XE9\\", "1~~2")
    segments = (f"OBX|{n}|TX|a^Note||{line}" for n, line in enumerate(lines, 1))
    text = texts(message_of(*segments, kind="MDM^T02"))[0]
    assert text.endswith("Note\nA &amp; P\n\n  R&D ^2\nx\né\n1\n\n2\n")


def test_numbers_with_their_comparator_are_one_word():
    segments = ("OBX|1|SN|a^eGFR||>^60", "OBX|2|SN|b^Titre||^1^:^128", "OBX|3|ST|c||R & D\\.br\\x")
    text = texts(message_of(OBR, *segments))[0]
    assert "eGFR: >60\nTitre: 1:128\nc: R & D\nx\n" in text


def test_why_it_was_ordered_stands_under_the_order():
    order = "OBR|1||9|36643-5^XR Chest^LN|||20260312||||||Cough, 3 weeks" + "|" * 18 + "R05^Cough"
    text = texts(message_of(order, "DG1|1||J18.9^Pneumonia", "OBX|1|TX|a^Chest||Clear"))[0]
    assert (
        "\nXR Chest\nClinical information: Cough, 3 weeks\nReason: R05, Cough\n"
        "Code: J18.9, Pneumonia\n\nChest\nClear\n"
    ) in text


def pieces(content, count=3):
    size = -(-len(content) // count)
    return [content[at : at + size] for at in range(0, len(content), size)]


PDF = pdf_of(["Operative findings"])
IN_PIECES = {
    "ED": [f"OBX|{n}|ED|p^Op^L||^a^pdf^Base64^{p}" for n, p in enumerate(pieces(encoded(PDF)))],
    "each padded": [
        f"OBX|{n}|ED|p^Op^L||^a^pdf^Base64^{encoded(p)}" for n, p in enumerate(pieces(PDF, 4))
    ],
    "as text": [f"OBX|{n}|TX|p^Op||{p}" for n, p in enumerate(pieces(encoded(PDF), 9))],
    "repeated": ["OBX|1|ST|p^Op||" + "~".join(pieces(encoded(PDF)))],
    "components left off": [f"OBX|1|ED|p^Op||PDF^Base64^{encoded(PDF)}"],
}


@pytest.mark.parametrize("segments", IN_PIECES.values(), ids=IN_PIECES)
def test_a_file_sent_in_pieces_is_put_together(segments):
    found = opened(message_of(*segments, kind="MDM^T02"))
    (each,) = found.documents
    assert (each.content, found.warnings) == (PDF, ())


def test_words_behind_a_file_are_no_part_of_it():
    segments = (f"OBX|1|TX|p^Op||{encoded(PDF)}", "OBX|2|TX|p^Op||Signed")
    told, each = opened(message_of(*segments, kind="MDM^T02")).documents
    assert told.document.pages[0].text.endswith("Op\nSigned\n")
    assert each.content == PDF


def test_files_that_follow_each_other_stay_apart():
    segments = (f"OBX|{n}|ED|p^Op^L||^a^pdf^Base64^{encoded(PDF)}" for n in range(2))
    assert len(opened(message_of(*segments, kind="MDM^T02")).documents) == 2


def test_a_file_of_another_name_is_none_of_the_pieces():
    first, rest = pieces(encoded(PDF), 2)
    segments = (f"OBX|1|TX|p^Op||{first}", f"OBX|2|TX|q^Path||{rest}")
    told = opened(message_of(*segments, kind="MDM^T02")).documents[0]
    assert f"Path\n{rest}\n" in told.document.pages[0].text


def test_rich_text_sent_line_by_line_is_one_text():
    lines = (r"{\rtf1\ansi T2DM\par", "CKD}", "Signed")
    segments = (f"OBX|{n}|FT|x^Note||{line}" for n, line in enumerate(lines, 1))
    told, rich = opened(message_of(*segments, kind="MDM^T02")).documents
    assert rich.document.pages[0].text == "T2DM\nCKD\n"
    assert told.document.pages[0].text.endswith("Note\nSigned\n")


def test_a_web_page_sent_as_text_is_shown_as_one():
    text = texts(message_of("OBX|1|TX|x^Note||<p>T2DM</p><p>CKD<br/>3b</p>", kind="MDM^T02"))[0]
    assert text.endswith("Note\nT2DM\n\nCKD\n3b\n")


def test_the_record_number_is_the_one_that_is_said_to_be():
    patient = "PID|1||999-00-1111^^^USA^SS~A-17^^^CLINIC^MR||Sample^Jane"
    found = opened(f"{head()}\r{patient}\rNTE|1||x\r".encode())
    assert found.patient.id == "A-17"


def test_segments_set_further_in_are_segments():
    found = opened(f"{head()}\n  {PATIENT}\n  NTE|1||stable\n".encode())
    assert found.patient.family == "Sample"
    assert found.warnings == ()
