import pytest

from app.reading.sections import sections
from app.suggestions.telling.problems import assessments, concluding, problems
from tests.fixtures.steps import steps_of


def named(text):
    parts = assessments(sections(text))
    return [problem.text for part in parts for problem in problems(text, part)]


@pytest.mark.parametrize(
    "text",
    [
        "ASSESSMENT\n\n• Lantern fever\n• Wick fever\n",
        "ASSESSMENT AND PLAN:\n1. Lantern fever.\n2. Wick fever: stable on oil.\n",
        "Assessment:\nLantern fever. She has had it since May.\nWick fever\n",
    ],
    ids=["bullets", "numbers", "lines"],
)
def test_each_line_of_an_assessment_names_a_problem(text):
    assert named(text) == ["Lantern fever", "Wick fever"]


def test_what_is_told_of_a_problem_is_none():
    text = (
        "ASSESSMENT AND PLAN\n\nLantern fever.\n• Medical Treatment: Oil.\n"
        "Mr. Moon was seen today.\nWe will dim the lantern.\n\nWick fever.\n"
        "• Rub: Salt.\n• Rub: Tar.\n"
    )
    assert named(text) == ["Lantern fever", "Wick fever"]


def test_what_is_told_of_a_problem_ends_with_the_next():
    text = "ASSESSMENT\nLantern fever.\nIt is on the left.\nWick fever.\nIt was."
    (part,) = assessments(sections(text))
    first, second = problems(text, part)
    assert text[first.end : first.until].strip(".\n") == "It is on the left"
    assert (second.text, second.until) == ("Wick fever", len(text))


def test_other_sections_name_no_problems():
    assert named("HISTORY OF PRESENT ILLNESS\nLantern fever\n\nPLAN\nWick fever\n") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("- Lantern fever, continue oil", ["Lantern fever"]),
        ("1. Lantern fever - we will dim it", ["Lantern fever"]),
        ("II. Lantern fever", ["Lantern fever"]),
        ("Lantern fever. Wick fever. She is well.", ["Lantern fever", "Wick fever"]),
        ("We continue oil, and more", []),
        ("- We continue", []),
        ("________", []),
    ],
)
def test_a_line_names_its_problems_and_not_what_is_done(line, names):
    assert named(f"ASSESSMENT\n{line}\n") == names


@pytest.mark.parametrize(
    ("after", "names"),
    [("Wick fever", ["Wick fever"]), ("Same", ["Lantern fever", "Same"])],
)
def test_the_diagnosis_after_an_operation_goes_before_the_one_before_it(after, names):
    text = f"PREOPERATIVE DIAGNOSIS: Lantern fever.\nPOSTOPERATIVE DIAGNOSIS: {after}.\n"
    parts = concluding(text, sections(text))
    assert [problem.text for part in parts for problem in problems(text, part)] == names


def test_the_problems_of_a_long_chart_take_steps_by_its_length():
    note = "ASSESSMENT\n1. Lantern fever.\nRub: Salt.\nWick fever: stable.\n"

    def steps(times):
        text = f"{times} notes\n" + note * times
        parts = assessments(sections(text))
        return steps_of(lambda: [list(problems(text, part)) for part in parts])

    assert steps(80) < 2.5 * steps(40)
