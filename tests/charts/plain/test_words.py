import pytest

from app.charts.plain.words import next_word, previous_word, quote, trimmed, word_at

TEXT = "CKD 3b (E11.22),  follow-up\nA1c 6.8% 5 mg/dL. 1.HTN"


@pytest.mark.parametrize(
    ("inside", "word"),
    [
        ("KD", "CKD"),
        ("11.22", "E11.22"),
        (".22", "E11.22"),
        ("low-", "follow-up"),
        ("6.8", "6.8%"),
        ("g/d", "mg/dL"),
        ("HTN", "HTN"),
        ("),", "),"),
        ("  f", "  "),
    ],
)
def test_a_word_is_what_a_coder_calls_one(inside, word):
    start, end = word_at(TEXT, TEXT.index(inside))
    assert TEXT[start:end] == word


def test_stepping_forward_stops_at_every_word():
    stops, at = [], 0
    while at < len("CKD 3b (E11.22),  follow-up\nA1c"):
        at = next_word(TEXT, at)
        stops.append(at)
    assert [TEXT[i] for i in stops] == ["3", "(", "E", ")", "f", "A", "6"]


def test_stepping_back_stops_at_the_same_words():
    at, stops = TEXT.index("6.8"), []
    while at:
        at = previous_word(TEXT, at)
        stops.append(TEXT[at])
    assert stops == ["A", "f", ")", "E", "(", "3", "C"]


def test_the_ends_of_the_text_hold():
    assert next_word("CKD", 0) == 3
    assert previous_word("  CKD", 1) == 0
    assert word_at("", 0) == (0, 1)


def test_long_texts_are_stepped_through_from_anywhere():
    text = "chronic kidney disease " * 10_000
    middle = text.index("kidney", 100_000)
    assert word_at(text, middle + 3) == (middle, middle + 6)
    assert next_word(text, middle) == middle + 7
    assert previous_word(text, middle) == middle - 8
    assert next_word("x" * 5000, 1000) == 1400
    assert previous_word(" " * 5000, 1000) == 600


def test_a_quote_is_on_one_line():
    assert quote(" type 2\n   diabetes ") == "type 2 diabetes"


def test_a_run_loses_the_blanks_at_its_ends():
    assert trimmed("a  b \n", 1, 6) == (3, 4)
    start, end = trimmed("a  b", 1, 3)
    assert start == end
