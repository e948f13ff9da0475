"""Where words of the guidelines stand."""

from app.search.guidelines.held import Held, both, either

TITLE, TEXT, NEITHER = Held(0b01, 0b01), Held(0b00, 0b11), Held(0, 0)


def test_either_of_two_words_stands_where_one_of_them_does():
    assert either([TITLE, TEXT]) == Held(0b01, 0b11)
    assert either([]) == NEITHER


def test_both_stand_in_the_title_where_one_of_them_does():
    assert both([TITLE, TEXT]) == Held(0b01, 0b01)
    assert both([TEXT, TEXT]) == TEXT
    assert both([TITLE, NEITHER]) == NEITHER
    assert both([]) == NEITHER
