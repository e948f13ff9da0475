import pytest

from app.suggestions.finding import Finding
from app.suggestions.gaps.unsaid import left_open, words_unsaid
from app.suggestions.pending import until_answered


@pytest.mark.parametrize(
    ("code", "kind"),
    [("I50.9", "type"), ("I50.30", "acuity"), ("N18.9", "stage"), ("D64.9", "cause"), ("I10", "")],
)
def test_a_code_that_leaves_its_family_open_is_asked_about(look, code, kind):
    chart = look("ASSESSMENT\n1. Gout.\n").chart
    assert "".join(gap.kind for gap in left_open(chart, [Finding(code, (0,), "")])) == kind
    assert list(left_open(chart, [Finding(code, (), "")])) == []


def test_an_anemia_is_asked_about_with_what_the_chart_has_of_its_cause(look):
    text = "Anemia, transfused. EBL 900 mL; Hgb 8.0."
    chart = look(text).chart
    (gap,) = left_open(chart, [Finding("D64.9", (0,), "")])
    shown = [text[start:end] for _, start, end in gap.indicators]
    assert shown == ["transfused", "EBL", "Hgb 8"]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Acute appendicitis with peritonitis.", ["extent of the peritonitis"]),
        ("Acute appendicitis with generalized peritonitis.", []),
        ("Acute appendicitis. No peritonitis.", []),
        ("ASSESSMENT\n1. Urosepsis.\n", ["what is meant by “urosepsis”"]),
    ],
)
def test_words_that_need_more_are_asked_about(look, text, topics):
    assert [gap.topic for gap, _ in words_unsaid(look(text).chart)] == topics


def test_codes_that_wait_for_an_answer_are_held_back_with_what_is_asked(look):
    chart = look("Acute appendicitis with peritonitis. Gout.").chart
    kept, waiting = until_answered([Finding("K35.80", (0,), ""), Finding("M10.9", (1,), "")], chart)
    assert [each.code for each in kept] == ["M10.9"]
    assert [each.caution for each in waiting] == [
        "ask the provider first: extent of the peritonitis"
    ]
