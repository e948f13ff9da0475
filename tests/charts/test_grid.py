import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import grid
from app.charts.grid import COLUMN, COLUMNS, MARGIN, ROW, laid_out
from app.charts.rows import GridRows, index_at
from app.charts.unreadable import UnreadableError

texts = st.text(
    st.sampled_from("aB9 \t\né漢\u0301\u00ad\u200b😀.-") | st.characters(exclude_characters="\f\r"),
    max_size=300,
)


def column(page, index: int) -> float:
    return (page.boxes[index].left - MARGIN) / COLUMN


def row(page, index: int) -> float:
    return (page.boxes[index].top - MARGIN) / ROW


@given(texts, st.integers(20, COLUMNS))
def test_every_character_has_a_box_inside_the_page(text, columns):
    page = laid_out(text, columns)
    assert len(page.text) == len(page.boxes)
    for box in page.boxes:
        assert MARGIN <= box.left <= box.right <= page.width - MARGIN
        assert MARGIN <= box.top < box.bottom <= page.height


@given(texts)
def test_rows_never_go_back_up(text):
    tops = [box.top for box in laid_out(text).boxes]
    assert tops == sorted(tops)


@given(texts)
def test_the_middle_of_a_visible_character_is_that_character(text):
    page = laid_out(text)
    rows = GridRows(page)
    for index, character in enumerate(text):
        if character.isalnum() or character in ".-":
            box = page.boxes[index]
            middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            assert index_at(page, rows, *middle) == index


def test_lines_wrap_between_words_at_96_columns():
    text = ("chronic kidney disease " * 9).strip()
    page = laid_out(text)
    wrapped = [i for i in range(len(text)) if column(page, i) == 0]
    assert wrapped == [0, 4 * 23, 8 * 23]
    assert page.width == 2 * MARGIN + 4 * 23 * COLUMN


def test_a_page_may_be_laid_out_narrower():
    text = "chronic kidney disease " * 9
    for kind in (text, text.replace("i", "í\u0301")):
        page = laid_out(kind, 40)
        assert page.width == 2 * MARGIN + 40 * COLUMN
        starts = [i for i in range(len(kind)) if column(page, i) == 0]
        assert len(starts) > 5
        assert all(i == 0 or kind[i - 1] == " " for i in starts)


def test_a_word_longer_than_a_row_is_broken():
    page = laid_out("x" * 200)
    assert [row(page, i) for i in (0, 95, 96, 191, 192, 199)] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("letter", ["x", "é", "ж"], ids=["ascii", "latin", "cyrillic"])
def test_blanks_at_the_end_of_a_wrapped_row_stay_in_it(letter):
    text = letter * 95 + "    " + letter
    page = laid_out(text)
    assert [row(page, i) for i in (94, 95, 98, 99)] == [0, 0, 0, 1]
    assert page.boxes[98].right == page.width - MARGIN


@pytest.mark.parametrize(
    ("text", "index", "where"),
    [
        ("a\tb", 2, 8),
        ("1234567\tb", 8, 8),
        ("12345678\tb", 9, 16),
        ("\t\tb", 2, 16),
        ("漢b", 1, 2),
        ("e\u0301b", 2, 1),
        ("e\u0301b", 1, 0),
        ("\u0301b", 0, 0),
        ("co\u00adop", 3, 2),
    ],
    ids=[
        "tab",
        "tab after 7",
        "tab after 8",
        "two tabs",
        "wide",
        "combined",
        "combining",
        "bare",
        "soft hyphen",
    ],
)
def test_a_character_stands_in_its_column(text, index, where):
    assert column(laid_out(text), index) == where


def test_a_line_end_stands_behind_its_line():
    page = laid_out("ab\n\ncd")
    assert [(column(page, i), row(page, i)) for i in (2, 3, 4)] == [(2, 0), (0, 1), (0, 2)]
    assert page.boxes[2].left == page.boxes[2].right


def test_the_page_is_as_tall_as_its_rows():
    assert laid_out("a\nb\nc").height == 2 * MARGIN + 3 * ROW
    assert laid_out("").height == 2 * MARGIN + ROW


def test_more_rows_than_can_be_told_apart_are_refused(monkeypatch):
    monkeypatch.setattr(grid, "MAX_ROWS", 3)
    assert laid_out("1\n2\n3")
    with pytest.raises(UnreadableError, match="more than 3 lines: split it"):
        laid_out("1\n2\n3\n4")
