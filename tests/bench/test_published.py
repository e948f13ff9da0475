from datetime import date

from app.bench.published import abbreviations, senses
from app.codebooks import Phrase
from app.domain.codes import System

DAYS = (date(2024, 10, 1), date(2025, 9, 30))
LISTED = {
    "LF": ["lantern fever", "left foot"],
    "WF": ["fever of the wick"],
}


def phrase(code, text, origin=""):
    return Phrase(System.ICD_10_CM, code, text, "title", True, *DAYS, origin)


PHRASES = [
    phrase("A00.9", "Lantern fever, unspecified"),
    phrase("A05", "Wick fevers"),
    phrase("A99", "Left foot", "Index FY2025, Table of Neoplasms"),
]


def test_a_sense_wants_the_codes_that_are_worded_like_it():
    found = {wanted.text: wanted.codes for wanted in abbreviations(PHRASES, LISTED)}
    assert found == {"LF": {"A00.9"}, "WF": {"A05"}}


def test_each_sense_is_asked_for_by_itself():
    assert [wanted.text for wanted in senses(PHRASES, LISTED)] == ["LF", "WF"]
