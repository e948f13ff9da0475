import pytest

from app.suggestions.episode import closed_unless_said


@pytest.mark.parametrize(
    ("code", "words", "coded"),
    [
        ("S52.531B", "right Colles fracture", "S52.531A"),
        ("S72.001C", "hip fracture", "S72.001A"),
        ("S52.531B", "open Colles fracture, Gustilo I", "S52.531B"),
        ("S52.531D", "Colles fracture, healing", "S52.531D"),
        ("S83.91XA", "sprained knee", "S83.91XA"),
        ("M80.00XA", "osteoporosis with fracture", "M80.00XA"),
    ],
)
def test_a_fracture_is_closed_where_nothing_says_that_it_is_open(code, words, coded):
    assert closed_unless_said(code, words) == coded
