"""The table of diagnoses and their condition categories."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from app.codebooks.risk.diagnoses import read_diagnoses
from tests.codebooks.risk.risk_made import diagnoses

V28 = "CMS-HCC Model V28"
MODELS = {V28: "CMS-HCC V28", "CMS-HCC ESRD Model V24": "CMS-HCC ESRD V24"}


def test_each_row_is_a_diagnosis_a_model_and_a_category():
    member = diagnoses(("A00", "7", V28), ("a00.1", "12", "RxHCC Model V08"), ("A00", "7", V28))
    assert kind_of(member).id == "risk.diagnoses"
    read = kind_of(member).read(member)
    assert read.rows == (("A00", "CMS-HCC V28", 7), ("A001", "RxHCC V08", 12))
    assert read.codes == 2


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[A-Z][0-9][0-9A-Z]{1,5}", fullmatch=True),
            st.integers(1, 999),
            st.sampled_from(sorted(MODELS)),
        ),
        min_size=1,
        max_size=8,
        unique=True,
    )
)
@settings(max_examples=20)
def test_what_is_written_is_read(rows):
    member = diagnoses(*((code, str(number), model) for code, number, model in rows))
    expected = tuple((code, MODELS[model], number) for code, number, model in rows)
    assert read_diagnoses(member).rows == expected


@pytest.mark.parametrize(
    "row",
    [
        ("fever", "7", V28),
        ("A00", "seven", V28),
        ("A00", "7", "CMS-HCC Model"),
        ("A00", "7", V28, ""),
    ],
    ids=["code", "category", "model", "width"],
)
def test_a_malformed_row_is_refused(row):
    with pytest.raises(BrokenReleaseError, match=r"^ra_dx_to_cc_2032.csv: the row of “\w+” is"):
        read_diagnoses(diagnoses(row))


def test_a_table_without_rows_or_with_open_quotes_is_refused():
    with pytest.raises(BrokenReleaseError, match="cut or malformed"):
        read_diagnoses(diagnoses())
    cut = Member("cut.csv", diagnoses(("A00", "7", V28)).content[:-3])
    with pytest.raises(BrokenReleaseError, match="no sound CSV"):
        read_diagnoses(cut)


def test_blank_lines_are_no_rows():
    member = diagnoses(("A00", "7", V28))
    assert read_diagnoses(Member("x.csv", member.content + b"\n")) == read_diagnoses(member)
