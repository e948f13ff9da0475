"""Tables of add-on codes as they are received, and the primary codes that they name."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_called, kind_of
from app.codebooks.ncci.add_on_lookup import primaries_of
from app.codebooks.ncci.add_on_reading import read_add_ons
from app.codebooks.ncci.written_days import calendar_day, day_of_year
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from app.domain.rules.ncci import AddOn, AddOnType, Program
from tests.codebooks.ncci.ncci_made import Q3, Q4, add_on_lines, add_on_sheet, edits, workbook

ON = date(2026, 8, 1)
NOTE = "Contractor defined"
ROWS = (
    ("1", "0071T", "", "10001", "", "2013001", "", ""),
    ("3", "0071T", "", "10002", "", "2020183", "2026213", "Also others"),
    ("1", "0071T", "", "10003", "2025365", "2013001", "", ""),
    ("2", "10009", "", "CCCCC", "", "2013001", "", NOTE),
    ("1", "10010", "2024366", "10001", "", "2013001", "", ""),
)


def lines():
    return add_on_lines(*ROWS)


def numbers():
    rows = (tuple(int(cell) if cell.isdecimal() else cell for cell in row) for row in ROWS)
    return add_on_sheet(*((str(row[0]), row[1], row[2], str(row[3]), *row[4:]) for row in rows))


@pytest.mark.parametrize("member", [lines(), numbers()], ids=["fixed width", "sheet"])
def test_both_forms_say_the_same(member):
    kind = kind_of(member)
    assert (kind.id, kind.system) == ("ncci.add_ons", System.NCCI_AOC)
    assert kind.edition_of(member) == EditionHint(date(2026, 7, 1))
    assert kind.volume(member) == "medicare"
    assert kind.read(member).codes == 5
    with edits(System.NCCI_AOC, (member, Q4)) as connection:
        listed, partly = primaries_of(connection, "0071t", ON)
        assert listed == AddOn(
            add_on="0071T",
            primary="10001",
            type=AddOnType.LISTED,
            effective=date(2013, 1, 1),
            deleted=None,
            instruction="",
            program=Program.MEDICARE,
            released=Q4.first,
        )
        assert (partly.primary, partly.type, partly.instruction) == (
            *("10002", AddOnType.PARTLY_LISTED),
            "Also others",
        )
        assert (partly.effective, partly.deleted) == (date(2020, 7, 1), ON)
        (open_one,) = primaries_of(connection, "10009", ON)
        assert (open_one.primary, open_one.type, open_one.instruction) == (
            *(None, AddOnType.BY_CONTRACTOR),
            NOTE,
        )


@pytest.mark.parametrize(
    ("code", "on", "primaries"),
    [
        ("0071T", date(2012, 12, 31), []),
        ("0071T", date(2025, 12, 31), ["10001", "10002", "10003"]),
        ("0071T", date(2026, 1, 1), ["10001", "10002"]),
        ("0071T", date(2026, 8, 2), ["10001"]),
        ("10010", date(2024, 12, 31), ["10001"]),
        ("10010", date(2025, 1, 1), []),
        ("10001", ON, []),
        ("no code", ON, []),
    ],
    ids=[
        *("before", "primary’s last day", "primary deleted", "edit deleted"),
        *("add-on’s last day", "add-on deleted", "no add-on code", "no code"),
    ],
)
def test_an_edit_holds_while_it_and_both_codes_stand(code, on, primaries):
    with edits(System.NCCI_AOC, (lines(), Q4)) as connection:
        assert [each.primary for each in primaries_of(connection, code, on)] == primaries


def test_the_newer_table_counts_and_what_it_dropped_ends_with_the_older():
    october = add_on_lines((*ROWS[0][:6], "2026300", "Ends soon"))
    with edits(System.NCCI_AOC, (lines(), Q3), (october, Q4)) as connection:
        (found,) = primaries_of(connection, "0071T", Q4.first)
        assert (found.deleted, found.released) == (date(2026, 10, 27), Q4.first)
        assert len(primaries_of(connection, "10009", Q3.last)) == 1
        assert primaries_of(connection, "10009", Q4.first) == ()


@pytest.mark.parametrize("order", [1, -1], ids=["longer last", "longer first"])
def test_of_two_rows_from_the_same_day_on_the_one_that_holds_longer_counts(order):
    rows = [(*ROWS[0][:6], "2020001", "Old"), ROWS[0]][::order]
    with edits(System.NCCI_AOC, (add_on_lines(*rows), Q4)) as connection:
        assert len(primaries_of(connection, "0071T", ON)) == 1


def test_medicaid_has_a_table_of_its_own():
    member = add_on_lines(ROWS[0], name="AOC_V2026Q4-MCD.txt")
    assert kind_of(member).volume(member) == "medicaid"
    with edits(System.NCCI_AOC, (member, Q4)) as connection:
        assert primaries_of(connection, "0071T", ON) == ()
        (found,) = primaries_of(connection, "0071T", ON, Program.MEDICAID)
        assert found.program is Program.MEDICAID


def test_the_sheet_or_else_the_newest_effective_day_tells_the_quarter():
    named = add_on_sheet(ROWS[0], name="aoc.xlsx", sheet="AOC_V2026Q2")
    assert kind_of(named).edition_of(named) == EditionHint(date(2026, 4, 1))
    unnamed = add_on_lines(*ROWS, name="aoc.txt")
    hint = kind_of(unnamed).edition_of(unnamed)
    assert hint == EditionHint(date(2020, 7, 1), is_certain=False)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("4", *ROWS[0][1:]), "“'4'” is no type of an add-on code edit"),
        (("1", "71T", *ROWS[0][2:]), "“'71T'” is no code of a service"),
        ((*ROWS[0][:5], "2026366", "", ""), "“'2026366'” is no day"),
        ((*ROWS[0][:5], "2026000", "", ""), "“'2026000'” is no day"),
        ((*ROWS[0][:5], "0000001", "", ""), "“'0000001'” is no day"),
        ((*ROWS[0][:6], "never", ""), "“'never'” is no day"),
        (("", *ROWS[0][1:]), "“''” is no type"),
    ],
    ids=["type", "code", "day 366", "day 0", "year 0", "words", "no type"],
)
def test_a_malformed_row_is_refused_with_what_is_wrong_in_it(row, reason):
    with pytest.raises(BrokenReleaseError, match=r"\.xlsx cannot be read: ") as told:
        read_add_ons(add_on_sheet(*ROWS, row))
    assert reason in str(told.value)


def test_cut_files_are_refused():
    whole = add_on_lines(*ROWS, *ROWS)
    with pytest.raises(BrokenReleaseError, match="ends within a line"):
        read_add_ons(Member(whole.name, whole.content[:-9]))
    with pytest.raises(BrokenReleaseError, match="“''” is no code of a service"):
        read_add_ons(Member(whole.name, whole.content + b"10071T\r\n"))
    with pytest.raises(BrokenReleaseError, match="does not begin like a table of add-on codes"):
        read_add_ons(Member(whole.name, b"0071T,10001\r\n"))
    with pytest.raises(BrokenReleaseError, match="holds no add-on code"):
        read_add_ons(add_on_sheet())


def test_blank_rows_of_a_sheet_are_left_out():
    assert read_add_ons(add_on_sheet(ROWS[0], ("",) * 8, ROWS[3])).codes == 2


@pytest.mark.parametrize(
    "rows",
    [
        [["AOC_Edit_Type", "Add-On_Code", "Primary_Code"]],
        [["AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code_DelDT"] * 2],
    ],
    ids=["few columns", "no primary code"],
)
def test_other_sheets_are_not_taken_for_add_on_codes(rows):
    assert kind_of(workbook("AOC_V2026Q3-MCR.xlsx", rows)) is None


@given(day=st.dates())
def test_days_are_read_as_they_are_written(day):
    year = str(day.year).rjust(4, "0")
    assert day_of_year(f"{year}{day.timetuple().tm_yday:03}") == day.toordinal()
    assert calendar_day(f"{year}{day.month:02}{day.day:02}") == day.toordinal()
    assert calendar_day(day.isoformat()) == day.toordinal()


@settings(max_examples=200)
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_never_anything_else(at, length, instead):
    whole = lines().content
    start = int(at * len(whole))
    member = Member("aoc.txt", whole[:start] + instead + whole[start + length :])
    kind = kind_called("ncci.add_ons")
    for ask in (kind.edition_of, kind.volume, kind.read):
        try:
            ask(member)
        except BrokenReleaseError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017  # Not being refused is fine too.
