import pytest

from app.suggestions.finding import Finding, merged
from app.suggestions.rules import combined, identified, without_integral


def findings(*codes):
    return [Finding(code, (at,), "the chart") for at, code in enumerate(codes)]


@pytest.mark.parametrize(
    ("codes", "together"),
    [
        (["I10", "I50.9"], ["I11.0", "I50.9"]),
        (["I10", "N18.32"], ["I12.9", "N18.32"]),
        (["I10", "N18.6"], ["I12.0", "N18.6"]),
        (["N18.32", "I10", "I50.32"], ["N18.32", "I13.0", "I50.32"]),
        (["I10", "I50.9", "N18.5"], ["I13.2", "I50.9", "N18.5"]),
        (["I10", "E11.9"], ["I10", "E11.9"]),
        (["I50.9"], ["I50.9"]),
        (["M54.16", "M51.26"], ["M51.16", "M51.16"]),
        (["M54.16"], ["M54.16"]),
    ],
)
def test_conditions_that_stand_together_have_the_code_for_both(codes, together):
    assert [each.code for each in combined(findings(*codes))] == together


def test_a_combined_code_names_its_rule_and_keeps_what_is_said():
    first, _ = combined(findings("I10", "I50.9"))
    assert first.why.endswith("I.C.9.a.1")
    assert first.said == (0,)


def test_a_symptom_of_a_condition_that_is_coded_is_held_back_with_the_reason():
    kept, held_back = without_integral(findings("R05.9", "J18.9"))
    assert [each.code for each in kept] == ["J18.9"]
    assert [(each.code, each.caution) for each in held_back] == [
        ("R05.9", "part of J18.9, which is coded (I.B.5)")
    ]


def test_a_symptom_that_a_condition_wants_beside_it_is_kept():
    kept, held_back = without_integral(findings("N40.1", "R35.1"), lambda *_: True)
    assert [each.code for each in kept] == ["N40.1", "R35.1"]
    assert held_back == []


def test_a_sore_throat_is_a_symptom_itself_and_stands_for_no_fever():
    kept, _ = without_integral(findings("R50.9", "J02.9"))
    assert [each.code for each in kept] == ["R50.9", "J02.9"]


def test_what_identifies_more_of_a_code_stands_beside_it_without_caution():
    status = [Finding("Z96.651", (), "a status", "check"), Finding("Z95.0", (), "a status")]
    (found,) = identified(findings("Z47.1"), status)
    assert (found.code, found.caution) == ("Z96.651", "")
    assert identified(findings("M17.11"), status) == []


def test_a_symptom_of_nothing_that_is_coded_is_kept():
    kept, held_back = without_integral(findings("R05.9", "K35.80"))
    assert [each.code for each in kept] == ["R05.9", "K35.80"]
    assert held_back == []


def test_a_code_found_twice_stands_once_with_all_that_is_said():
    (one,) = merged([Finding("A00.0", (3,), "title"), Finding("A00.0", (1, 3), "index")])
    assert (one.said, one.why) == ((3, 1), "title")
