"""The conversion factors of anesthesia."""

from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.anesthesia import anesthesia_edition, are_anesthesia, read_anesthesia
from app.codebooks.receiving.received import EditionHint
from tests.codebooks.fees.fees_made import ANESTHESIA, anesthesia, areas

SINGLE = [row[:3] + row[4:] for row in ANESTHESIA]
SINGLE[0] = (*SINGLE[0][:3], "National Anes CF of 20.5")


def test_both_factors_are_told_apart():
    assert are_anesthesia(anesthesia())
    read = read_anesthesia(anesthesia())
    assert read.factors[("01112", "05")] == (195300, 196300)
    assert read.codes == 0


def test_one_factor_for_all_is_that_of_both():
    assert read_anesthesia(anesthesia(*SINGLE)).factors[("01112", "09")] == (281500, 281500)


@pytest.mark.parametrize(
    ("name", "title", "hint"),
    [
        ("ANES2031.csv", (), None),
        ("rvu31c/ANES2031.csv", (), EditionHint(date(2031, 7, 1))),
        ("a.csv", (("Factors of 2031",),), EditionHint(date(2031, 1, 1))),
    ],
    ids=["nothing", "release", "title"],
)
def test_what_is_above_the_captions_or_the_release_tells_the_quarter(name, title, hint):
    assert anesthesia_edition(anesthesia(*title, *ANESTHESIA, name=name)) == hint


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((*ANESTHESIA, ANESTHESIA[1]), "locality 01112 05 stands twice"),
        ((ANESTHESIA[0], (*ANESTHESIA[1][:3], "x", "1")), "“x”, which is no number"),
        ([(*row, row[4]) for row in ANESTHESIA], "it does not have the column Non-Qualifying"),
        ([row[:4] for row in ANESTHESIA], "it does not have the column Non-Qualifying"),
        ([row[:3] + row[4:] for row in ANESTHESIA], "it does not have the column Qualifying"),
    ],
    ids=["twice", "number", "column twice", "no factor of others", "no factor of participants"],
)
def test_a_damaged_table_is_refused(rows, reason):
    with pytest.raises(BrokenReleaseError, match=rf"^ANES2031\.csv cannot be read: {reason}"):
        read_anesthesia(anesthesia(*rows))


def test_another_table_is_none_and_is_refused():
    assert not are_anesthesia(areas())
    assert anesthesia_edition(areas(name="a.csv")) is None
    with pytest.raises(BrokenReleaseError, match="it has no captions of anesthesia factors"):
        read_anesthesia(areas())
