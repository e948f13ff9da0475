import pytest

from app.domain.codes import (
    CODE_SYSTEMS,
    System,
    has_codes,
    has_shape,
    is_modifier,
    spelled,
    systems_of,
    undotted,
)

CM, PCS, HCPCS, CPT = CODE_SYSTEMS


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        ("E11.22", (CM,)),
        ("e11.22", (CM,)),
        ("I10", (CM,)),
        ("M1A.0110", (CM,)),
        ("S52.531A", (CM,)),
        ("S52531A", (CM, PCS)),
        ("E1122", (CM, HCPCS)),
        ("0DTJ4ZZ", (PCS,)),
        ("G0439", (CM, HCPCS)),
        ("99214", (CPT,)),
        ("0001U", (CPT,)),
        (" 99214 ", (CPT,)),
        ("D0120", (CM,)),
        ("0DTI4ZZ", ()),
        ("E11.", ()),
        ("E11.22222", ()),
        ("E1.122", ()),
        ("fever", ()),
        ("٩٩٢١٤", ()),
        ("", ()),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_code_is_known_by_its_shape(text, systems):
    assert systems_of(text) == systems


@pytest.mark.parametrize(
    ("text", "system", "code"),
    [
        ("e1122", CM, "E11.22"),
        (" E11.22 ", CM, "E11.22"),
        ("I10", CM, "I10"),
        ("s52531a", CM, "S52.531A"),
        ("g0439", HCPCS, "G0439"),
        ("0dtj4zz", PCS, "0DTJ4ZZ"),
    ],
    ids=["bare", "spaces", "category", "seventh", "HCPCS", "PCS"],
)
def test_a_code_is_written_as_its_system_does(text, system, code):
    assert spelled(text, system) == code


def test_a_claim_carries_codes_without_dot():
    assert undotted(" e11.22") == "E1122"


@pytest.mark.parametrize(
    ("text", "fits"),
    [("25", True), ("RT", True), ("rt", False), ("5", False), ("250", False)],
    ids=["digits", "letters", "small letters", "one", "three"],
)
def test_a_modifier_has_two_characters(text, fits):
    assert is_modifier(text) is fits


@pytest.mark.parametrize(
    ("text", "system", "code"),
    [("450", System.REVENUE, "0450"), ("1", System.POS, "01"), ("11", System.POS, "11")],
)
def test_zeros_that_were_lost_in_front_are_put_back(text, system, code):
    assert has_shape(text, system)
    assert spelled(text, system) == code


def test_lists_have_codes_and_sets_of_rules_have_none():
    assert has_codes(System.CARC)
    assert has_codes(System.HCPCS)
    assert not has_codes(System.NCCI_PTP)
    assert not has_shape("12345", System.NCCI_PTP)


def test_a_code_of_a_list_is_looked_for_only_there():
    assert systems_of("207Q00000X") == ()
    assert has_shape("207q00000x", System.TAXONOMY)
