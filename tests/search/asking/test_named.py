from datetime import date

import pytest

from app.domain.printed.families import Side
from app.search.asking.named import NOTHING_NAMED, Named, named_in

ON = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        pytest.param("rope burn", NOTHING_NAMED, id="nothing"),
        pytest.param("left rope burn", Named(frozenset([Side.LEFT])), id="a side"),
        pytest.param("rope burn left right ", Named(frozenset([Side.LEFT, Side.RIGHT])), id="two"),
    ],
)
def test_what_the_words_name_is_known(tiny, typed, named):
    assert named_in(tiny.find(typed, ON).understood) == named


@pytest.mark.parametrize(
    ("typed", "encounter"),
    [
        ("fracture initial", "initial encounter"),
        ("subsequent fracture", "subsequent encounter"),
        ("fracture sequelae ", "sequela"),
        ("colles fracture", ""),
    ],
)
def test_the_encounter_is_named_as_titles_have_it(real, typed, encounter):
    assert named_in(real.find(typed, ON).understood).encounter == encounter


def test_a_code_names_nothing():
    assert named_in(None) is NOTHING_NAMED
