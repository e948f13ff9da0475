from hypothesis import given, settings
from hypothesis import strategies as st

from app.reading.pages.cleared import Cleared

_LINES = st.sampled_from(
    [
        "Heart Center",
        "Page 2 of 3",
        "She has hyperten-",
        "sion",
        "",
        "ASSESSMENT:",
        "dia\u00adbetes",
    ]
)
_PAGES = st.lists(st.lists(_LINES, max_size=6).map("\n".join), min_size=1, max_size=4)


@given(_PAGES)
@settings(max_examples=60)
def test_each_character_is_one_of_the_pages_in_their_order(pages):
    whole = "\n".join(pages)
    ends = [len("\n".join(pages[: at + 1])) + 1 for at in range(len(pages) - 1)]
    cleared = Cleared(whole, ends)
    origins = [cleared.origin(at) for at in range(len(cleared.text))]
    assert [whole[at] for at in origins] == list(cleared.text)
    assert origins == sorted(set(origins))


def test_a_broken_word_stands_at_both_its_halves():
    cleared = Cleared("has dia-\nbetes", ())
    assert cleared.text == "has diabetes"
    assert cleared.origin(4) == 4
    assert cleared.origin(11) == 13
