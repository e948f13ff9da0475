import pytest

from app.charts.recognition import Form, form_of

MAIL = b"Return-Path: <a@b.test>\r\nSubject: note\r\n\tmore\r\nMIME-Version: 1.0\r\n\r\nwords"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b"%PDF-1.4", Form.PDF),
        (b"{\\rtf1 x}", Form.RTF),
        (b"PK\x03\x04", Form.ZIP),
        (b"II*\x00", Form.IMAGE),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36", Form.IMAGE),
        (b"BMI 32, BM daily", Form.TEXT),
        (b"RIFF\x1a\x00\x00\x00WEBPVP8L", Form.IMAGE),
        (b"<ClinicalDocument xmlns='urn:hl7-org:v3'/>", Form.XML),
        (b"<?xml version='1.0'?><!-- a --><hl7:section >", Form.XML),
        ("\ufeff<section/>".encode("utf-16-le"), Form.XML),
        ("<section/>".encode("utf-16-be"), Form.XML),
        ("<section/>".encode("utf-16-le"), Form.XML),
        (b"\xef\xbb\xbf\n<section/>", Form.XML),
        (b"<?xml version='1.0'?>", Form.XML),
        (b"<!DOCTYPE html><x>", Form.HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html>", Form.HTML),
        (b"<div>words</div>", Form.HTML),
        (b"<5 mg taken", Form.TEXT),
        (b"<<note>>", Form.TEXT),
        (b"MSH|^~\\&|A|B", Form.HL7V2),
        (b"\x0bMSH|^~\\&|A|B", Form.HL7V2),
        (b"FHS|^~\\&\rBHS|^~\\&", Form.HL7V2),
        (b"PID|1||2\rPV1|1|I\r", Form.HL7V2),
        (b"MSH: nothing to note", Form.TEXT),
        (b"PID|1\nwords", Form.TEXT),
        (b'{"resourceType": "Patient"}', Form.JSON),
        (b'[{"resourceType": "Patient"}]', Form.JSON),
        (b"[x] done", Form.TEXT),
        (MAIL, Form.EMAIL),
        (b"From a@b.test Mon Mar 2\n" + MAIL, Form.EMAIL),
        (b"From: Dr. Well\nTo: Dr. Doe\n\nDear colleague", Form.TEXT),
        (b"Received: x\n\nwords", Form.TEXT),
        (b"Assessment", Form.TEXT),
    ],
)
def test_a_file_is_known_by_its_first_bytes(content, form):
    assert form_of(content) is form
