from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.making.layers import Days
from app.codebooks.policies.found import policies_for, policy, policy_linked
from app.domain.codes import System
from app.domain.rules.policies import PolicyLink, PolicyStatus
from tests.codebooks.policies.mcd_made import (
    APRIL,
    ARTICLE_TABLES,
    LCD_TABLES,
    loaded,
    new_books,
)

MAY, JUNE = date(2026, 5, 15), date(2026, 6, 15)
_UNTIL_APRIL = Days(date(2026, 1, 1), date(2026, 3, 31))


def _article(version, effective, status="A", number=501):
    # Number, version, kind, title, first day, day of the revision, then nothing but the status.
    told = (number, version, 15, f"Version {version}", "", effective, "", "", "", status, "", "")
    return {"article": [(*told, "", "", "")]}


def _codes(*rows):
    return {
        "article_x_hcpc_code": [
            (number, version, code, 90, 1, within, "", "", "")
            for number, version, code, within in rows
        ]
    }


def _called(found):
    return [f"{each.display_id} v{each.version}" for each in found]


@pytest.mark.parametrize(
    ("code", "on", "state", "found"),
    [
        pytest.param("12345", MAY, "", ["A501", "A502"], id="anywhere"),
        pytest.param("12345", MAY, "tx", ["A502"], id="in a state"),
        pytest.param("12345", MAY, "CA", ["A501", "A502"], id="in a part of a state"),
        pytest.param("12345", MAY, "NF", ["A501", "A502"], id="in that part"),
        pytest.param("12345", MAY, "NV", [], id="after the contractor left the state"),
        pytest.param("12345", date(2025, 12, 31), "NV", ["A502"], id="while it was there"),
        pytest.param("12345", MAY, "OH", [], id="in a state of no contractor"),
        pytest.param("12345", JUNE, "", ["A501"], id="after one retired"),
        pytest.param("12345", date(2026, 2, 28), "", ["A502"], id="before one began"),
        pytest.param("12345", date(2026, 10, 1), "", [], id="after a retirement foretold"),
        pytest.param(" x1234 ", MAY, "", ["A501"], id="in small letters"),
        pytest.param("E0105", MAY, "TX", ["L301"], id="within a range"),
        pytest.param("E0111", MAY, "", [], id="beyond a range"),
        pytest.param("99999", MAY, "", [], id="named by none"),
        pytest.param("", MAY, "", [], id="no code"),
    ],
)
def test_policies_are_found_by_procedure_day_and_state(held, code, on, state, found):
    assert [each.display_id for each in policies_for(held, code, on, state=state)] == found


def test_policies_are_found_by_the_number_of_a_contractor(held):
    assert _called(policies_for(held, "12345", MAY, contract="04412")) == ["A502 v1"]
    assert _called(policies_for(held, "12345", MAY, contract=" 01112", state="TX")) == []


def test_a_range_holds_codes_of_its_own_shape_only(books):
    loaded(
        books, _article(1, "2026-01-01") | _codes((501, 1, "00400", "B"), (501, 1, "00450", "E"))
    )
    assert policies_for(books, "00410", MAY)
    assert not policies_for(books, "0042T", MAY)
    assert not policies_for(books, "J0420", MAY)


def test_the_newest_version_that_had_begun_speaks(books):
    loaded(books, _article(4, "2026-01-01") | _codes((501, 4, "12345", "")), _UNTIL_APRIL)
    loaded(books, _article(5, "2026-03-15") | _codes((501, 5, "12345", "")))
    for on, version in ((date(2026, 3, 14), 4), (date(2026, 3, 15), 5), (MAY, 5)):
        assert _called(policies_for(books, "12345", on)) == [f"A501 v{version}"]
        assert policy(books, "A501", on).version == version
    assert policy(books, "A501", date(2025, 12, 31)) is None


def test_a_newer_version_that_no_longer_names_a_procedure_ends_what_the_older_said(books):
    loaded(books, _article(4, "2026-01-01") | _codes((501, 4, "12345", "")), _UNTIL_APRIL)
    loaded(books, _article(5, "2026-03-15") | _codes((501, 5, "12346", "")))
    assert policies_for(books, "12345", date(2026, 3, 14))
    assert not policies_for(books, "12345", date(2026, 3, 16))


