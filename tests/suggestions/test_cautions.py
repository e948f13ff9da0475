import pytest

from app.suggestions.cautions import Doubtful, cautioned
from app.suggestions.finding import Finding
from app.suggestions.telling.pages import Pages

NOTHING = Doubtful()
GOUT = "ASSESSMENT\n1. Gout.\n"


def cautions(look, codes, text=GOUT, doubtful=NOTHING):
    findings = [Finding(code, (0,), "") for code in codes]
    found = cautioned(findings, look(text), Pages([text]), doubtful)
    return {each.code: each.caution for each in found}


def test_codes_that_exclude_each_other_say_so_on_both_sides(look):
    found = cautions(look, ["J96.01", "R09.02"])
    assert "Excludes1 with R09.02" in found["J96.01"]
    assert "Excludes1 with J96.01" in found["R09.02"]


def test_what_is_coded_first_moves_before_what_asks_for_it(look):
    assert list(cautions(look, ["N18.32", "I50.32", "I13.0"])) == ["I13.0", "N18.32", "I50.32"]


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["F02.80"], "a manifestation"),
        (["I11.0"], "the type of heart failure"),
        (["I12.9"], "the stage of the kidney disease"),
        (["I11.0", "I50.9"], ""),
    ],
)
def test_what_a_code_needs_beside_it_is_said(look, codes, said):
    caution = cautions(look, codes)[codes[0]]
    assert said in caution
    assert bool(caution) == bool(said)


def test_a_code_of_the_other_sex_is_to_be_checked(look):
    text = "A 60-year-old man.\nASSESSMENT\n1. Gout.\n"
    chart = look(text)
    assert chart.chooser.sex == "male"
    found = cautions(look, ["N83.201", "N40.0"], text)
    assert "check the patient" in found["N83.201"]
    assert found["N40.0"] == ""


def test_a_code_of_another_age_is_to_be_checked(look):
    text = "A 60-year-old man.\nASSESSMENT\n1. Gout.\n"
    assert "check the age: told as 60" in cautions(look, ["P59.9"], text)["P59.9"]


@pytest.mark.parametrize(
    ("line", "caution"),
    [
        ("1. History of gout.", "told as history only"),
        ("1. Possible gout.", "told as uncertain only"),
        ("1. Gout.", ""),
    ],
)
def test_what_is_told_of_the_past_or_in_doubt_only_is_said(look, line, caution):
    assert cautions(look, ["M10.9"], f"ASSESSMENT\n{line}\n")["M10.9"] == caution


def test_what_stands_on_unverified_or_copied_text_only_is_said(look):
    doubtful = Doubtful(frozenset({0}), ((0, 0, len(GOUT)),))
    caution = cautions(look, ["M10.9"], GOUT, doubtful)["M10.9"]
    assert caution == (
        "stands on machine-read pages only: not verified; stands in copied text only"
    )


def test_a_code_that_rests_on_nothing_said_has_no_such_caution(look):
    findings = [Finding("Z00.00", (), "", "check")]
    (found,) = cautioned(findings, look(GOUT), Pages([GOUT]), Doubtful(frozenset({0})))
    assert found.caution == "check"
