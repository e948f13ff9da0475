import pytest

from app.domain.reading.assertions import Assertion


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


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Asthma without exacerbation.", ["J45.909"]),
        ("Migraine without aura.", ["G43.009"]),
        ("Fever for three days.", ["R50.9"]),
        ("Three days of headache, fever.", ["R51.9", "R50.9"]),
        ("Non-alcoholic fatty liver disease.", ["K76.0"]),
        ("Nonalcoholic fatty liver disease.", ["K76.0"]),
        ("Mrs. Doe has DOE.", ["R06.00"]),
        ("Five-year-old with fever for three days.", ["R50.9"]),
    ],
)
def test_words_that_deny_or_tell_a_time_part_what_is_named(look, text, codes):
    named = [told.named.code for told in look(text).chart.told if told.named]
    assert named == codes


def test_a_medicine_that_is_taken_is_told_once(look):
    chart = look("Gout. She is on metformin.").chart
    uses = [told.mention.text(chart.text) for told in chart.told if told.medicine]
    assert uses == ["metformin"]
    assert not [told for told in chart.told if "on met" in told.mention.text(chart.text)]
