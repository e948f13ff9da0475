"""Damaged charts: a file is shown as far as it goes, or refused in one line, whatever came."""

import json
from zlib import crc32

import pytest

from app.charts.opening import Limits, Opener
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import docx_of, mail_of, zip_of
from tests.fixtures.ccda import document_of, enclosed, section_of, structured
from tests.fixtures.compounds import compound_of, word_of
from tests.fixtures.compounds import message_of as outlook_of
from tests.fixtures.fuzzing import mutant
from tests.fixtures.hl7v2 import message_of
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import fax_of, picture_of

MANY = 60
RTF = rb"{\rtf1\ansi{\fonttbl{\f0\fcharset204 A;}}{\f0 x\'cf}\par \u8211?{\*\x y}\page two}"
PAGE = b"<html><head><title>T</title></head><body><p>a<table><tr><td>b<td>c</table><ul><li>d"
RESOURCE = {
    "resourceType": "Bundle",
    "entry": [
        {"resource": {"resourceType": "Patient", "name": [{"family": "S"}], "birthDate": "1961"}},
        {
            "resource": {
                "resourceType": "DocumentReference",
                "text": {"div": "<div><p>words</p></div>"},
                "content": [{"attachment": {"contentType": "text/plain", "data": "d29yZHM="}}],
            }
        },
    ],
}
CHARTS = {
    "c-cda": document_of(
        structured(section_of("Plan", "<table><tr><td colspan='2'>a</td></tr></table>"))
        + enclosed(b"words", "text/plain")
    ),
    "hl7": message_of(
        "OBR|1|||1^x", "OBX|1|TX|a^b||c\\.br\\d~e", "OBX|2|ED|a||^b^c^Base64^d29yZHM="
    ),
    "fhir": json.dumps(RESOURCE).encode(),
    "html": PAGE,
    "rtf": RTF,
    "docx": docx_of("<w:p><w:r><w:t>words</w:t></w:r></w:p>"),
    "mail": mail_of("words", "<p>rich</p>", a_txt=b"words"),
    "zip": zip_of({"a.txt": b"words" * 99, "b.rtf": RTF}),
    "fax": fax_of(2),
    "png": picture_of("PNG", mode="P"),
    "jpeg": picture_of("JPEG", mode="RGB"),
    "pdf": pdf_of(["words"], []),
    "odt": zip_of(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"<d><body><text><h>Plan</h><p>rest<tab/>now</p></text></body></d>",
        }
    ),
    "x12": b"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260312*1015*^"
    b"*00501*000000001*0*P*:~ST*275*1~NM1*QC*1*S~DMG*D8*1961*F~BIN*5*words~BDS*B64*8*d29yZHM=~",
    "form": b"<html><p>a<input value=b><select><option>c</select><iframe srcdoc='&lt;p&gt;d'>",
    "saved page": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    b"Content-Type: text/html\n\n<p>words<img src='cid:a'>\n--b\nContent-Type: image/png\n"
    b"Content-ID: <a>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n",
    "winmail": b"\x78\x9f\x3e\x22\x01\x00"
    b"\x02\x0c\x80\x02\x00\x04\x00\x00\x00seen\x00\x00"
    b"\x02\x02\x90\x06\x00\x00\x00\x00\x00\x00\x00"
    b"\x02\x10\x80\x01\x00\x06\x00\x00\x00a.txt\x00\x00\x00"
    b"\x02\x0f\x80\x06\x00\x05\x00\x00\x00words\x00\x00",
    "old word": word_of("Seen\r\x13PAGE\x14one\x15\x07two\x07\x07", ("\u2265 90 %", True)),
    "message of outlook": compound_of(
        outlook_of(
            {0x0037: "Echo", 0x1000: "words", 0x0C1A: "Ada"},
            attached=[("a.txt", b"words" * 900), ("m", outlook_of({0x1000: "inner"}))],
            filetime=1 << 56,
        )
    ),
    "json": b'{"patient": {"name": "S"}, "notes": [{"text": "seen\\nwell"}, 1.50, null]}',
    "capture": b"\x1b[1mPLAN\x1b[0m\r\nH\bHe\bead\r\n",
    "text": "Café\f“stable”".encode("cp1252"),
}


def survives(content, foreign, count, seed=0):
    """Open mutants of a chart; a failure tells the seed that makes it again."""
    for number in range(seed, seed + count):
        try:
            _open(mutant(content, number, foreign))
        except Exception as error:
            error.add_note(f"seed {number} shows it")
            raise


def _opened(content):
    try:
        return Opener(Limits(size=2**26)).opened(content, "chart")
    except UnreadableError as error:
        return str(error)


def _open(content):
    found = _opened(content)
    if isinstance(found, str):
        assert len(found.splitlines()) == 1
        return
    assert found.documents
    for each in found.documents:
        assert each.content
        for section in each.document.sections:
            text = each.document.pages[section.page].text
            assert text[section.start : section.end].startswith(section.name)
    assert all(len(warning.splitlines()) == 1 for warning in found.warnings)


@pytest.mark.parametrize("kind", CHARTS)
def test_damaged_charts_are_shown_or_refused_in_one_line(kind):
    others = list(CHARTS.values())
    survives(CHARTS[kind], others[crc32(kind.encode()) % len(others)], MANY)
