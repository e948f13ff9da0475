import pytest

from app.search.asking.asked import Term
from app.search.asking.course import shares


@pytest.mark.parametrize(
    ("terms", "worth"),
    [
        pytest.param([Term("gout"), Term("flare")], [1, 1], id="what names a condition"),
        pytest.param([Term("gout"), Term("uncontrolled")], [1, 0.3], id="how it is kept"),
        pytest.param([Term("gout"), Term("left", ("left",))], [1, 0.3], id="side"),
        pytest.param(
            [Term("b l", ways=((("b",), ("l",)), (("bilateral",),)))], [0.3], id="short for a side"
        ),
        pytest.param([Term("cough"), Term("2"), Term("wks")], [1, 0.1, 0.1], id="since when"),
        pytest.param([Term("stage"), Term("2"), Term("wart")], [1, 1, 1], id="number of a stage"),
    ],
)
def test_what_names_no_condition_is_worth_little(terms, worth):
    assert shares(terms) == worth
