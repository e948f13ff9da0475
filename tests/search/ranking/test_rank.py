from datetime import date

import pytest

from app.codebooks import Phrase
from app.domain.codes import System
from app.search.ranking.rank import expected_first


def phrase(text, code="A00", *, is_billable=True, source="title", system=System.ICD_10_CM):
    return Phrase(system, code, text, source, is_billable, date(2025, 10, 1), date(2026, 9, 30))


def named(name, code, title):
    days = (date(2025, 10, 1), date(2026, 9, 30))
    return Phrase(System.ICD_10_PCS, code, name, "name", True, *days, beside=(title,))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(phrase("Wick fever"), phrase("Wick fever with rash"), id="shorter"),
        pytest.param(phrase("Wick fever"), phrase("Wick fever", is_billable=False), id="billable"),
        pytest.param(phrase("Wick fever"), phrase("Wick fever", source="inclusion"), id="title"),
        pytest.param(
            phrase("Wick fever, unspecified organism"), phrase("Relapsing wick fever"), id="default"
        ),
        pytest.param(
            phrase("Wick fever without complications"), phrase("Wick fever with rash"), id="plain"
        ),
        pytest.param(
            phrase("Wick (dry or wet), femur, femoral", source="index"),
            phrase("Wick, femur, humeral", source="index"),
            id="two forms of one word, and a bracket with a choice",
        ),
        pytest.param(phrase("Wick fever (dry) (wet)"), phrase("Wick fever dry"), id="brackets"),
        pytest.param(phrase("Wick fever with rash"), phrase("Other wick fever"), id="not other"),
        pytest.param(
            phrase("Rope burn, initial encounter", "S10.0XXA"),
            phrase("Rope burn, sequela", "S10.0XXS"),
            id="first encounter",
        ),
        pytest.param(phrase("Burn", "L10"), phrase("Burn", "W10"), id="cause last"),
        pytest.param(
            phrase("Laceration, lampshade", "S10.1", source="index", is_billable=False),
            phrase("Laceration (dry), wick", "K10", source="index"),
            id="an injury by its site before an illness",
        ),
        pytest.param(
            phrase("Laceration, lampshade", "S10.1", source="index"),
            phrase("Laceration", "X58", source="index"),
            id="an injury before its cause",
        ),
        pytest.param(
            phrase("Type 2 diabetes", "E11"), phrase("Type 1 diabetes", "E10"), id="guideline"
        ),
        pytest.param(phrase("Fever, wick", source="index"), phrase("Wick fever"), id="index first"),
        pytest.param(
            named("lampectomy", "02T1ZZZ", "Resection of Lamp"),
            named("lampectomy", "02T1ZZA", "Resection of Lamp, by the Window"),
            id="plain procedure",
        ),
        pytest.param(
            phrase("Ague {aguish} (dry), moss", source="index"),
            phrase("Ague, moss, wet", source="index"),
            id="other forms and modifiers",
        ),
        pytest.param(
            phrase("Glow, see Fever, wick, old", source="index"),
            phrase("Glow, harbour", source="index"),
            id="sent elsewhere",
        ),
        pytest.param(
            phrase("Wick fever, old or older", source="index"),
            phrase("Wick fever, old rash", source="index"),
            id="either word",
        ),
        pytest.param(
            phrase("Wick fever", "B00", source="index"),
            phrase("Wick fever, in (due to)", "A00", source="index"),
            id="leads on",
        ),
        pytest.param(
            phrase("Wick fever, A (old)", "B00", source="index"),
            phrase("Wick fever, A/H5", "A00", source="index"),
            id="letter",
        ),
        pytest.param(
            phrase("Tar, adverse effect", source="index"),
            phrase("Tar, underdosing", source="index"),
            id="column of the table of drugs",
        ),
    ],
)
def test_the_phrase_that_a_coder_expects_comes_first(first, second):
    assert expected_first(first) < expected_first(second)


def test_letters_of_other_systems_are_not_chapters():
    rope, visit = (
        phrase("Rope", code, system=system)
        for code, system in (("V2020", System.HCPCS), ("A00", System.ICD_10_CM))
    )
    assert expected_first(rope)[0] == expected_first(visit)[0]


def test_no_two_phrases_share_a_place():
    phrases = [phrase("Wick fever", code) for code in ("A01", "A02")]
    assert len({expected_first(each) for each in phrases}) == len(phrases)
