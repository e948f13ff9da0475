from app.charts.reading import read
from app.storage import documents, earlier_notes


def test_the_words_of_a_note_come_page_by_page(session, encounter_id):
    text = b"Fever.\fCough."
    number = documents.add(session, encounter_id, read(text, "a.txt"), "a.txt", text)
    assert list(earlier_notes.words_of(session, number)) == ["Fever.", "Cough."]
    assert earlier_notes.before(session, number) == ()
