import pytest

from app.domain.printed.index import Term
from app.ui.index.seeking import Start, line_below, parts_of, start_of

NAMES = ("fever", "fracture, burst", "fracture, traumatic", "glow")
BELOW = tuple(
    Term(number, level, title)
    for number, (level, title) in enumerate(
        [
            (1, "with"),
            (2, "rash"),
            (3, "Blue"),
            (1, "ear"),
            (2, "left"),
            (1, "rain"),
        ]
    )
)


def test_the_parts_of_a_path_are_divided_by_commas():
    assert parts_of("Féver,  Type 2") == ("fever", "type 2")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        pytest.param("fe", Start(0, (), is_found=True), id="first letters"),
        pytest.param("fever, rash", Start(0, ("rash",), is_found=True), id="part below"),
        pytest.param("fracture, tra", Start(2, (), is_found=True), id="main term of two parts"),
        pytest.param(
            "fracture, traumatic, arm", Start(2, ("arm",), is_found=True), id="and one below"
        ),
        pytest.param("fract, arm", Start(1, ("arm",), is_found=True), id="unknown second part"),
        pytest.param("glim", Start(3, (), is_found=False), id="nearest"),
        pytest.param("x", Start(-1, (), is_found=False), id="none"),
    ],
)
def test_what_is_typed_leads_to_a_main_term(words, start):
    assert start_of(NAMES, parts_of(words)) == start


def test_nothing_typed_leads_nowhere():
    assert start_of(NAMES, ()) == Start(-1, (), is_found=False)


@pytest.mark.parametrize(
    ("parts", "line", "is_found"),
    [
        pytest.param(("ear",), [3], True, id="one"),
        pytest.param(("ear", "l"), [3, 4], True, id="two"),
        pytest.param(("rash", "bl"), [1, 2], True, id="below with"),
        pytest.param(("ra",), [5], True, id="own before with"),
        pytest.param(("with", "rash"), [0, 1], True, id="with itself"),
        pytest.param(("", "ear", ""), [3], True, id="commas alone"),
        pytest.param(("blue",), [2], True, id="far below"),
        pytest.param(("le",), [4], True, id="below another"),
        pytest.param(("ear", "x"), [3], False, id="as far as there is something"),
        pytest.param(("ear", "left", "deep"), [3, 4], False, id="deeper than printed"),
    ],
)
def test_the_parts_below_are_found_one_below_the_other(parts, line, is_found):
    assert line_below(BELOW, parts) == (line, is_found)
