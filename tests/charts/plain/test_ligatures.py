import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.across.finding import find
from app.charts.opening import open_chart
from app.charts.plain.ligatures import spelled
from app.charts.reading import read
from tests.fixtures.archives import docx_of, mail_of
from tests.fixtures.hl7v2 import message_of

WORDS = "mitral insu\ufb03ciency, \ufb01ve days of in\ufb02uenza"
CHARTS = {
    "text": WORDS.encode(),
    "web page": f"<html><meta charset=utf-8><h1>\ufb01rst</h1><p>{WORDS}</p></html>".encode(),
    "word": docx_of(f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>"),
    "rich text": rb"{\rtf1 mitral insu\u-1277?ciency, \u-1279?ve days of in\u-1278?uenza}",
    "mail": mail_of(WORDS),
    "message": message_of(f"OBX|1|TX|||{WORDS}"),
}


@pytest.mark.parametrize("kind", CHARTS)
def test_words_with_joined_letters_are_found(kind):
    document = read(CHARTS[kind], "note")
    assert "insufficiency, five days of influenza" in document.pages[0].text
    assert len(find("insufficiency", {1: document})) == 1


def test_sections_stand_where_their_headings_are():
    (each,) = open_chart(CHARTS["web page"], "x").documents
    (section,) = each.document.sections
    text = each.document.pages[0].text
    assert text[section.start : section.end].startswith("first")


@given(st.text())
def test_all_else_stays(text):
    assert spelled(text) == "".join(spelled(sign) for sign in text)
    if not any("\ufb00" <= sign <= "\ufb06" for sign in text):
        assert spelled(text) == text
