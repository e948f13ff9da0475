import pytest

from app.suggestions.patient import sex_of


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("A 46-year-old male with fever.", "male"),
        ("34 F, cough.", "female"),
        ("A pleasant 7 year old girl.", "female"),
        ("He says his knee hurts him. He limps.", "male"),
        ("She says her knee hurts her. She limps.", "female"),
        ("Her mother says he limps.", ""),
        ("Knee pain.", ""),
    ],
)
def test_the_sex_is_told_by_the_age_or_by_the_pronouns(text, sex):
    assert sex_of(text) == sex
