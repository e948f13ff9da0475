"""Every meaning of the vocabulary that comes with the program, asked of books with their Index."""

from datetime import date

import pytest

from app.vocabulary.entries import Reason
from app.vocabulary.reading import bundled

# Of this day there are diagnoses, procedures and supplies: some meanings name a procedure.
ON = date(2026, 5, 1)
# A meaning is in the words of the code books: it is found whole, and without putting it right.
NOT_IN_THE_BOOKS = {"partial", "spelling"}


@pytest.fixture
def indexed(real):
    """The real books, where the Index is among them."""
    if not any(phrase.source == "index" for phrase in real._books.phrases()):
        pytest.skip("the reference data has no Alphabetic Index")
    return real


def test_nearly_every_meaning_finds_codes_by_titles_alone(real):
    entries = bundled().entries.values()
    meanings = sorted({m for e in entries if e.reason is not Reason.SHORTHAND for m in e.meanings})
    sample = meanings[::5]
    lost = [meaning for meaning in sample if not real.find(f"{meaning} ", ON, limit=1).hits]
    # Names of drugs, growths and tests stand in the Index alone.
    assert len(lost) < len(sample) / 50, lost


def test_every_meaning_of_an_abbreviation_or_of_lay_words_finds_codes(indexed):
    entries = bundled().entries.values()
    meanings = {m for e in entries if e.reason is not Reason.SHORTHAND for m in e.meanings}
    hits = {meaning: indexed.find(f"{meaning} ", ON, limit=1).hits for meaning in meanings}
    lost = [m for m, found in hits.items() if not found or found[0].via in NOT_IN_THE_BOOKS]
    assert sorted(lost) == []
