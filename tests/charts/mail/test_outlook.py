from datetime import UTC, date, datetime, timedelta

import pytest

from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.compounds import compound_of, message_of
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import picture_of

SUBJECT, BODY, TO, SENDER, ADDRESS = 0x0037, 0x1000, 0x0E04, 0x0C1A, 0x0C1F
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
SENT = (NOON - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10
HEADS = {
    SUBJECT: "Échocardiogram of Jane",
    SENDER: "Ada Wéll",
    ADDRESS: "ada@clinic.test",
    TO: "coder@desk.test",
}


def opened(message):
    return open_chart(compound_of(message), "mail.msg")


def test_a_message_is_a_letter_with_its_words():
    content = compound_of(message_of(HEADS | {BODY: "EF 55 %.\r\nNo café."}, filetime=SENT))
    found = open_chart(content, "mail.msg")
    (each,) = found.documents
    assert each.document.pages[0].text.splitlines() == [
        "From: Ada Wéll <ada@clinic.test>",
        "To: coder@desk.test",
        "Date: Thu, 12 Mar 2026 12:00:00 +0000",
        "Subject: Échocardiogram of Jane",
        "",
        "EF 55 %.",
        "No café.",
    ]
    assert (each.document.title, each.document.kind) == ("Échocardiogram of Jane", "letter")
    assert (each.document.date, each.document.author) == (date(2026, 3, 12), "Ada Wéll")
    assert (found.format, each.content, found.warnings) == ("email", content, ())


def test_what_is_attached_is_opened():
    pdf = pdf_of(["EF 35 %"])
    found = opened(message_of({BODY: "See"}, attached=[("écho.pdf", pdf), ("note", b"seen")]))
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts[1:] == ["EF 35 %", "seen"]
    assert [each.document.title for each in found.documents][1:] == ["écho", "note"]
    assert found.documents[1].content == pdf


def test_a_message_within_a_message_is_opened():
    inner = message_of(
        {SUBJECT: "Result", BODY: "K 6.8"}, filetime=SENT, head=24, attached=[("a.txt", b"deep")]
    )
    found = opened(message_of({BODY: "See below"}, attached=[("Result", inner)]))
    titles = [(each.document.title, each.document.date) for each in found.documents]
    assert titles[1:] == [("Result", date(2026, 3, 12)), ("a", None)]
    assert "K 6.8" in found.documents[1].document.pages[0].text


def test_a_page_is_shown_where_there_are_no_plain_words_and_its_logos_belong_to_it():
    page = b"<html><meta charset=windows-1252><p>caf\xe9 <img src='cid:a@b'></html>"
    logo, scan = picture_of(), picture_of(size=(850, 1100))
    attached = [("logo.png", logo, "a@b"), ("scan.png", scan, "c@d")]
    found = opened(message_of({}, html=page, attached=attached))
    assert found.documents[0].document.pages[0].text.strip() == "café"
    assert [each.document.format for each in found.documents] == ["text", "image"]


def test_words_of_one_byte_are_read():
    message = {
        "__properties_version1.0": bytes(32),
        "__substg1.0_1000001E": "No café".encode("cp1252"),
        "__substg1.0_0C1A001E": b"Ada Well",
    }
    text = opened(message).documents[0].document.pages[0].text
    assert text == "From: Ada Well\n\nNo café\n"


@pytest.mark.parametrize("filetime", [2**63, 1], ids=["never", "long ago"])
def test_a_date_that_cannot_be_leaves_the_words(filetime):
    found = opened(message_of({BODY: "words"}, filetime=filetime))
    assert found.documents[0].document.pages[0].text.endswith("words\n")


def nested(depth):
    message = message_of({BODY: "inner"}, head=24)
    for _ in range(depth):
        message = message_of({BODY: "outer"}, head=24, attached=[("inner", message)])
    return message


def test_messages_in_messages_end_somewhere():
    with pytest.raises(UnreadableError, match="nested too deep"):
        opened(nested(20))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (compound_of(message_of({BODY: "words"}))[:1_200], "damaged or breaks off"),
        (compound_of(message_of({})), "There is no file in it"),
    ],
    ids=["cut off", "empty"],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line):
        open_chart(content + "__properties_version1.0".encode("utf-16-le"), "mail.msg")
