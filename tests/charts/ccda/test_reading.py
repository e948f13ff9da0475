import base64
import gzip
import zlib
from datetime import date

import pytest

from app.charts import enclosing
from app.charts.opening import open_chart
from app.domain.people import Patient, Sex
from tests.fixtures.ccda import HEADER, document_of, enclosed, section_of, structured
from tests.fixtures.pdfs import pdf_of

BODY = structured(
    section_of(
        "Assessment",
        "Type 2 diabetes <content ID='a'>with CKD</content>",
        "<entry><act><text><reference value='#a'/></text></act></entry>"
        "<entry><observation><text>A1c 6.8 %</text></observation></entry>"
        "<component><section><title>Plan</title><text>Recheck</text></section></component>",
    ),
    section_of("Family history", "Mother:\n   stroke"),
)


def raw(content):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def only(content):
    found = open_chart(content, "note.xml")
    (document,) = found.documents
    return found, document.document


def test_all_narrative_is_shown_in_reading_order():
    found, document = only(document_of(BODY))
    text = document.pages[0].text
    assert text[text.index("Assessment") :] == (
        "Assessment\nType 2 diabetes with CKD\nA1c 6.8 %\n\nPlan\nRecheck\n\n"
        "Family history\nMother:\nstroke\n"
    )
    assert (found.format, found.warnings) == ("ccda", ())


def test_sections_say_where_they_stand():
    _, document = only(document_of(BODY))
    text = document.pages[0].text
    shown = [(each.name, text[each.start : each.end]) for each in document.sections]
    assert [name for name, _ in shown] == [
        *("Document header", "Assessment", "Plan", "Family history"),
    ]
    assert dict(shown)["Plan"] == "Plan\nRecheck"
    assert dict(shown)["Assessment"].endswith("Plan\nRecheck")


def test_the_header_tells_patient_dates_authors_and_kind():
    found, document = only(document_of(BODY))
    assert found.patient == Patient("A-17", "Sample", "Jane Q", date(1961, 2, 3), Sex.FEMALE)
    assert (document.title, document.kind) == ("Visit of Jane Sample", "progress")
    assert (document.date, document.author) == (date(2026, 3, 12), "Ada Well, MD; Scribe 1")
    header = document.pages[0].text.split("\n\n")[0]
    assert header.split("\n") == [
        "Document header",
        "Patient: Jane Q Sample, born 1961-02-03, female, number A-17",
        "Date: 2026-03-12",
        "Author: Ada Well, MD; Scribe 1",
        "Encounter: 2026-03-12 to 2026-03-14, Office visit, Room 1, Home",
        "Service: 2026-03-12",
        "Legally signed: Ada Well, 2026-03-13",
        "Custodian: Sample Clinic",
    ]


def test_without_a_header_there_is_none():
    found, document = only(document_of(BODY, header="<author/><title>Operative note</title>"))
    assert found.patient is None
    assert (document.date, document.author, document.kind) == (None, "", "operative")
    assert document.sections[0].name == "Assessment"


def test_a_name_that_is_not_taken_apart_is_the_family_name():
    header = "<patientRole><patient><name>Jane Doe</name></patient></patientRole>"
    found, _ = only(document_of(BODY, header))
    assert found.patient == Patient(family="Jane Doe")


def test_an_author_without_a_name_is_told_by_the_organization():
    header = """<author><assignedAuthor><representedOrganization><name>Sample Clinic</name>
      </representedOrganization></assignedAuthor></author>"""
    assert only(document_of(BODY, header))[1].author == "Sample Clinic"


def test_a_section_without_a_title_is_named_by_its_code():
    body = "<section><code code='8716-3' displayName='Vital signs'/><text>BP</text></section>"
    bare = "<section><text>words</text></section>"
    _, document = only(document_of(structured(body, bare), header=""))
    assert [each.name for each in document.sections] == ["Vital signs", "Section"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<section><title>Plan</title><text>Recheck</text></section>", "Plan\nRecheck\n"),
        ("<observation><text>A1c</text></observation>", "A1c\n"),
        ("<text><paragraph>A1c</paragraph></text>", "A1c\n"),
        ("<table><tr><td>A1c</td><td>6.8</td></tr></table>", "A1c  6.8\n"),
        ("<entry><text>one</text></entry><entry><text>two</text></entry>", "one\ntwo\n"),
    ],
    ids=["section", "observation", "text", "table", "two roots"],
)
def test_a_fragment_opens_as_such(markup, text):
    found, document = only(markup.encode())
    assert document.pages[0].text == text
    assert found.warnings == ("fragment",)
    assert document.title


