"""What became of codes over three invented editions with a gap before the last."""

from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.asking.history import history
from app.codebooks.receiving.received import Member
from app.domain.codes import System
from app.domain.printed.history import Event, EventKind, History
from tests.codebooks.hcpcs import hcpcs_made
from tests.codebooks.icd10cm.companions_made import conversion
from tests.codebooks.received_made import codes_file, listed
from tests.fixtures.books import opened, silent, tiny_releases
from tests.fixtures.kept import kept_release

CM = System.ICD_10_CM
FIRST, GAP, LAST = date(2024, 10, 1), date(2026, 9, 30), date(2029, 9, 30)
TURN, LATE = date(2025, 10, 1), date(2028, 10, 1)
TABLE = "Conversion Table 2025-10"
CONVERSION = conversion(
    ("A00.1", 2020, "A00.0"),
    ("A05.A", 2025, "A05"),
    ("A05.B", 2025, "A05"),
    ("A10.2", 2018, "A10.3"),
    ("A10.2", 2025, "A10.1-A10.9"),
    ("A11", 2025, "A10.9"),
    ("A12", 2020, "A11"),
    ("A00.8", 2027, "A00.9"),
    ("B30", 2018, "B29"),
    notice="This FY 2026 (October 1, 2025 Update) table tells lanterns from lamps.",
)
GONE = {"A009", "A05A", "A05B"}
CAME = [("A008", True, "Green fever"), ("A109", True, "Tide"), ("A05", True, "Wick fever")]
HCPCS = (
    {"HCPC": "G9901", "RECID": "3", "LONG DESCRIPTION": "Check", "ADD DT": "19990101"},
    {"HCPC": "G9902", "RECID": "3", "LONG DESCRIPTION": "Cheque", "TERM DT": "20260331"},
)


def third():
    """Codes of a third year: some went, some came, one has another title."""
    kept = [one for one in listed() if one[0] not in GONE and one[0] != "A05"]
    titled = [(*one[:2], "Lamp headache" if one[0] == "B20" else one[2]) for one in kept]
    return Member("codes-2029.txt", codes_file([*titled, *CAME]))


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    root = tmp_path_factory.mktemp("history")
    made = [
        (CM, TURN, CONVERSION),
        (CM, LATE, third()),
        (System.HCPCS, date(2026, 1, 1), hcpcs_made.table(*HCPCS)),
    ]
    releases = [
        kept_release(root / str(number), system, released, [member])
        for number, (system, released, member) in enumerate(made)
    ]
    build(root, [*tiny_releases(), *releases], lambda *_: None, silent)
    with opened(root) as books:
        yield books


@pytest.fixture(scope="module")
def told(books):
    def of(code, system=CM):
        return books.ask(system, history, code, system).events

    return of


def test_the_days_of_all_editions_are_told(books):
    assert books.ask(CM, history, "A00", CM) == History((), FIRST, LAST)
    assert books.ask(System.CPT, history, "99213", System.CPT) == History()


def test_a_new_code_has_what_was_coded_before_it(told):
    (event,) = told("A11")
    assert event == Event(
        TURN, EventKind.ADDED, "2026-04", new="Neap fever", previous="A10.9", source=TABLE
    )


def test_a_code_of_before_all_editions_has_its_day_from_the_table(told):
    (event,) = told("A00.1")
    assert event == Event(date(2020, 10, 1), EventKind.ADDED, previous="A00.0", source=TABLE)


def test_a_code_that_became_a_header_has_what_took_its_place(told):
    became, *_ = told("A05")
    assert (became.on, became.kind, became.edition) == (TURN, EventKind.BECAME_HEADER, "2026-04")
    assert (became.codes, became.source) == (("A05.A", "A05.B"), TABLE)


def test_after_a_gap_a_change_lies_between_two_days(told):
    became = told("A05")[-1]
    assert (became.on, became.since, became.kind) == (LATE, GAP, EventKind.BECAME_BILLABLE)
    (ended,) = [each for each in told("A05.A") if each.kind is EventKind.ENDED]
    assert (ended.on, ended.since, ended.edition) == (LATE, GAP, "2028-10")


def test_the_table_tells_the_day_that_lies_in_the_gap(told):
    (added,), (ended,) = told("A00.8"), told("A00.9")
    assert (added.on, added.since, added.previous) == (date(2027, 10, 1), None, "A00.9")
    assert (ended.on, ended.since, ended.codes) == (date(2027, 10, 1), None, ("A00.8",))


def test_a_code_that_ended_and_came_again_has_both(told):
    ended, added = told("A10.9")
    assert (ended.on, ended.kind, ended.codes) == (TURN, EventKind.ENDED, ("A10.2", "A11"))
    assert (added.on, added.kind, added.since) == (LATE, EventKind.ADDED, GAP)


def test_a_title_is_told_as_it_was_and_as_it_is(told):
    (revised,) = told("B20")
    assert (revised.kind, revised.since) == (EventKind.REVISED, GAP)
    assert (revised.old, revised.new) == ("Candle headache", "Lamp headache")


def test_a_part_that_is_coded_otherwise_is_told_and_the_code_goes_on(told):
    revised, parted = told("A10.1")
    assert (parted.on, parted.kind, parted.codes) == (TURN, EventKind.PARTED, ("A10.2",))
    assert revised.kind is EventKind.REVISED
    assert [each.kind for each in told("A00.0")] == [EventKind.PARTED]


def test_what_follows_a_range_with_the_code_itself_is_left_out(told):
    assert [each.previous for each in told("A10.2")] == ["A10.3", "A10.1-A10.9"]
    assert {each.kind for each in told("A10.2")} == {EventKind.ADDED}


def test_what_parted_before_there_was_the_code_is_left_out(told):
    assert [each.kind for each in told("A11")] == [EventKind.ADDED]


def test_a_code_of_no_edition_has_ended_by_the_table(told):
    assert told("B29") == (Event(date(2018, 10, 1), EventKind.ENDED, codes=("B30",), source=TABLE),)


def test_the_days_that_a_publisher_states_come_before_those_of_editions(told):
    (added,) = told("G9901", System.HCPCS)
    assert added == Event(date(1999, 1, 1), EventKind.ADDED)
    (ended,) = told("G9902", System.HCPCS)
    assert (ended.on, ended.kind, ended.edition) == (
        date(2026, 4, 1),
        EventKind.ENDED,
        "2026-01",
    )


def test_without_a_table_there_are_the_editions_alone(tmp_path):
    build(tmp_path, tiny_releases(), lambda *_: None, silent)
    with opened(tmp_path) as books:
        (event,) = books.ask(CM, history, "A05", CM).events
    assert (event.kind, event.codes, event.source) == (EventKind.BECAME_HEADER, (), "")
