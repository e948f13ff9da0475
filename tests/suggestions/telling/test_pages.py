import pytest

from app.suggestions.telling.pages import Pages


@pytest.mark.parametrize("texts", [["one", "", "three"], ["alone"], [""], []])
def test_every_character_is_found_on_its_page(texts):
    pages = Pages(texts)
    for page, text in enumerate(texts):
        for at in range(len(text)):
            start = sum(len(before) + 1 for before in texts[:page]) + at
            assert pages.place(start, start + 1) == (page, at, at + 1)


def test_the_text_holds_the_pages_one_after_the_other():
    assert Pages(["one", "two"]).text == "one\ntwo"


def test_a_run_over_pages_has_a_part_on_each():
    pages = Pages(["one", "", "three", "four"])
    start, end = pages.text.index("ne"), pages.text.index("ur")
    assert list(pages.places(start, end)) == [(0, 1, 3), (2, 0, 5), (3, 0, 2)]
