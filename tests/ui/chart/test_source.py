from app.ui.chart.source import Shelf
from tests.fixtures.charts import ECHO, NOTE


def test_a_document_is_fetched_once(clinic):
    (head,) = clinic.attach(("note.txt", NOTE)).documents
    shelf = Shelf(clinic.charts)
    assert shelf.document(head.id) is shelf.document(head.id)
    assert shelf.document(head.id).pages[0].text == NOTE
    assert shelf.original(head.id) == NOTE.encode()


def test_words_are_found_in_the_documents_asked_for(clinic):
    heads = clinic.attach(("note.txt", NOTE), ("echo.pdf", ECHO)).documents
    shelf = Shelf(clinic.charts)
    numbers = [head.id for head in heads]
    assert [hit.span.document for hit in shelf.find("type 2 diabetes", numbers)] == [1, 1, 2]
    assert [hit.span.document for hit in shelf.find("type 2 diabetes", numbers[1:])] == [2]
    assert shelf.find("echocardiogram", numbers)
