import pytest

from app.codebooks.layers import Days
from app.codebooks.policies.companions import (
    read_jurisdictions,
    read_links,
    read_paragraphs,
    read_retirements,
    read_states,
)
from app.codebooks.policies.families import ARTICLES, LCDS
from app.domain.codes import System
from app.domain.policies import Listing
from tests.codebooks.policies.mcd_made import APRIL, ARTICLE_TABLES, loaded, member, rows_of


def test_paragraphs_are_kept_as_text():
    table = "article_x_icd10_covered_group"
    received = member(table, ARTICLE_TABLES[table])
    found = read_paragraphs(ARTICLES, table, Listing.COVERED, "icd10_covered_group", received).found
    above = "Group 1: applies to 12345 & X1234.\n\n- once a year"
    assert found == (
        (501, 3, "c", 1, above, "* only with a second code"),
        (501, 3, "c", 2, "For X1234 only", ""),
    )


def test_a_link_to_number_0_is_none():
    table = "article_related_documents"
    rows = [(501, 3, 1, "", 0, 301, 7, 0, ""), (501, 3, 2, 502, 0, "000", 0, 0, "")]
    linked = ((System.LCD, "r_lcd_id"), (System.ARTICLE, "r_article_id"))
    assert read_links(ARTICLES, table, linked, member(table, rows)).found == (
        (501, 3, System.LCD, 301),
        (501, 3, System.ARTICLE, 502),
    )


def test_a_retirement_without_a_day_is_none():
    received = member("lcd_future_retire", [(301, ""), (302, "2026-09-30")])
    found = read_retirements(LCDS, "lcd_future_retire", received).found
    assert [number for number, _ in found] == [302]


def test_a_contractor_works_in_a_state_until_its_term():
    received = member("contractor_jurisdiction", [(10, 12, 1, 7, "", "", "2025-12-31")])
    ((*_, first, last),) = read_jurisdictions("contractor_jurisdiction", received).found
    assert (first, Days.of(first, last).last.year) == (1, 2025)


def test_states_are_in_capitals():
    assert read_states("state_lookup", member("state_lookup", [(7, "nf", "North")])).found == (
        (7, "NF", "North"),
    )


def test_rows_of_a_version_are_replaced_and_those_of_others_stay(books):
    table = "article_x_contractor"
    loaded(books, {table: ARTICLE_TABLES[table]})
    loaded(books, {table: [(502, 1, 15, 12, 12, 1, "")]})
    assert [row[1:4] for row in rows_of(books, "policy_contractor")] == [(501, 3, 10), (502, 1, 12)]


def test_links_to_one_family_leave_those_to_another(books):
    for table in ("article_related_documents", "article_related_ncd_documents"):
        loaded(books, {table: ARTICLE_TABLES[table]})
    loaded(books, {"article_related_documents": [(501, 3, 1, 0, 0, 309, 1, 0, "")]})
    assert [row[3:] for row in rows_of(books, "policy_link")] == [("LCD", 309), ("NCD", 90)]


def test_a_retirement_that_is_called_off_is_gone(books):
    loaded(books, {"article_future_retire": [(501, "2026-09-30"), (502, "2026-09-30")]})
    loaded(books, {"article_future_retire": [(502, "2026-10-31")]})
    assert [row[1] for row in rows_of(books, "policy_retirement")] == [502]
    loaded(books, {"article_future_retire": []})
    assert rows_of(books, "policy_retirement") == []


def test_the_states_of_several_releases_add_up(books):
    loaded(books, {"state_lookup": [(7, "NF", "North"), (8, "NV", "Nevada")]})
    loaded(books, {"state_lookup": [(8, "NV", "Nevada, all of it")]})
    assert rows_of(books, "policy_state") == [
        (2, 7, "NF", "North"),
        (2, 8, "NV", "Nevada, all of it"),
    ]
    assert rows_of(books, "policy_table") == [(2, "state_lookup", APRIL.first.toordinal())]


@pytest.mark.parametrize("state", ["", "seven"])
def test_a_state_has_a_number(state):
    with pytest.raises(ValueError, match="is no number"):
        read_states("state_lookup", member("state_lookup", [(state, "NF", "North")]))
