from app.suggestions.conflicts import conflicting_sides

TEXT = "EXAM\nTender left wrist. Left wrist swollen.\n\nASSESSMENT\n1. Right wrist sprain.\n"


def test_a_side_in_conflict_is_told_with_all_places_that_bear_on_it(look):
    (gap,) = conflicting_sides(look(TEXT).chart)
    assert [TEXT[start:end] for _, start, end in gap.indicators] == [
        "Right wrist sprain",
        "wrist",
        "wrist",
    ]
