import pytest

from app.domain.encounter import Setting
from app.suggestions.gaps.doubted import doubted


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ASSESSMENT\n1. Right knee pain, possible gout.\n", "M10.9"),
        ("IMPRESSION: Suspected gout.", "M10.9"),
        ("ASSESSMENT\nCough, likely acute bronchitis.\n", "J20.9"),
        ("ASSESSMENT\n1. Gout versus cellulitis.\n", "M10.9"),
    ],
)
def test_what_is_held_possible_is_further_with_the_rule_that_forbids_it(look, text, code):
    found = {each.code: each.caution for each in doubted(look(text))}
    assert "IV.H" in found[code]


@pytest.mark.parametrize(
    "text",
    [
        "ASSESSMENT\n1. No evidence of gout.\n",
        "ASSESSMENT\n1. Suspected COVID-19.\n",
        "ASSESSMENT\n1. Gout.\n",
        "FAMILY HISTORY\nMother: possible gout.\n",
    ],
    ids=["denied", "confirmed only", "certain", "family"],
)
def test_what_is_denied_or_certain_is_not(look, text):
    assert list(doubted(look(text))) == []


def test_at_an_inpatient_discharge_doubt_is_no_reason(look):
    text = "DISCHARGE DIAGNOSIS: Probable gout."
    assert list(doubted(look(text, Setting.INPATIENT))) == []
