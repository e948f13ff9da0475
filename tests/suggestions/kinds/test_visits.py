import pytest

from app.suggestions.finding import Finding
from app.suggestions.kinds.visits import visit


@pytest.mark.parametrize(
    ("text", "kept", "codes"),
    [
        ("Annual physical.", [], ["Z00.00"]),
        ("Annual physical. BP 148/92.", ["R03.0"], ["Z00.01"]),
        ("Well child visit.", [], ["Z00.129"]),
        ("Well-child check.", ["R01.1"], ["Z00.121"]),
        ("Screening colonoscopy.", [], ["Z12.11"]),
        ("Screening mammogram.", [], ["Z12.31"]),
        ("Knee pain.", [], []),
    ],
)
def test_why_a_patient_came_is_told_by_the_words_for_a_visit(look, text, kept, codes):
    findings = [Finding(code, (), "") for code in kept]
    assert [each.code for each in visit(look(text), findings)] == codes
