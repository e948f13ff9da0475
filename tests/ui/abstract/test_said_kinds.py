import pytest

from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_kinds import books_for, kind_letter, kind_title, kind_word


@pytest.mark.parametrize("tell", [kind_letter, kind_title, kind_word])
def test_each_kind_has_words_and_a_letter_of_its_own(tell):
    assert len({tell(kind) for kind in MentionKind}) == len(MentionKind)


@pytest.mark.parametrize(
    ("kind", "setting", "books"),
    [
        (MentionKind.PROCEDURE, Setting.INPATIENT, (System.ICD_10_PCS,)),
        (MentionKind.PROCEDURE, Setting.OFFICE, (System.CPT, System.HCPCS)),
        (MentionKind.TEST, Setting.OUTPATIENT, (System.CPT, System.HCPCS)),
        (MentionKind.DEVICE, Setting.INPATIENT, (System.HCPCS,)),
        (MentionKind.MEDICATION, Setting.OFFICE, (System.HCPCS,)),
        (MentionKind.CONDITION, Setting.OFFICE, (System.ICD_10_CM,)),
        (MentionKind.VALUE, Setting.INPATIENT, (System.ICD_10_CM,)),
    ],
)
def test_a_thing_is_looked_up_in_the_books_of_its_kind(kind, setting, books):
    assert books_for(kind, setting) == books
