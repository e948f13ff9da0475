import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.plain.rows import index_at, rows_of
from app.domain.chart.documents import Box
from app.domain.chart.grid import COLUMN, COLUMNS, MARGIN, ROW, GridBoxes, page_of

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
    page = page_of(text, columns)
    assert len(page.text) == len(page.boxes)
    for box in page.boxes:
        assert MARGIN <= box.left <= box.right <= page.width - MARGIN
        assert MARGIN <= box.top < box.bottom <= page.height


@given(texts)
def test_rows_never_go_back_up(text):
    tops = [box.top for box in page_of(text).boxes]
    assert tops == sorted(tops)


@given(texts, st.integers(20, COLUMNS))
def test_a_run_is_the_boxes_of_its_characters(text, columns):
    boxes = GridBoxes(text, columns)
    packed = boxes.run(0, len(text))
    assert [Box(*packed[at : at + 4]) for at in range(0, len(packed), 4)] == list(boxes)


@given(texts)
def test_every_row_begins_at_the_left_edge(text):
    boxes = GridBoxes(text)
    for number in range(boxes.filled):
        start, end = boxes.reach(number)
        assert start < end
        assert boxes[start].left == MARGIN
        assert {boxes.row(start), boxes.row(end - 1)} == {number}
        extent, last = boxes.extent(number), max(boxes[start:end], key=lambda box: box.right)
        assert (extent.left, extent.right, extent.top) == (MARGIN, last.right, last.top)


@given(texts)
def test_the_middle_of_a_visible_character_is_that_character(text):
    page = page_of(text)
    rows = rows_of(page)
    for index, character in enumerate(text):
        if character.isalnum() or character in ".-":
            box = page.boxes[index]
            middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            assert index_at(page, rows, *middle) == index


def test_lines_wrap_between_words_at_96_columns():
    text = ("chronic kidney disease " * 9).strip()
    page = page_of(text)
    wrapped = [i for i in range(len(text)) if column(page, i) == 0]
    assert wrapped == [0, 4 * 23, 8 * 23]
    assert page.width == 2 * MARGIN + 4 * 23 * COLUMN


def test_a_page_may_be_page_of_narrower():
    text = "chronic kidney disease " * 9
    for kind in (text, text.replace("i", "í\u0301")):
        page = page_of(kind, 40)
        assert page.width == 2 * MARGIN + 40 * COLUMN
        starts = [i for i in range(len(kind)) if column(page, i) == 0]
        assert len(starts) > 5
        assert all(i == 0 or kind[i - 1] == " " for i in starts)


def test_a_word_longer_than_a_row_is_broken():
    page = page_of("x" * 200)
    assert [row(page, i) for i in (0, 95, 96, 191, 192, 199)] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("letter", ["x", "é", "ж"], ids=["ascii", "latin", "cyrillic"])
def test_blanks_at_the_end_of_a_wrapped_row_stay_in_it(letter):
    text = letter * 95 + "    " + letter
    page = page_of(text)
    assert [row(page, i) for i in (94, 95, 98, 99)] == [0, 0, 0, 1]
    assert page.boxes[98].right == page.width - MARGIN


def test_blanks_at_the_end_of_a_line_begin_no_row():
    assert page_of("x" * 96 + "    ").boxes.rows == 1


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
    assert column(page_of(text), index) == where


def test_a_line_end_stands_behind_its_line():
    page = page_of("ab\n\ncd")
    assert [(column(page, i), row(page, i)) for i in (2, 3, 4)] == [(2, 0), (0, 1), (0, 2)]
    assert page.boxes[2].left == page.boxes[2].right


def test_the_page_is_as_tall_as_its_rows():
    assert page_of("a\nb\nc").height == 2 * MARGIN + 3 * ROW
    assert page_of("").height == 2 * MARGIN + ROW


def test_rows_of_tabs_are_as_wide_as_what_stands_in_them():
    assert page_of("Sodium\t138\tmmol/L\n" * 3).width == page_of("x").width
    wide = page_of("a\t" * 11 + "end")
    assert (wide.boxes.rows, wide.boxes.widest) == (1, 91)
    assert page_of("a\t" * 13).boxes.rows == 2


def test_boxes_are_asked_for_from_the_end_and_in_parts():
    boxes = GridBoxes("ab\ncd")
    assert boxes[-1] == boxes[4]
    assert boxes[3:] == [boxes[3], boxes[4]]
    with pytest.raises(IndexError):
        boxes[5]


def test_equal_texts_broken_alike_have_equal_boxes():
    assert GridBoxes("ab") == GridBoxes("ab")
    assert len({GridBoxes("ab"), GridBoxes("ab"), GridBoxes("ab", 40), GridBoxes("abc")}) == 3
    assert GridBoxes("ab") != "ab"
