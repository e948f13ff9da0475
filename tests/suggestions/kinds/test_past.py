import pytest

from app.suggestions.kinds.past import history_of, past_problem


@pytest.mark.parametrize(
    ("words", "whose", "code"),
    [
        ("history of breast cancer", "personal", "Z85.3"),
        ("gout", "personal", "Z87.39"),
        ("atrial fibrillation", "personal", "Z86.79"),
        ("asthma", "family", "Z82.5"),
        ("diabetes", "family", "Z83.3"),
        ("gout", "family", "Z82.69"),
    ],
)
def test_a_history_without_a_code_of_its_own_is_one_of_its_system(look, words, whose, code):
    assert past_problem(words, look("").chooser, whose).code == code


def test_what_is_no_history_has_none(look):
    assert history_of("gout", look("").chooser) is None
    assert past_problem("blue lantern", look("").chooser) is None
