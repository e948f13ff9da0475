import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.policies.families import ARTICLES
from app.codebooks.policies.listed_codes import CodeGroup, read_codes
from app.domain.rules.policies import Listing
from tests.codebooks.policies.mcd_made import APRIL, ARTICLE_TABLES, loaded, member, rows_of

_COLUMNS = ("icd10_code_id", "icd10_covered_group")
_TABLE = "article_x_icd10_covered"


def _read(*rows):
    told = (
        (number, version, code, 9, group, within, "", "", "Invented", star)
        for number, version, code, group, within, star in rows
    )
    return read_codes(ARTICLES, _TABLE, Listing.COVERED, _COLUMNS, member(_TABLE, told))


def test_codes_are_held_as_one_string_a_group():
    listed = _read(
        (501, 3, "a05.1", 1, "M", "Y"),
        (501, 3, "A05.0", 1, "B", ""),
        (501, 3, "A05.2", 1, "E", ""),
        (501, 3, "A05.0", 2, "N", "N"),
        (501, 3, "A05.0", 2, "", ""),
        (502, 1, "XX000", 1, "", ""),
    )
    assert listed.groups == (
        CodeGroup(501, 3, 1, "A050/B A051/* A052/E"),
        CodeGroup(501, 3, 2, "A050"),
    )
    assert list(listed.groups[0].codes) == [("A050", False), ("A051", True), ("A052", False)]
    assert list(listed.groups[0].ranges) == [("A050", "A052")]
    assert listed.codes == 0


@pytest.mark.parametrize("packed", ["A050/E A051", "A050/B A051", "A050 A051"])
def test_a_range_without_both_ends_is_none(packed):
    assert list(CodeGroup(501, 3, 1, packed).ranges) == []


def test_a_new_release_replaces_what_an_older_one_said_of_the_same_version(books):
    loaded(books, {_TABLE: ARTICLE_TABLES[_TABLE]})
    other = (502, 1, "B10", 1, "", "")
    _read((501, 3, "C30", 1, "", ""), other).write(books, 2, APRIL)
    assert {row[4] for row in rows_of(books, "policy_diagnosis") if row[1] == 501} == {"C30"}
    assert rows_of(books, "policy_range") == []
    _read(other).write(books, 2, APRIL)
    assert len(rows_of(books, "policy_diagnosis")) == 2


def test_the_lists_of_a_version_do_not_replace_each_other(books):
    tables = (_TABLE, "article_x_icd10_noncovered", "article_x_hcpc_code")
    for table in (*tables, *tables):
        loaded(books, {table: ARTICLE_TABLES[table]})
    assert [row[3] for row in rows_of(books, "policy_diagnosis")].count("c") == 5
    assert [row[3] for row in rows_of(books, "policy_diagnosis")].count("n") == 2
    assert len(rows_of(books, "policy_procedure")) == 3


def test_no_descriptor_is_kept(books):
    loaded(books, ARTICLE_TABLES)
    assert not [line for line in books.iterdump() if "INVENTED" in line or "Harbour fever" in line]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param((501, 3, "A05-A09", 1, "", ""), "no code", id="code"),
        pytest.param((501, 3, "A050", "one", "", ""), "no number", id="group"),
    ],
)
def test_a_malformed_row_is_refused(row, reason):
    with pytest.raises(ValueError, match=reason):
        _read(row)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 3),
            st.from_regex(r"[A-W][0-9]{2}[0-9A-Z]{0,4}", fullmatch=True),
            st.booleans(),
        ),
        max_size=30,
    )
)
def test_every_code_comes_back_in_its_group(told):
    listed = _read(*((7, 1, code, group, "", "Y" if star else "") for group, code, star in told))
    found = {(each.group, *code) for each in listed.groups for code in each.codes}
    assert found == set(told)