def test_a_fragment_without_narrative_lists_its_fields():
    found, document = only(b"<observation><code code='1'/><text><reference/></text></observation>")
    assert found.warnings == ("fragment", "no narrative")
    assert document.kind == "data"
    assert document.pages[0].text == "observation\n  code: code 1\n  text\n    reference\n"


def test_a_fragment_of_the_header_tells_the_patient():
    start, end = HEADER.index("<recordTarget>"), HEADER.index("<author>")
    found, document = only(HEADER[start:end].encode())
    assert found.patient.family == "Sample"
    assert document.kind == "data"


def test_an_enclosed_pdf_is_a_document_with_what_the_header_says():
    pdf = pdf_of(["Operative findings"])
    found = open_chart(document_of(enclosed(pdf)), "x.xml")
    (each,) = found.documents
    assert each.content == pdf
    assert each.document.format == "pdf"
    assert each.document.pages[0].text == "Operative findings"
    said = each.document.title, each.document.kind, each.document.date, each.document.author
    assert said == (
        "Visit of Jane Sample",
        "progress",
        date(2026, 3, 12),
        "Ada Well, MD; Scribe 1",
    )
    assert (found.format, found.patient.id, found.warnings) == ("ccda", "A-17", ())


def test_a_note_enclosed_in_a_section_stands_beside_the_narrative():
    note = enclosed(b"Enclosed words", "text/plain").replace("component", "entry")
    found = open_chart(document_of(structured(section_of("Plan", "Rest", note))), "x.xml")
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts[0].endswith("Plan\nRest\n")
    assert texts[1] == "Enclosed words"


@pytest.mark.parametrize(
    ("body", "warning"),
    [
        (enclosed(b"\x00\x01\x02" * 9), "Enclosed “Visit of Jane Sample” is not shown"),
        (enclosed(b""), "An enclosed file is empty"),
        (enclosed(b"x").replace("eA==", "e1xydGY..."), "An enclosed file is damaged"),
        (enclosed(b"x").replace("eA==", "\ufffd"), "An enclosed file is damaged"),
    ],
    ids=["junk", "empty", "no base64", "no ascii"],
)
def test_an_enclosed_file_that_cannot_be_read_is_told_and_the_fields_are_shown(body, warning):
    found, document = only(document_of(body))
    assert found.warnings[0].startswith(warning)
    assert found.warnings[1:] == ("no narrative",)
    assert document.kind == "data"
    assert "(a file in Base64)" in document.pages[0].text


def test_a_body_elsewhere_is_named():
    body = (
        "<component><nonXMLBody><text><reference value='scan.pdf'/></text></nonXMLBody></component>"
    )
    found, _ = only(document_of(body))
    assert found.warnings == (
        "The body is a file of its own, “scan.pdf”: attach that too",
        "no narrative",
    )


@pytest.mark.parametrize(
    ("packed", "name"),
    [(zlib.compress(b"words"), "ZL"), (gzip.compress(b"words"), "GZ"), (raw(b"words"), "DF")],
    ids=["zlib", "gzip", "deflate"],
)
def test_what_is_enclosed_may_be_packed(packed, name):
    body = enclosed(packed, "text/plain").replace("B64", f'B64" compression="{name}')
    assert only(document_of(body))[1].pages[0].text == "words"


def test_packed_and_damaged_is_told():
    for content, line in (
        (b"\xff\xff", "An enclosed file is damaged (compression)"),
        (zlib.compress(b"words" * 99)[:12], "An enclosed file breaks off (compression)"),
    ):
        body = enclosed(content, "text/plain").replace("B64", 'B64" compression="DF')
        found, _ = only(document_of(body))
        assert found.warnings[0].startswith(line)


