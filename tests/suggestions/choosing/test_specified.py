import pytest

from app.suggestions.choosing.specified import specified
from app.suggestions.finding import Finding


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HPI: Chronic diastolic (congestive) heart failure.\nHeart failure.", "I50.32"),
        ("HPI: No chronic diastolic (congestive) heart failure.\nHeart failure.", "I50.9"),
        ("Heart failure.", "I50.9"),
    ],
)
def test_an_open_code_gives_way_to_the_one_that_the_chart_states(look, text, code):
    (found,) = specified([Finding("I50.9", (), "")], look(text))
    assert found.code == code


def test_what_another_problem_names_specifies_none(look):
    text = "HPI: Plaque psoriasis.\nPsoriatic arthritis."
    found = specified([Finding("L40.50", (1,), ""), Finding("L40.0", (0,), "")], look(text))
    assert [each.code for each in found] == ["L40.50", "L40.0"]


def test_a_code_that_is_specific_stays(look):
    text = "HPI: Chronic diastolic (congestive) heart failure."
    (found,) = specified([Finding("I50.22", (0,), "")], look(text))
    assert found.code == "I50.22"
