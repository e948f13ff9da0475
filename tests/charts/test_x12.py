from base64 import b64encode
from datetime import date

import pytest

from app.charts import x12 as module
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from app.domain.people import Patient, Sex
from tests.fixtures.pdfs import pdf_of

HEAD = (
    b"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
    b"*260312*1015*^*00501*000000001*0*P*:~"
)
ABOUT = b"NM1*PR*2*PAYER~\r\nNM1*QC*1*SAMPLE*JANE*B***MI*A17~DMG*D8*19600102*F~NM1*1P*2*CLINIC~"


def transaction(*segments, kind=b"275"):
    body = b"".join(each + b"~" for each in segments)
    return HEAD + b"ST*%b*0001~" % kind + ABOUT + body + b"SE*9*0001~GE*1*1~IEA*1*000000001~\n"


def file(content, *, packed=True):
    if packed:
        content = b64encode(content)
        return b"BDS*B64*%d*%b" % (len(content), content)
    return b"BIN*%d*%b" % (len(content), content)


def test_what_is_attached_is_opened_for_the_patient():
    content = transaction(file(pdf_of(["EF 35 %"])), file(b"seen ~ today * well", packed=False))
    found = open_chart(content, "x.edi")
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts[:2] == ["EF 35 %", "seen ~ today * well"]
    assert texts[2].splitlines()[4:6] == ["DMG*D8*19600102*F", "NM1*1P*2*CLINIC"]
    assert "BDS*B64*" in texts[2]
    assert "(a file)" in texts[2]
    assert found.documents[2].document.title == "Additional information (X12 275)"
    patient = Patient("A17", "SAMPLE", "JANE B", date(1960, 1, 2), Sex.FEMALE)
    assert (found.format, found.patient) == ("x12", patient)
    assert {each.patient for each in found.documents} == {patient}


@pytest.mark.parametrize(
    ("kind", "title"), [(b"837", "Claim (X12 837)"), (b"999", "X12 999")], ids=["claim", "other"]
)
def test_a_transaction_without_files_is_listed_segment_by_segment(kind, title):
    (each,) = open_chart(transaction(b"HI*ABK:I10", kind=kind), "x.edi").documents
    assert (each.document.title, each.document.kind) == (title, "data")
    assert "HI*ABK:I10\n" in each.document.pages[0].text


def test_a_head_that_is_too_short_is_read_for_its_signs():
    content = transaction(b"HI*ABK:I10").replace(b"RECEIVER       ", b"RECEIVER      ")
    assert "HI*ABK:I10\n" in open_chart(content, "x.edi").documents[0].document.pages[0].text


def test_the_insured_is_the_patient_where_no_other_is_named():
    found = open_chart(HEAD + b"NM1*IL*1*DOE*JO~IEA*1~", "x.edi")
    assert found.patient == Patient("", "DOE", "JO")
    assert open_chart(HEAD + b"IEA*1~", "x.edi").patient is None


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (HEAD[:90], "breaks off within its head"),
        (HEAD + b"ST*275", "breaks off"),
        (HEAD + b"BDS*B64*many*e30=~", "tells no length"),
        (HEAD + b"BIN*9999999999*x~", "tells no length"),
        (HEAD + b"BIN*4", "tells no length"),
        (HEAD + b"BIN*400*x~IEA~", "breaks off"),
    ],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        open_chart(content, "x.edi")
    assert "\n" not in str(refused.value)


def test_an_endless_transaction_is_refused(monkeypatch):
    monkeypatch.setattr(module, "_MOST", 2)
    with pytest.raises(UnreadableError, match="endless"):
        open_chart(transaction(), "x.edi")