def test_what_is_only_said_to_be_packed_is_read_as_it_is():
    body = enclosed(b"never packed", "text/plain").replace("B64", 'B64" compression="DF')
    assert only(document_of(body))[1].pages[0].text == "never packed"


def test_packed_and_far_too_much_is_told(monkeypatch):
    monkeypatch.setattr(enclosing, "_MOST_UNPACKED", 100)
    body = enclosed(zlib.compress(b"0" * 10_000)).replace("B64", 'B64" compression="ZL')
    found, _ = only(document_of(body))
    assert found.warnings[0].startswith("Far more comes out of an enclosed file")


def test_a_body_may_be_a_page_or_rich_text_as_it_is():
    body = "<component><nonXMLBody><text mediaType='{0}'>{1}</text></nonXMLBody></component>"
    page = body.format("text/html", "<![CDATA[<p>one<p>two]]>")
    assert only(document_of(page, header=""))[1].pages[0].text == "one\n\ntwo\n"
    rich = body.format("text/rtf", r"{\rtf1 one\par two}")
    assert only(document_of(rich))[1].pages[0].text == "one\ntwo\n"


def test_a_file_is_recognised_where_nothing_says_that_it_is_one():
    body = enclosed(pdf_of(["words of the PDF"])).replace(' representation="B64"', "")
    assert only(document_of(body))[1].pages[0].text == "words of the PDF"


@pytest.mark.parametrize(
    "words",
    ["Cough&lt;br/&gt;Fever", "<![CDATA[<p>Cough</p><b>Fever</b>]]>"],
    ids=["escaped", "character data"],
)
def test_markup_sent_as_plain_words_is_followed(words):
    text = only(document_of(structured(section_of("Now", words))))[1].pages[0].text
    assert "Cough\n" in text
    assert "<" not in text


def test_signs_that_only_web_pages_name_are_understood():
    content = document_of(structured(section_of("Now", "a&nbsp;b &eacute; &ldquo;c&rdquo; &lt;")))
    assert "a b é “c” <" in only(content)[1].pages[0].text


NAMES = """<recordTarget><patientRole><id root="2.16.840.1.113883.4.1" extension="999-00-1111"/>
  <id nullFlavor="UNK" extension="x"/><id root="1.2" extension="M-7"/><patient>
  <name use="P"><given>Bobby</given></name>
  <name use="C L"><given>Robert</given><given qualifier="CL">Bob</given>
  <family qualifier="BR">Born</family><family>O'Neil</family></name></patient></patientRole>
  </recordTarget>"""


def test_the_patient_has_the_name_of_the_papers_and_the_number_of_the_record():
    found, _ = only(document_of(BODY, NAMES))
    assert found.patient == Patient("M-7", "O'Neil", "Robert")


def test_a_patient_who_is_only_called_something_is_called_that():
    names = NAMES.replace("Robert", "").replace("O'Neil", "").replace('"C L"', '"ASGN L"')
    assert only(document_of(BODY, names))[0].patient == Patient("M-7", "Born", "Bob")


def test_documents_one_after_the_other_are_documents_of_their_own():
    first, second = document_of(BODY), document_of(BODY, NAMES).split(b"?>")[1]
    found = open_chart(first + second, "several.xml")
    assert [each.patient.family for each in found.documents] == ["Sample", "O'Neil"]
    assert found.warnings == ("The files are about 2 patients",)


def test_a_document_in_the_envelope_of_its_transport_is_found():
    inner = base64.b64encode(document_of(BODY)).decode()
    envelope = f"<Envelope><Body><mimeType>text/xml</mimeType><Document>{inner}</Document></Body>"
    found, document = only(f"{envelope}</Envelope>".encode())
    assert (document.title, found.patient.family) == ("Visit of Jane Sample", "Sample")


def test_a_file_that_cannot_be_opened_is_not_listed_as_words():
    inner = base64.b64encode(b"%PDF-1.4 broken" * 9).decode()
    _, document = only(f"<Envelope><Document>{inner}</Document></Envelope>".encode())
    assert document.pages[0].text == "Envelope\n  Document: (a file in Base64)\n"
