"""Every meaning of the vocabulary that comes with the program, asked of the real books."""

from datetime import date

from app.vocabulary.entries import Reason
from app.vocabulary.reading import bundled

ON = date(2026, 5, 1)
# A meaning is in the words of the code books: it is found whole, and without putting it right.
NOT_IN_THE_BOOKS = {"partial", "spelling"}


def test_every_meaning_of_an_abbreviation_or_of_lay_words_finds_codes(real):
    entries = bundled().entries.values()
    meanings = {m for e in entries if e.reason is not Reason.SHORTHAND for m in e.meanings}
    hits = {meaning: real.find(f"{meaning} ", ON, limit=1).hits for meaning in meanings}
    lost = [m for m, found in hits.items() if not found or found[0].via in NOT_IN_THE_BOOKS]
    assert sorted(lost) == []
