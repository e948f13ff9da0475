import pytest

from app.domain.assertions import Assertion


@pytest.mark.parametrize(
    ("text", "words", "stands"),
    [
        ("No nephropathy due to gout.", "gout", Assertion.ABSENT),
        ("Nephropathy due to gout.", "gout", Assertion.PRESENT),
        ("Denies:\n- gout\n- asthma\nAssessment: Obesity.\n", "asthma", Assertion.ABSENT),
        ("Denies:\n- gout\n- asthma\nAssessment: Obesity.\n", "Obesity", Assertion.PRESENT),
        ("Family history of gout.", "gout", Assertion.FAMILY),
        ("Her mother had gout.", "gout", Assertion.FAMILY),
    ],
)
def test_a_thing_stands_as_its_sentence_its_list_or_its_effect_says(look, text, words, stands):
    chart = look(text).chart
    found = [told for told in chart.told if words in told.mention.text(chart.text)]
    assert [told.asserted.assertion for told in found[:1]] == [stands]
