"""What the user says of the columns of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.files.column_map import MAPPABLE, parse_columns
from app.domain.codes import System

CAPTIONS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters='"'), min_size=1
)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("code=Reason,title=Text", (("code", "Reason"), ("title", "Text"))),
        (" Code = Reason , TITLE=Text ", (("code", "Reason"), ("title", "Text"))),
        ('code=Reason,"title=Text, long"', (("code", "Reason"), ("title", "Text, long"))),
        ("code=a=b", (("code", "a=b"),)),
        (
            "code=C,name=N,effective=From,end=To",
            (("code", "C"), ("title", "N"), ("start", "From"), ("stop", "To")),
        ),
    ],
    ids=["two pairs", "blanks and capitals", "comma in a caption", "equals sign", "other words"],
)
def test_pairs_of_meaning_and_caption_are_read(text, pairs):
    assert parse_columns(text) == pairs


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "No column is named for the codes"),
        ("code=A\ntitle=B", "names no columns"),
        ('"code=A', "names no columns"),
        ("Reason", "“Reason” is no column of a list: use code, title"),
        ("code=", "No caption is named for “code”"),
        ("code=A,title=B,name=C", "“title” is given two columns"),
        ("title=B", "No column is named for the codes"),
    ],
    ids=["empty", "two lines", "open quote", "no pair", "no caption", "twice", "no code"],
)
def test_anything_else_is_refused_in_one_line(text, reason):
    with pytest.raises(ValueError, match=reason) as refused:
        parse_columns(text)
    assert len(str(refused.value).splitlines()) == 1


@given(caption=CAPTIONS)
def test_any_caption_can_be_named(caption):
    assert parse_columns(f'"code={caption}"') == (("code", caption),)


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text):
    assert len(said_of(text).splitlines()) <= 1


def said_of(text) -> str:
    try:
        parse_columns(text)
    except ValueError as error:
        return str(error)
    return ""


def test_lists_and_cpt_can_be_made_of_any_table_and_code_sets_of_cms_cannot():
    assert System.PAYER in MAPPABLE
    assert System.CPT in MAPPABLE
    assert not {System.HCPCS, System.ICD_10_CM, System.NCCI_PTP} & set(MAPPABLE)
