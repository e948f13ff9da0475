from app.charts.reading import read
from app.domain.chart.spans import Evidence
from app.ui.chart.page.leaves import Leaves, Place
from app.ui.chart.page.spoken_place import spoken
from tests.fixtures.pdfs import pdf_of

LEAVES = Leaves(read(b"Cough.\nFever since Monday." + b" and" * 200, "note"))


def test_the_row_of_the_caret_is_told():
    assert spoken(LEAVES, Place(0, 2), ()) == "Page 1 of 1, Cough."


def test_words_selected_are_told_instead():
    pieces = (Evidence("Fever"), Evidence("Monday"))
    assert spoken(LEAVES, Place(0, 9), pieces) == "Page 1 of 1, selected: Fever"


def test_a_long_row_is_told_as_far_as_it_can_be_followed():
    assert len(spoken(LEAVES, Place(0, 9), ())) <= 200


def test_a_scan_without_words_says_so():
    leaves = Leaves(read(pdf_of([]), "scan"))
    assert spoken(leaves, leaves.first(), ()).startswith("No text layer")
