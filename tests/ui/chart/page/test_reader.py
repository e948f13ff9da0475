import pytest

from app.charts.reading import read
from app.ui.chart.page.leaves import Leaves, Place, Selection
from app.ui.chart.page.reader import Reader
from tests.fixtures.pdfs import pdf_of

LEAVES = Leaves(read(b"CKD stage 3b\nx\nstable today", "note"))


@pytest.fixture
def reader():
    return Reader(LEAVES)


def chosen(reader) -> str:
    selection = reader.selection
    return "" if selection is None else LEAVES.text(selection)


def test_shift_extends_and_keys_alone_move(reader):
    reader.press("Ctrl+Right", extend=False)
    reader.press("End", extend=True)
    assert chosen(reader) == "stage 3b"
    reader.press("Home", extend=False)
    assert chosen(reader) == ""
    assert reader.caret == Place(0, 0)


@pytest.mark.parametrize(("key", "index"), [("Left", 4), ("Right", 9)])
def test_a_selection_is_left_at_its_end(reader, key, index):
    reader.select(Selection(Place(0, 9), Place(0, 4)))
    reader.press(key, extend=False)
    assert reader.caret == Place(0, index)
    assert reader.selection is None


def test_rows_are_stepped_through_at_the_column_begun_with(reader):
    reader.move_to(Place(0, 10))
    reader.press("Down", extend=False)
    assert reader.caret == Place(0, 14)
    reader.press("Down", extend=True)
    assert reader.caret == Place(0, 25)
    reader.press("Up", extend=False)
    reader.press("Up", extend=False)
    assert reader.caret == Place(0, 10)


def test_the_whole_document_can_be_selected_and_left_again(reader):
    reader.select_all()
    assert chosen(reader) == LEAVES.page(0).text
    reader.clear()
    assert chosen(reader) == ""
    reader.press("Ctrl+Home", extend=False)
    assert reader.caret == Place(0, 0)
    reader.press("Ctrl+End", extend=False)
    assert reader.caret == LEAVES.last()


def test_other_keys_mean_nothing(reader):
    assert not reader.press("A", extend=False)


def test_without_text_there_is_no_place():
    reader = Reader(Leaves(read(pdf_of([]), "scan")))
    assert not reader.press("Right", extend=False)
    assert (reader.caret, reader.selection, reader.column()) == (None, None, 0)