def test_a_policy_that_newer_releases_no_longer_list_ends_with_the_last_that_does(books):
    loaded(books, _article(4, "2020-01-01") | _codes((501, 4, "12345", "")), _UNTIL_APRIL)
    loaded(books, _article(1, "2020-01-01", number=502))
    assert policies_for(books, "12345", date(2026, 3, 31))
    assert not policies_for(books, "12345", APRIL.first)
    assert not policy(books, "A501", MAY).holds_on(MAY)


def test_a_policy_without_dates_holds_from_the_first_release_that_lists_it(books):
    loaded(books, _article(4, "") | _codes((501, 4, "12345", "")), _UNTIL_APRIL)
    loaded(books, _article(4, ""))
    (found,) = policies_for(books, "12345", MAY)
    assert (found.holds_from, found.holds_to) == (_UNTIL_APRIL.first, date.max)
    assert not policies_for(books, "12345", date(2025, 12, 31))


def test_a_newer_release_corrects_what_an_older_one_said_of_a_version(books):
    loaded(books, _article(4, "2026-01-01"), _UNTIL_APRIL)
    loaded(books, _article(4, "2026-02-01"))
    assert policy(books, "A501", MAY).holds_from == date(2026, 2, 1)


def test_a_proposed_policy_is_found_by_its_name_alone(books):
    loaded(books, _article(4, "2026-01-01", "P") | _codes((501, 4, "12345", "")))
    assert policies_for(books, "12345", MAY) == ()
    found = policy(books, "DA501", MAY)
    assert found.status is PolicyStatus.PROPOSED
    assert not found.holds_on(MAY)


@pytest.mark.parametrize("called", ["220.4", "NCD 220.4", "ncd220.4"])
def test_an_ncd_is_found_by_its_section(held, called):
    found = policy(held, called, MAY)
    assert (found.system, found.number, found.missing) == (System.NCD, 90, ())
    assert found.holds_on(MAY)


def test_a_retired_ncd_is_found_and_does_not_hold(held):
    assert not policy(held, "220.5", MAY).holds_on(MAY)


def test_a_linked_policy_is_found_by_its_number(held):
    assert policy_linked(held, PolicyLink(System.NCD, 90), MAY).display_id == "220.4"
    assert policy_linked(held, PolicyLink(System.LCD, 301), MAY).display_id == "L301"
    assert policy_linked(held, PolicyLink(System.LCD, 501), MAY) is None


def test_what_was_not_loaded_with_a_policy_is_named(books):
    tables = dict(ARTICLE_TABLES)
    del tables["article_x_icd10_covered_group"], tables["article_future_retire"]
    loaded(books, tables)
    missing = ("article_x_icd10_covered_group", "article_future_retire")
    assert policy(books, "A501", MAY).missing == missing


def test_a_table_of_an_older_release_does_not_stand_for_one_of_a_newer(books):
    loaded(books, _article(4, "2020-01-01") | _codes((501, 4, "12345", "")), _UNTIL_APRIL)
    loaded(books, _article(5, "2026-04-01"))
    assert "article_x_hcpc_code" in policy(books, "A501", MAY).missing
    assert "article_x_hcpc_code" not in policy(books, "A501", date(2026, 3, 31)).missing


@pytest.mark.parametrize("table", ["article_x_contractor", "contractor", "state_lookup"])
def test_a_policy_of_which_it_is_not_known_where_it_holds_is_not_left_out(books, table):
    loaded(books, {name: rows for name, rows in ARTICLE_TABLES.items() if name != table})
    found = policies_for(books, "12345", MAY, state="OH")
    assert [each.display_id for each in found] == ["A501", "A502"]
    assert all(table in each.missing for each in found)


def test_each_family_is_complete_in_books_of_its_own(books):
    loaded(books, LCD_TABLES, within="lcd")
    (found,) = policies_for(books, "E0100", MAY, state="TX")
    assert (found.display_id, found.missing) == ("L301", ())


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=4, unique=True),
    st.integers(-5, 70),
)
def test_on_any_day_the_version_that_began_last_is_the_one_found(starts, asked):
    first = date(2026, 1, 1)
    with new_books() as connection:
        for version, start in enumerate(sorted(starts), start=1):
            loaded(connection, _article(version, str(first + timedelta(start))))
        found = policy(connection, "A501", first + timedelta(asked))
    begun = [start for start in starts if start <= asked]
    assert (found.version if found else 0) == len(begun)
    connection.close()
