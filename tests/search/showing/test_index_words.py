import pytest

from app.search.asking.asked import Term
from app.search.showing.index_words import shown_path

PATH = "Diabotes {diabotic} (mellow) (sugar), type 2, with, neuralopathy"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        pytest.param([], "Diabotes, type 2, with, neuralopathy", id="nothing"),
        pytest.param(
            [Term("sugar", ("sugar", "sugars"))],
            "Diabotes (sugar), type 2, with, neuralopathy",
            id="modifier",
        ),
        pytest.param(
            [Term("diaboti", start="diaboti")],
            "Diabotes, diabotic, type 2, with, neuralopathy",
            id="half a form",
        ),
        pytest.param(
            [Term("neuralopathy", ("neuralopathy",)), Term("m", start="m")],
            "Diabotes (mellow), type 2, with, neuralopathy",
            id="beginning of a modifier",
        ),
    ],
)
def test_a_path_shows_what_was_asked_for(asked, shown):
    assert shown_path(PATH, asked) == shown
