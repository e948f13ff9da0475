"""MUE tables as they are received, and the limits that they set."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_called, kind_of
from app.codebooks.ncci.loaded import loaded_sets
from app.codebooks.ncci.units_lookup import units_limit
from app.codebooks.ncci.units_reading import read_units
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from app.domain.rules.ncci import EditSet, LoadedSet, Program, Setting, UnitLimit, UnitsIndicator
from tests.codebooks.ncci.ncci_made import (
    DME,
    HOSPITAL,
    PRACTITIONER,
    Q3,
    Q4,
    edits,
    units,
    units_rows,
    workbook,
)

CLINICAL = "3 Date of Service Edit: Clinical"
ROWS = (
    ("0008U", "1", CLINICAL, "Invented nature"),
    ("10001", "0", "2 Date of Service Edit: Policy", "Invented policy"),
    ("J0001", "12000", "1 Line Edit", "Invented policy"),
)
NAME = "MCR_MUE_PractitionerServices_Eff_07-01-2026.xlsx"


@pytest.mark.parametrize(
    "member", [units(*ROWS), workbook(NAME, units_rows(*ROWS))], ids=["CSV", "sheet"]
)
def test_both_forms_say_the_same(member):
    kind = kind_of(member)
    assert (kind.id, kind.system) == ("ncci.units", System.NCCI_MUE)
    assert kind.edition_of(member) == EditionHint(date(2026, 7, 1))
    assert kind.volume(member) == "medicare practitioner"
    assert kind.read(member).codes == 3
    with edits(System.NCCI_MUE, (member, Q3)) as connection:
        assert units_limit(connection, "0008u", Q3.first, PRACTITIONER) == UnitLimit(
            code="0008U",
            units=1,
            indicator=UnitsIndicator.DAY_CLINICAL,
            rationale="Invented nature",
            edit_set=PRACTITIONER,
            released=Q3.first,
        )
        nothing = units_limit(connection, "10001", Q3.last, PRACTITIONER)
        assert (nothing.units, nothing.indicator) == (0, UnitsIndicator.DAY_BY_POLICY)
        line = units_limit(connection, "J0001", Q3.last, PRACTITIONER)
        assert (line.units, line.indicator) == (12_000, UnitsIndicator.LINE)
        assert loaded_sets(connection, System.NCCI_MUE) == (
            LoadedSet(PRACTITIONER, Q3.first, (), 3),
        )


@pytest.mark.parametrize(
    ("caption", "edit_set"),
    [
        ("Practitioner Services MUE Values", PRACTITIONER),
        ("Outpatient Hospital Services MUE Values", HOSPITAL),
        ("DME Supplier\nServices MUE Values", DME),
    ],
    ids=["practitioner", "hospital", "DME"],
)
def test_the_caption_of_the_values_tells_the_setting(caption, edit_set):
    member = units(*ROWS, caption=caption, name="mue.csv")
    assert read_units(member).edit_set == edit_set
    assert kind_of(member).edition_of(member) is None


def test_tables_of_medicaid_have_no_indicator_and_count_by_the_line():
    member = units(("10001", "4", "Invented"), name="MCD_MUE_Eff_10-01-2026.csv")
    medicaid = EditSet(Program.MEDICAID, Setting.PRACTITIONER)
    assert kind_of(member).volume(member) == "medicaid practitioner"
    with edits(System.NCCI_MUE, (member, Q4), (units(*ROWS), Q4)) as connection:
        found = units_limit(connection, "10001", Q4.first, medicaid)
        assert (found.units, found.indicator) == (4, UnitsIndicator.LINE)
        assert units_limit(connection, "10001", Q4.first, PRACTITIONER).units == 0


def test_a_limit_holds_while_its_table_is_the_newest():
    october = units(("10001", "5", CLINICAL, "Invented"))
    with edits(System.NCCI_MUE, (units(*ROWS), Q3), (october, Q4)) as connection:
        found = [units_limit(connection, "10001", on, PRACTITIONER) for on in (Q3.last, Q4.first)]
        assert [(each.units, each.released) for each in found] == [(0, Q3.first), (5, Q4.first)]
        assert units_limit(connection, "0008U", Q4.first, PRACTITIONER) is None
        assert units_limit(connection, "10001", date(2026, 6, 30), PRACTITIONER) is None


@pytest.mark.parametrize("code", ["99999", "", "10 01"])
def test_a_code_without_a_published_limit_has_none(code):
    with edits(System.NCCI_MUE, (units(*ROWS), Q3)) as connection:
        assert units_limit(connection, code, Q3.first, PRACTITIONER) is None


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("1000", "1", CLINICAL, ""), "“'1000'” is no code of a service"),
        (("10002", "many", CLINICAL, ""), "“'many'” is no number of units for 10002"),
        (("10002", "-1", CLINICAL, ""), "“'-1'” is no number of units for 10002"),
        (("10002", "1", "4 New", ""), "“'4 New'” is no adjudication indicator for 10002"),
        (("10002", "1", "", ""), "“''” is no adjudication indicator for 10002"),
        (("10001", "1", CLINICAL, ""), "10001 stands twice"),
    ],
    ids=["code", "words", "negative", "new indicator", "no indicator", "twice"],
)
def test_a_malformed_row_is_refused_with_what_is_wrong_in_it(row, reason):
    with pytest.raises(BrokenReleaseError, match=r"\.csv cannot be read: ") as told:
        read_units(units(*ROWS, row))
    assert reason in str(told.value)


def test_cut_files_are_refused():
    whole = units(*ROWS)
    for content, reason in (
        (whole.content[:-5], "ends within a line"),
        (whole.content + b"10009,1\r\n", "the row of 10009 is cut"),
        (whole.content + b'"10009,1\r\n', "cannot be read: unexpected end of data"),
        (b"0008U,1\r\n", "has lost the captions of an MUE table"),
    ):
        with pytest.raises(BrokenReleaseError, match=reason):
            read_units(Member(whole.name, content))
    # Without rows of its own this one looks like a table of Medicare.
    with pytest.raises(BrokenReleaseError, match="holds no limit"):
        read_units(units())


def test_blank_rows_at_the_end_are_left_out():
    whole = units(*ROWS)
    assert read_units(Member(whole.name, whole.content + b",,,\r\n")).codes == 3


@pytest.mark.parametrize(
    "content",
    [
        b"HCPCS/CPT Code,Old MUE Values,New MUE Values,MUE Rationale\r\n",
        b"HCPCS/CPT Code,MUE Adjudication Indicator,MUE Rationale\r\n",
        b'"' + b"MUE" * 50_000,
    ],
    ids=["list of changes", "no values", "huge field"],
)
def test_other_files_are_not_taken_for_limits(content):
    assert kind_of(Member("MUE.csv", content)) is None


@settings(max_examples=200)
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_never_anything_else(at, length, instead):
    whole = units(*ROWS).content
    start = int(at * len(whole))
    member = Member("mue.csv", whole[:start] + instead + whole[start + length :])
    kind = kind_called("ncci.units")
    for ask in (kind.edition_of, kind.volume, kind.read):
        try:
            ask(member)
        except BrokenReleaseError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017  # Not being refused is fine too.
