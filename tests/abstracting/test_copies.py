from datetime import date

import pytest

from app.abstracting.copies import Copies
from app.domain.chart.documents import DocumentHead
from app.domain.chart.earlier_notes import EarlierNote
from app.domain.chart.spans import Span

OLD = "The patient has had a tide fever since the spring and walks well.\n"
NOTES = {1: [OLD, "No fever."], 2: ["New words of today alone.\n\n" + OLD + "\nNo fever."]}
EARLIER = {2: (EarlierNote(1, "January", date(2025, 1, 5)),)}


def head(number=2, sha256="b"):
    return DocumentHead(number, "March", "text", "march.txt", "", None, sha256, 1)


@pytest.fixture
def asked():
    return []


@pytest.fixture
def pages_of(asked):
    def pages(document):
        asked.append(document)
        return NOTES[document]

    return pages


def source(copied, words):
    start = NOTES[2][0].index(words)
    return copied.source(Span(2, 0, start, start + len(words)))


def test_a_passage_of_an_earlier_note_names_it(pages_of):
    copied = Copies().of([head()], EARLIER, pages_of)
    assert source(copied, "tide fever") == "January, 2025-01-05"


def test_what_is_new_or_usual_was_not_copied(pages_of):
    copied = Copies().of([head()], EARLIER, pages_of)
    assert source(copied, "New words") == ""
    assert source(copied, "No fever") == ""
    assert copied.source(Span(7, 3, 0, 1)) == ""


def test_without_earlier_notes_nothing_is_compared(pages_of, asked):
    copied = Copies().of([head()], {2: ()}, pages_of)
    assert source(copied, "tide fever") == ""
    assert asked == []


def test_documents_that_stayed_are_not_compared_again(pages_of, asked):
    copies = Copies()
    first = copies.of([head()], EARLIER, pages_of)
    assert copies.of([head()], EARLIER, pages_of) is first
    assert sorted(asked) == [1, 2]
    copies.of([head(sha256="c")], EARLIER, pages_of)
    assert len(asked) == 4
