"""7-character codes, made from stems and definitions."""

import pytest

from app.codebooks.icd10cm.expansion import expanded
from app.codebooks.icd10cm.printed import Printed, Seventh
from app.codebooks.making.book import Level


def made(name, listed, parent=None):
    category = parent or Printed(Level.CODE, None, "S10", "Rope burn", has_codes=True)
    category.sevenths.extend([Seventh("A", "first knot", ["knot NOS"]), Seventh("S", "scar")])
    stem = Printed(Level.CODE, category, name, "Rope burn of wrist")
    whole = list(expanded([category, stem], frozenset(listed)))
    return [(place.name, place.title) for place in whole[2:]]


@pytest.mark.parametrize(
    ("stem", "code"),
    [("S10.0", "S10.0XXA"), ("S10.01", "S10.01XA"), ("S10.012", "S10.012A"), ("S10", "S10.XXXA")],
)
def test_a_stem_is_filled_with_x_to_six_characters(stem, code):
    bare = code.replace(".", "")
    assert made(stem, [bare]) == [(code, "Rope burn of wrist, first knot")]


def test_only_listed_codes_are_made():
    assert made("S10.0", ["S100XXS"]) == [("S10.0XXS", "Rope burn of wrist, scar")]
    assert made("S10.0", []) == []


def test_a_code_of_seven_characters_is_whole():
    assert made("S10.0123", ["S100123A"]) == []


def test_without_a_definition_nothing_is_made():
    alone = Printed(Level.CODE, None, "S10", "Rope burn")
    assert list(expanded([alone], frozenset(["S10XXXA"]))) == [alone]
    assert not alone.has_codes
