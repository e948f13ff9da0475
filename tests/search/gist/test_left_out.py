"""What is plainly not to be searched for."""

import pytest

from app.search.gist.left_out import blanked


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("denies fever, cough or moss; has ague", "; has ague"),
        ("no fever but an ague", "but an ague"),
        ("is not in pain, however tired", "however tired"),
        ("negative for moss.", "."),
        ("moss not related to ague", "moss"),
        ("family history of moss. Ague", ". Ague"),
        ("the father had moss. Ague", "the . Ague"),
        ("past medical history significant for moss", "moss"),
        ("Mr. Abel Sander has moss", "has moss"),
        ("Ann Sander is a 5 year old", "is a"),
        ("a 52-year-old pleasant male with moss", "a with moss"),
        ("moss since March 3, 2030", "moss since"),
        ("moss on 10/12/2030 at 9:30 am", "moss on at"),
        ("moss for the past three weeks", "moss"),
        ("ague two days ago", "ague"),
        ("oil 40 mg twice a day for moss", "oil for moss"),
        ("oil 2.5-5 ml every 6 to 8 hours", "oil"),
        ("oil b.i.d. for moss", "oil for moss"),
        ("chest x-ray shows moss", "shows moss"),
        ("abnormal ultrasound", "abnormal ultrasound"),
        ("moss stage 3b of the 2nd toe", "moss stage 3b of the 2nd toe"),
        ("moss at 36 weeks", "moss at 36 weeks"),
        ("moss without ague", "moss without ague"),
        ("notable moss", "notable moss"),
    ],
)
def test_what_says_nothing_to_search_for_is_blanked(said, left):
    assert " ".join(blanked(said).split()) == left
    assert len(blanked(said)) == len(said)
