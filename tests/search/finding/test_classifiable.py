from datetime import date

from tests.search.hands_made import indexed
from tests.search.past_made import HISTORIES

NEW = date(2025, 10, 1)


def first(folder, typed, extra=()):
    with indexed(folder, (*HISTORIES, *extra)) as index:
        return index.find(typed, NEW).hits[0].code


def test_the_narrowest_range_is_taken(tmp_path):
    narrow = ("Z87.0", "Personal history of moss", ["Conditions classifiable to A28"])
    listed = (("Z87", "Personal history of rots", ["Conditions classifiable to A20-A29"]), narrow)
    assert first(tmp_path, "history of moss rot", listed) == "Z87.0"


def test_what_no_chapter_holds_is_another_condition_by_its_number(tmp_path):
    listed = (
        ("Z87", "Personal history of the rest", []),
        ("Z87.8", "Personal history of this and that", []),
        ("Z87.89", "Personal history of such", []),
        ("Z87.898", "Personal history of other specified conditions", []),
    )
    assert first(tmp_path, "h/o tower cramp", listed) == "Z87.898"
