import pytest

from app.domain.codes import System
from app.domain.printed.tabular import PlaceKind, TreePlace
from app.ui.tabular.tabular_words import (
    kind_word,
    place_name,
    place_title,
    seek_line,
    spoken_place,
)

CM = System.ICD_10_CM
FEVERS = TreePlace(1, CM, PlaceKind.CHAPTER, "4", "Fevers (A00-A19)", has_below=True)
PART = TreePlace(2, CM, PlaceKind.SECTION, "A00-A09", "Lantern fevers (A00-A09)", has_below=True)
CODE = TreePlace(3, CM, PlaceKind.BILLABLE, "A00.1", "Lantern fever")


def test_a_section_says_its_range_once():
    assert (place_name(PART), place_title(PART)) == ("A00-A09", "Lantern fevers")
    assert (place_name(FEVERS), place_title(FEVERS)) == ("Chapter 4", "Fevers (A00-A19)")


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (PlaceKind.CHAPTER, ""),
        (PlaceKind.SECTION, ""),
        (PlaceKind.TABLE, "table"),
        (PlaceKind.HEADER, "header"),
        (PlaceKind.BILLABLE, "billable"),
    ],
    ids=str,
)
def test_codes_say_in_a_word_what_they_are(kind, word):
    assert kind_word(kind) == word


def test_a_screen_reader_hears_what_is_painted():
    assert spoken_place(CODE, is_open=True) == "A00.1, Lantern fever, billable, open in the book"
    assert spoken_place(PART, is_open=False) == "A00-A09, Lantern fevers"


def test_each_system_says_what_is_typed():
    assert seek_line(System.ICD_10_PCS) != seek_line(CM) == seek_line(System.HCPCS)
