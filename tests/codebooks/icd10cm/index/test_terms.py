import pytest

from app.codebooks.icd10cm.index.terms import IndexTerm, code_cell, forms_of, lines_of


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("Fever, feverish", ("Fever", "feverish")),
        ("Fever, feverish, fevers", ("Fever", "feverish", "fevers")),
        ("Fever, burst", ("Fever, burst",)),
        ("Lantern, lantern worm", ("Lantern, lantern worm",)),
        ("Arm, armed", ("Arm, armed",)),
    ],
)
def test_forms_of_one_word_are_told_from_kinds(title, forms):
    assert forms_of(title) == forms


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("A00.1", ("A00.1", False)),
        ("A00.1-", ("A00.1", True)),
        ("A00.-", ("A00", True)),
        ("A00-", ("A00", True)),
        ("M1A.00X", ("M1A.00X", False)),
    ],
)
def test_a_dash_says_that_more_characters_are_needed(printed, code):
    assert code_cell(printed) == code


@pytest.mark.parametrize("printed", ["", "-", "A0", "A00.12345", "a00.1", "A00.1 A00.2"])
def test_what_is_no_code_is_refused(printed):
    with pytest.raises(ValueError, match="is no code"):
        code_cell(printed)


def test_other_forms_are_shown_in_braces_and_modifiers_in_parentheses():
    main = IndexTerm(0, "Fever, feverish", "(dry)")
    assert main.shown == "Fever {feverish} (dry)"
    assert IndexTerm(1, "tides, tidal", "(low)").shown == "tides, tidal (low)"


def test_a_reference_in_parentheses_is_no_modifier():
    assert IndexTerm(1, "lantern", "(dry) (see also category A10) (wet)").shown == (
        "lantern (dry) (wet)"
    )


def test_each_term_stands_below_those_above_it():
    terms = [IndexTerm(level, title) for level, title in [(0, "A"), (1, "b"), (2, "c"), (1, "d")]]
    lines = ["".join(term.title for term in line) for line in lines_of(terms)]
    assert lines == ["A", "Ab", "Abc", "Ad"]
    with pytest.raises(ValueError, match="“c” stands below no term"):
        list(lines_of([terms[0], terms[2]]))
