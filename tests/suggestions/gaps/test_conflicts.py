from app.suggestions.gaps.conflicts import conflicting_sides
from tests.fixtures.steps import steps_of

TEXT = "EXAM\nTender left wrist. Left wrist swollen.\n\nASSESSMENT\n1. Right wrist sprain.\n"


def test_a_side_in_conflict_is_told_with_all_places_that_bear_on_it(look):
    (gap,) = conflicting_sides(look(TEXT).chart)
    assert [TEXT[start:end] for _, start, end in gap.indicators] == [
        "Right wrist sprain",
        "wrist",
        "wrist",
    ]


def test_an_examination_is_searched_by_itself(look):
    # Before each examination stands the whole chart, which names the part as often.
    exam, _, rest = TEXT.partition("ASSESSMENT")

    def steps(before):
        text = "HPI: wrist.\n" + "wrist pain. \n" * before + exam * 5 + "ASSESSMENT" + rest
        chart = look(text).chart
        return steps_of(lambda: list(conflicting_sides(chart)))

    assert steps(400) < 4 * steps(20)
