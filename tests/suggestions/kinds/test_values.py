import pytest

from app.suggestions.finding import Finding
from app.suggestions.kinds.values import body_mass, elevated_pressure


@pytest.mark.parametrize(
    ("index", "code"),
    [("18.2", "Z68.1"), ("27.4", "Z68.27"), ("41.2", "Z68.41"), ("52", "Z68.43"), ("71", "Z68.45")],
)
def test_a_body_mass_index_stands_with_a_diagnosis_of_weight(look, index, code):
    obese = [Finding("E66.9", (0,), "")]
    assert [each.code for each in body_mass(look(f"Obesity, BMI {index}."), obese)] == [code]
    assert list(body_mass(look(f"BMI {index}."), [])) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BP 148/92, no prior dx, recheck.", [("R03.0", True)]),
        ("BP 148/92. Gout.", [("R03.0", False)]),
        ("BP 122/70.", []),
        ("Essential (primary) hypertension. BP 148/92.", []),
    ],
)
def test_a_high_pressure_is_told_where_nobody_names_hypertension(look, text, found):
    assert [(each.code, noted) for each, noted in elevated_pressure(look(text), [])] == found
