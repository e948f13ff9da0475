import hashlib
from datetime import date

import pytest

from app.encounters.fields import Field
from app.encounters.file_documents import documents_of
from tests.encounters.files import LEAST, WHOLE, with_bytes
from tests.fixtures.work import NOTE


def test_what_the_file_says_of_a_document_is_taken_over(take):
    (head,) = take(WHOLE).documents
    assert (head.title, head.kind, head.date) == ("Visit", "progress", date(2026, 3, 12))


@pytest.mark.parametrize(
    "document",
    [
        {"path": "in/visit.txt"},
        {"text": NOTE},
        with_bytes(),
        with_bytes(sha256=hashlib.sha256(NOTE.encode()).hexdigest().upper()),
    ],
    ids=["path", "text", "bytes", "bytes with hash"],
)
def test_a_document_comes_in_each_form(take, charts, tmp_path, document):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "visit.txt").write_bytes(NOTE.encode())
    (head,) = take({**LEAST, "documents": [document]}).documents
    assert charts.original(head.id) == NOTE.encode()
    assert charts.document(head.id).pages[0].text == NOTE


def test_the_name_of_a_document_has_no_folder(take):
    document = with_bytes(name=r"C:\charts\visit.txt", title="ED note")
    (head,) = take({**LEAST, "documents": [document]}).documents
    assert (head.name, head.title) == ("visit.txt", "ED note")


def test_base64_may_be_broken_into_lines(tmp_path):
    field = Field("documents", [{"name": "note.txt", "base64": "Q2hl\nc3Qg\r\ncGFpbg=="}])
    (filed,) = documents_of(field, tmp_path)
    assert filed.received == b"Chest pain"
