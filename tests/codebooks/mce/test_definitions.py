"""The lists in the text of the Definitions of Medicare Code Edits."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_of
from app.codebooks.mce.definitions import read_definitions
from app.domain.rules.mce import Ages, MceList
from tests.codebooks.mce.mce_made import DEFINITIONS, definitions
from tests.fixtures.fuzzing import survives


def test_each_list_is_read_under_its_heading():
    member = definitions()
    assert kind_of(member).id == "mce.lists"
    read = kind_of(member).read(member)
    told = [(row.code, row.listing.list, row.listing.ages) for row in read.rows]
    assert told == [
        ("A001", MceList.NEWBORN, Ages(0, 0)),
        ("A002", MceList.PEDIATRIC, Ages(0, 17)),
        ("O001", MceList.MATERNITY, Ages(9, 64)),
        ("A003", MceList.ADULT, Ages(15, 124)),
        ("A021", MceList.MANIFESTATION, None),
        ("A031", MceList.QUESTIONABLE, None),
        ("Z001", MceList.NEEDS_SECONDARY, None),
        ("Z002", MceList.UNACCEPTABLE, None),
    ]


def test_newborns_are_of_age_0_even_where_the_heading_says_no_age():
    text = DEFINITIONS.replace("newborn diagnoses (age 0 years)", "newborn diagnoses")
    assert read_definitions(definitions(text)).rows[0].listing.ages == Ages(0, 0)


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("A021\t", "A021 ", "manifestation code as principal diagnosis"),
        (" (age 9 through 64)", "", "maternity diagnosis"),
        ("9. Unacceptable", "9. Acceptable", "unacceptable principal diagnosis"),
        ("8. Questionable", "8. Certain", "questionable admission"),
    ],
    ids=["no tab", "no ages", "no heading", "other heading"],
)
def test_a_text_without_one_of_the_lists_is_refused(old, new, edit):
    assert old in DEFINITIONS
    with pytest.raises(BrokenReleaseError, match=f"holds no list of the edit “{edit}”"):
        read_definitions(definitions(DEFINITIONS.replace(old, new)))


def test_mutants_are_read_or_refused_in_one_line():
    survives(definitions().content, "definitions.txt", count=500)
