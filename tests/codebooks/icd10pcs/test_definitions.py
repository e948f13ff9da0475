"""The definitions of ICD-10-PCS."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs.definition import Definition
from app.codebooks.icd10pcs.definitions import is_definitions, read_definitions
from tests.codebooks.icd10pcs.pcs_made import DEFINITIONS, TABLES, member


def test_a_definition_keeps_its_place_meaning_explanation_and_examples():
    read = read_definitions(member(DEFINITIONS))
    assert read.definitions[0] == Definition(
        "0",
        3,
        "Repair",
        "Making a lamp shine again",
        "Used only where no other operation applies",
        ("Trimming of wick, polishing of glass",),
    )
    assert read.year == "2031"


def test_a_definition_of_several_values_stands_with_each():
    found = read_definitions(member(DEFINITIONS)).definitions
    assert [(each.title, each.includes) for each in found if each.position == 4] == [
        ("Glass", ("Cylinder",)),
        ("Chimney", ("Cylinder",)),
    ]


def test_definitions_are_known_by_their_root():
    assert is_definitions(member(DEFINITIONS))
    assert not is_definitions(member(TABLES))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('section code="0"', 'section code="00"', "a section is “00”"),
        ('pos="3"', 'pos="8"', "an axis stands at “8”"),
        ("<title>Repair</title>", "", "a terms has no title"),
    ],
)
def test_a_damaged_definition_is_refused(old, new, reason):
    assert old in DEFINITIONS
    with pytest.raises(BrokenReleaseError, match=reason):
        read_definitions(member(DEFINITIONS.replace(old, new, 1)))


def test_a_file_that_defines_nothing_is_refused():
    with pytest.raises(BrokenReleaseError, match="defines nothing"):
        read_definitions(member("<ICD10PCS.definitions/>"))
