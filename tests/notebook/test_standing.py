from datetime import date

import pytest

from app.domain.books import Status
from app.domain.codes import System
from app.domain.notebook.kept import Heading, SystemCode, Turn
from app.notebook.standing import standing

CM = System.ICD_10_CM
BEFORE, AFTER = date(2025, 5, 1), date(2026, 5, 1)
TURN = date(2025, 10, 1)


def stands(books, code, on, before=None, system=CM):
    heading = before or Heading.of(books.entry(code, BEFORE, system), BEFORE)
    return standing(books, SystemCode(system, code), heading, on)


@pytest.mark.parametrize(
    ("code", "turn", "since"),
    [
        ("A00.0", Turn.SAME, None),
        ("A05", Turn.HEADER, TURN),
        ("A10.9", Turn.GONE, TURN),
        ("A10.1", Turn.RETITLED, TURN),
        ("A10", Turn.SAME, None),
        ("A11", Turn.SAME, None),
    ],
    ids=["as it was", "became a header", "left", "retitled", "always a header", "came since"],
)
def test_a_code_is_told_with_the_day_of_its_turn(books, code, turn, since):
    found = stands(books, code, AFTER)
    assert (found.turn, found.since, found.on) == (turn, since, AFTER)


def test_a_code_that_is_not_yet_in_the_edition_says_when_it_comes(books):
    kept = Heading.of(books.entry("A11", AFTER, CM), AFTER)
    found = stands(books, "A11", BEFORE, kept)
    assert (found.turn, found.since, found.comes) == (Turn.GONE, None, TURN)


def test_a_header_that_became_billable_is_told(books):
    kept = Heading(AFTER, Status.HEADER, "Wick fever", "2026-04")
    assert stands(books, "A05", BEFORE, kept).turn is Turn.BILLABLE


def test_a_title_of_a_later_year_is_no_revision_on_an_earlier_day(books):
    kept = Heading.of(books.entry("A10.1", AFTER, CM), AFTER)
    assert stands(books, "A10.1", BEFORE, kept).turn is Turn.SAME


@pytest.mark.parametrize("title", ["", "Làntern fever with rash"], ids=["none", "with accents"])
def test_a_title_that_was_not_known_or_had_accents_is_not_revised(books, title):
    assert stands(books, "A00.0", AFTER, Heading(BEFORE, Status.VALID, title)).turn is Turn.SAME


def test_a_revision_before_every_edition_has_no_day(books):
    kept = Heading(BEFORE, Status.VALID, "Glow fever with rash", "2019-10")
    found = stands(books, "A00.0", BEFORE, kept)
    assert (found.turn, found.since) == (Turn.RETITLED, None)


def test_without_an_edition_nothing_else_is_said(books):
    assert stands(books, "A00.0", date(2030, 1, 1)).turn is Turn.NO_EDITION


@pytest.mark.parametrize(
    ("status", "turn"),
    [
        (Status.NOT_VERIFIED, Turn.SAME),
        (Status.NO_EDITION, Turn.SAME),
        (Status.VALID, Turn.NO_EDITION),
    ],
    ids=["never verified", "never loaded", "loaded once"],
)
def test_cpt_is_missed_only_where_it_was_loaded(books, status, turn):
    assert stands(books, "99214", AFTER, Heading(BEFORE, status), System.CPT).turn is turn


def test_a_revision_has_the_day_of_the_edition_that_brought_it(books):
    kept = Heading(date(2020, 1, 1), Status.VALID, "Tide fever of left ear", "2019-10")
    assert stands(books, "A10.1", AFTER, kept).since == TURN
