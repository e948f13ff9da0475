"""Selections cut into lines and sentences."""

import pytest

from app.search.gist.units import Unit, units, unmarked


def texts(selection):
    return [unit.text.strip() for unit in units(selection)]


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        ("1. Moss.\n2) Ague\n• Fever", ["Moss.", "Ague", "Fever"]),
        (
            "He saw Dr. Abel. It was St. Mary. Then rain.",
            ["He saw Dr. Abel.", "It was St. Mary.", "Then rain."],
        ),
        ("Moss of the\nleft arm", ["Moss of the left arm"]),
        ("Moss\nAgue", ["Moss", "Ague"]),
        (f"{'moss ' * 14}and\nAgue of the arm", [f"{'moss ' * 14}and Ague of the arm"]),
        ("Impression: Moss. 2.5 cm", ["Moss.", "2.5 cm"]),
        ("Moss type 2: worse", ["Moss type 2: worse"]),
        ("FINDINGS: , Moss.,IMPRESSION: , Ague.", ["Moss.", "Ague."]),
        ("Moss • Plan: water - Other Plan: sun. 2. Ague", ["Moss", "water", "sun.", "Ague"]),
        ("Moss stage 3. Ague", ["Moss stage 3.", "Ague"]),
        ("", []),
        (" \n \n", []),
    ],
    ids=[
        *("marks", "titles", "broken line", "two lines", "full line", "label", "no label"),
        *("lost line ends", "marks within", "a number at the end", "nothing", "blanks"),
    ],
)
def test_each_line_and_sentence_is_a_unit(selection, said):
    assert texts(selection) == said


def test_what_a_label_calls_a_plan_is_a_plan():
    assert [unit.is_plan for unit in units("Treatment: moss\nHistory: moss")] == [True, False]


def test_a_unit_knows_where_it_stands():
    assert list(units("1. Moss")) == [Unit("Moss", 3)]


def test_what_is_longer_than_any_sentence_is_cut():
    (unit,) = units("moss " * 1000)
    assert len(unit.text) == 2000


def test_the_tag_of_a_terminology_is_no_part_of_a_name():
    assert unmarked("2. Moss fever (disorder)") == "Moss fever"
    assert unmarked("Moss (green)") == "Moss (green)"
