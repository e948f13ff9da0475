"""Conditions that are named together."""

import pytest

from app.search.asking.apart import conditions
from app.search.asking.asked import Asked, Replacement, Term
from app.search.asking.understood import Understood
from app.vocabulary.entries import Reason


def meant(text, reason=None):
    said = (Replacement("ckd", "chronic kidney disease", reason),) if reason else ()
    return Understood(text, (Asked((Term("ckd"),), said),))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("UGIB 2/2 PUD", ("UGIB ", "PUD ")),
        ("CP r/o ACS vs. PE", ("CP ", "ACS ", "PE ")),
        ("s/p mossectomy", ("other specified postprocedural states ",)),
        ("s/p ", ()),
        ("shoulder pain, likely bursitis", ("shoulder pain, ", "bursitis ")),
        ("fever w/ rash; cough", ("fever ", "rash ", "cough ")),
        ("shock in the setting of sepsis", ("shock ", "sepsis ")),
        ("gastritis with bleeding", ()),
        ("x-ray 12/21", ()),
        ("", ()),
    ],
)
def test_what_notes_alone_join_is_taken_apart(text, parts):
    assert conditions(text, meant(text, Reason.LAY)) == parts


def test_what_the_books_join_too_is_taken_apart_in_a_note_with_abbreviations():
    text = "CKD, HD due to HTN"
    assert conditions(text, meant(text, Reason.ABBREVIATION)) == ("CKD ", "HD ", "HTN ")
    assert conditions(text, meant(text)) == ()
