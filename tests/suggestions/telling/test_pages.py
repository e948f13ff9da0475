import pytest

from app.suggestions.telling.pages import Pages


@pytest.mark.parametrize("texts", [["One", "", "Three"], ["alone"], [""], []])
def test_every_character_is_found_on_its_page(texts):
    pages = Pages(texts)
    for page, text in enumerate(texts):
        for at in range(len(text)):
            start = sum(len(before) + 1 for before in texts[:page]) + at
            assert pages.place(start, start + 1) == (page, at, at + 1)


def test_the_text_holds_the_pages_one_after_the_other():
    assert Pages(["one", "two"]).text == "one\ntwo"


def test_a_run_over_pages_has_a_part_on_each():
    pages = Pages(["One", "", "Three", "Four"])
    start, end = pages.text.index("ne"), pages.text.index("ur")
    assert list(pages.places(start, end)) == [(0, 1, 3), (2, 0, 5), (3, 0, 2)]


def test_a_word_broken_at_the_end_of_a_line_is_read_whole_and_found_as_it_stands():
    pages = Pages(["Gout and dia-\nbetes."])
    start = pages.text.index("diabetes")
    place = pages.place(start, start + len("diabetes"))
    assert pages.written(*place) == "dia-\nbetes"


def test_what_goes_on_over_a_page_stands_at_its_part_on_the_first():
    pages = Pages(["Gout.\nPage 1 of 2", "Stroke and dia-\nPage 2 of 3", "betes.\nPage 3 of 3"])
    start = pages.text.index("diabetes")
    assert pages.place(start, start + len("diabetes")) == (1, 11, 14)
    assert pages.written(1, 11, 14) == "dia"
