import pytest

from app.suggestions.telling.doubt import certain_part, without_doubt


@pytest.mark.parametrize(
    ("words", "certain"),
    [
        ("Left shoulder pain, most likely due to a tear", "Left shoulder pain"),
        ("Cough, possible pneumonia", "Cough"),
        ("Probable pneumonia", ""),
        ("Gout versus infection", ""),
        ("Gout", "Gout"),
    ],
)
def test_what_stands_before_the_doubt_is_certain(words, certain):
    assert certain_part(words) == certain


@pytest.mark.parametrize(
    ("words", "as_if"),
    [
        ("Probable pneumonia", "pneumonia"),
        ("Cough, possible pneumonia", "Cough, possible pneumonia"),
        ("Gout", "Gout"),
    ],
)
def test_at_an_inpatient_discharge_a_doubtful_diagnosis_is_read_as_if_it_existed(words, as_if):
    assert without_doubt(words) == as_if
