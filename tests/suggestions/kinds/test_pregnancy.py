from datetime import date

import pytest

from app.suggestions.finding import Finding
from app.suggestions.kinds.pregnancy import complicating, weeks_of

VISIT = "A 29-year-old woman at {} weeks gestation.\n"


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("She is 10 weeks gestation.", 10),
        ("G2P1 at 32 weeks 4 days gestation.", 32),
        ("28w3d IUP", 28),
        ("34 2/7 weeks pregnant", 34),
        ("Pregnant, 22 weeks.", 22),
        ("Not pregnant. Pain for 6 weeks.", None),
        ("A girl born at 34 weeks gestation.", None),
        ("His wife is 8 weeks pregnant.", None),
        ("60 weeks gestation", None),
    ],
)
def test_the_weeks_of_gestation_are_those_of_the_patient_now(text, weeks):
    assert weeks_of(text) == weeks


@pytest.mark.parametrize(
    ("weeks", "code", "codes"),
    [
        (7, "E03.9", ["O99.281", "E03.9", "Z3A.01"]),
        (13, "E03.9", ["O99.281", "E03.9", "Z3A.13"]),
        (14, "D50.9", ["O99.012", "D50.9", "Z3A.14"]),
        (28, "N39.0", ["O23.43", "Z3A.28"]),
        (30, "I10", ["O10.013", "Z3A.30"]),
        (30, "O24.410", ["O24.410", "Z3A.30"]),
        (30, "Z33.1", ["Z33.1", "Z3A.30"]),
    ],
)
def test_chapter_15_comes_before_what_complicates_a_pregnancy(look, weeks, code, codes):
    found = complicating([Finding(code, (), "")], look(VISIT.format(weeks)))
    assert [each.code for each in found] == codes


def test_with_a_complication_the_pregnancy_is_not_incidental(look):
    both = [Finding("Z33.1", (), ""), Finding("E03.9", (), "")]
    found = complicating(both, look(VISIT.format(9)))
    assert [each.code for each in found] == ["O99.281", "E03.9", "Z3A.09"]


def test_on_a_day_without_the_code_of_chapter_15_the_condition_stands_alone(look):
    found = complicating([Finding("E03.9", (), "")], look(VISIT.format(9), on=date(1999, 1, 1)))
    assert [each.code for each in found] == ["E03.9", "Z3A.09"]


@pytest.mark.parametrize(
    "text",
    ["Gout.", "A 30-year-old man, 10 weeks gestation.", "A 70-year-old woman, 10 weeks gestation."],
)
def test_who_is_not_pregnant_has_no_such_code(look, text):
    found = complicating([Finding("E03.9", (), "")], look(text))
    assert [each.code for each in found] == ["E03.9"]
