import pytest

from app.charts.reading import read
from app.storage import documents, first_pages


def kept(session, encounter_id, text):
    content = text.encode()
    return documents.add(session, encounter_id, read(content, "a.txt"), "a.txt", content)


@pytest.mark.parametrize(
    ("text", "is_long"),
    [("a\n", False), ("a\n" * 300_000, True), ("a\f" * 70, True)],
    ids=["short", "much text", "many pages"],
)
def test_what_takes_long_is_told(session, encounter_id, text, is_long):
    number = kept(session, encounter_id, text)
    assert first_pages.is_long(session, number) is is_long


def test_long_pages_are_read_by_pieces(session, encounter_id, monkeypatch):
    number = kept(session, encounter_id, "Fever and cough.\fRash.")
    monkeypatch.setattr(first_pages, "_PIECE", 128)
    assert tuple(first_pages.whole(session, number)) == documents.one(session, number).pages


def test_a_character_that_is_cut_is_left_out(session, encounter_id):
    number = kept(session, encounter_id, "äöü€𝛼" * 9)
    assert first_pages.leading_text(session, number, 7) == "äöü€𝛼äö"


def test_the_head_has_all_but_the_pages(session, encounter_id):
    number = kept(session, encounter_id, "Fever")
    assert first_pages.head(session, number).title == documents.one(session, number).title
