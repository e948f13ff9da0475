from app.codebooks.policies.companions import read_links, read_paragraphs, read_retirements
from app.codebooks.policies.families import ARTICLES, LCDS
from app.domain.codes import System
from app.domain.rules.policies import Listing
from tests.codebooks.policies.mcd_made import ARTICLE_TABLES, member


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
