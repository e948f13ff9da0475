"""What is kept of a relative value file."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.kept_values import kept_values
from app.codebooks.fees.relative_values import factor_of, read_values, values_edition
from app.codebooks.receiving.received import Member
from tests.codebooks.fees.fees_made import LANTERN, QUILL, values_csv, values_text, values_xlsx

FORMS = {"csv": values_csv, "xlsx": values_xlsx, "text": values_text}


@pytest.mark.parametrize("made", FORMS.values(), ids=FORMS.keys())
def test_descriptions_of_cpt_and_dental_codes_are_not_kept(made):
    tooth = QUILL | {"HCPCS": "D9999", "MOD": "", "DESCRIPTION": "Tooth polishing"}
    member = made(LANTERN, QUILL, tooth)
    kept = kept_values(member)
    assert b"Lantern check, brass" in kept
    assert b"Quill" not in kept
    assert b"Tooth" not in kept
    again = Member(member.name, kept)
    assert read_values(again) == read_values(member)
    assert (values_edition(again), factor_of(again)) == (values_edition(member), factor_of(member))


def test_a_cut_file_is_refused():
    member = values_csv(LANTERN, QUILL)
    with pytest.raises(BrokenReleaseError, match="get the release again"):
        kept_values(Member("cut.csv", member.content[:-40]))
