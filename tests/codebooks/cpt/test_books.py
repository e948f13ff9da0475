"""CPT that the user opened, asked by date."""

from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from tests.codebooks.cpt import cpt_made
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

MAY = date(2031, 5, 6)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    root = tmp_path_factory.mktemp("cpt")
    files = [cpt_made.short(), cpt_made.medium(), cpt_made.long(), cpt_made.modifiers()]
    release = kept_release(root / "1", System.CPT, date(2031, 1, 1), files)
    build(root, [release], lambda *_: None, silent)
    with opened(root) as books:
        yield books


@pytest.mark.parametrize(
    ("code", "on", "status"),
    [
        ("99999", MAY, "valid"),
        ("0001u", MAY, "valid"),
        ("99998", MAY, "not_in_edition"),
        ("99999", date(2032, 1, 1), "no_edition"),
    ],
    ids=["code", "small letters", "unknown", "next year"],
)
def test_a_code_is_checked_in_the_edition_of_the_date(books, code, on, status):
    assert books.entry(code, on, System.CPT).status == status


def test_a_code_has_its_long_title_and_the_shorter_ones_as_facts(books):
    entry = books.entry("99999", MAY)
    assert entry.title.startswith("Invented service one, established keeper that goes on")
    assert {fact.name for fact in entry.facts} == {"medium", "short"}


def test_modifiers_are_told_and_count_as_no_codes(books):
    assert books.modifier("22", MAY).title == "Brighter lamp"
    assert books.modifier("23", MAY).status == "not_in_edition"
    (edition,) = books.editions()
    assert (edition.edition, edition.codes, edition.headers) == ("2031-01", 4, 0)
