"""The wordings under which codes are found."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import groupby

FIRST, CHANGE, LAST = date(2024, 10, 1), date(2025, 10, 1), date(2026, 9, 30)
BEFORE = CHANGE - timedelta(days=1)


def told(books, code):
    return [
        (phrase.text, phrase.source, phrase.is_billable, phrase.first, phrase.last)
        for phrase in books.phrases()
        if phrase.code == code
    ]


def test_what_did_not_change_is_one_phrase_over_both_editions(books):
    assert told(books, "A00.9") == [
        ("Lantern fever, unspecified", "title", True, FIRST, LAST),
        ("Lantern fever NOS", "inclusion", True, FIRST, LAST),
    ]


def test_a_code_that_became_a_header_changes_there(books):
    assert told(books, "A05") == [
        ("Wick fever", "title", True, FIRST, BEFORE),
        ("Wick fever", "title", False, CHANGE, LAST),
    ]


def test_a_revised_title_and_a_new_term_have_their_own_days(books):
    assert told(books, "A10.1") == [
        ("Tide fever of left ear", "title", True, FIRST, BEFORE),
        ("Tide fever, left ear", "title", True, CHANGE, LAST),
        ("Ebb ear, left", "inclusion", True, CHANGE, LAST),
    ]


def test_a_deleted_code_keeps_its_phrases_for_its_days(books):
    assert told(books, "A10.9") == [
        ("Tide fever, unspecified ear", "title", True, FIRST, BEFORE),
        ("Ebb ear NOS", "inclusion", True, FIRST, BEFORE),
    ]


def test_phrases_of_a_code_stand_together_in_book_order(books):
    codes = [code for code, _ in groupby(phrase.code for phrase in books.phrases())]
    assert len(codes) == len(set(codes))
    assert codes[:11] == [
        *("A00", "A00.0", "A00.1", "A00.9", "A05", "A05.A", "A05.B", "A10", "A10.1", "A10.2"),
        "A10.9",
    ]


def test_on_every_day_each_code_has_the_title_of_its_entry(books):
    titles = defaultdict(dict)
    for phrase in books.phrases():
        for on in (FIRST, BEFORE, CHANGE, LAST):
            if phrase.source == "title" and phrase.first <= on <= phrase.last:
                titles[on][phrase.code] = (phrase.text, phrase.is_billable)
    for on, known in titles.items():
        entries = {code: books.entry(code, on) for code in known}
        assert known == {code: (each.title, each.is_billable) for code, each in entries.items()}
