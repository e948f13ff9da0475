import pytest

from app.codebooks.icd10cm.index.sees import Terms, Way, way_of
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm

# Level, title, code, see.
BOOK = [
    (0, "Fever, feverish", "A00.9", ""),
    (1, "lamps (old) NEC", "A01", ""),
    (1, "rash", "A02", ""),
    (1, "with", "", ""),
    (2, "rash", "A03", ""),
    (2, "spots", "A04", ""),
    (1, "tide", "", ""),
    (2, "acute or subacute", "A10.1", ""),
    (2, "old, left", "A10.2", ""),
    (1, "wave one", "A11.1", ""),
    (1, "wave two", "A11.2", ""),
    (1, "lone", "", ""),
    (0, "Fever, burst", "A20", ""),
    (0, "Complication(s)", "A30", ""),
    (0, "One", "", "Two"),
    (0, "Two", "", "Three"),
    (0, "Three", "A40", ""),
    (0, "Round", "", "Round"),
    (0, "Nowhere", "", "Anywhere"),
    (0, "Rope", "", "category S10"),
    (0, "Cord", "", "subcategory S10.1-"),
    (0, "Knot", "", "category rope"),
    (0, "Apart", "", ""),
    (1, "one", "B10", ""),
    (1, "two", "C10", ""),
]
TERMS = [
    IndexTerm(level, title, codes=(IndexCode(1, code),) if code else (), see=see)
    for level, title, code, see in BOOK
]
AT = Terms(TERMS)


def numbered(title):
    return next(number for number, term in enumerate(TERMS) if term.title == title)


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        pytest.param("Fever", "A00.9", id="main term"),
        pytest.param("feverish", "A00.9", id="other form"),
        pytest.param("Fever, feverish", "A00.9", id="whole main term"),
        pytest.param("Fever, burst", "A20", id="kind that is a main term"),
        pytest.param("Fever, lamp", "A01", id="singular without modifier and NEC"),
        pytest.param("Fever, rash", "A03", id="below with first"),
        pytest.param("Fever, spots", "A04", id="below with only"),
        pytest.param("Fever, with, spots", "A04", id="with said"),
        pytest.param("Fever, tide, acute", "A10.1", id="the one that begins so"),
        pytest.param("Fever, tide, left", "A10.2", id="a part of a subterm"),
        pytest.param("Fever, tide, old, left", "A10.2", id="a subterm with a comma"),
        pytest.param("Fever, lamps, by type", "A01", id="by type is left open"),
        pytest.param("Complications", "A30", id="plural in brackets"),
    ],
)
def test_a_reference_is_followed_by_main_term_and_commas(reference, code):
    number = AT.found(way_of(reference).parts)
    assert TERMS[number].codes == (IndexCode(1, code),)


@pytest.mark.parametrize(
    "reference", ["condition", "", "by site", "Ague", "Fever, ague", "Fever, wave", "Fev"]
)
def test_a_reference_that_leads_nowhere_finds_nothing(reference):
    assert AT.found(way_of(reference).parts) is None


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        pytest.param("One", (IndexCode(1, "A40"),), id="two steps"),
        pytest.param("Round", (), id="in a circle"),
        pytest.param("Nowhere", (), id="nowhere"),
        pytest.param("Rope", (IndexCode(1, "S10", is_stem=True),), id="category"),
        pytest.param("Cord", (IndexCode(1, "S10.1", is_stem=True),), id="subcategory"),
        pytest.param("Knot", (), id="category without a code"),
    ],
)
def test_references_are_followed_to_the_codes(title, codes):
    assert AT.seen_from(numbered(title)) == codes


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        pytest.param("tide", (IndexCode(1, "A10", is_stem=True),), id="shared"),
        pytest.param("Apart", (), id="nothing shared"),
        pytest.param("lone", (), id="nothing below"),
    ],
)
def test_a_term_without_codes_leads_to_what_all_below_it_share(title, codes):
    assert AT.codes_at(numbered(title)) == codes


@pytest.mark.parametrize(
    ("reference", "way"),
    [
        ("Neoplasm, quay, benign", Way(("neoplasm", "quay"), 5)),
        ("Neoplasm, malignant, by site", Way(("neoplasm",), 2)),
        ("Neoplasm, by site, malignant, secondary", Way(("neoplasm",), 3)),
        ("Table of Neoplasms, quay, malignant", Way(("neoplasm", "quay"), 2)),
        ("Neoplasm, quay", Way(("neoplasm", "quay"))),
        ("Fever, benign", Way(("fever", "benign"))),
    ],
)
def test_a_behavior_names_a_column_of_the_table_of_neoplasms(reference, way):
    assert way_of(reference) == way
