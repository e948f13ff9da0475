"""The notice of the AMA and the year that it tells."""

from datetime import date

import pytest

from app.codebooks.cpt.notice import cpt_edition, has_notice
from app.codebooks.receiving.received import EditionHint, Member
from tests.codebooks.lists.lists_made import spreadsheet

OWNER = "American Medical Association"


@pytest.mark.parametrize(
    ("notice", "year", "is_certain"),
    [
        (f"CPT® 2031, copyright 2030 {OWNER}", 2031, True),
        (f"CPT(R) 2031\nCopyright 2030 {OWNER}", 2031, True),
        (f"CPT only copyright 2030 {OWNER}. All rights reserved.", 2031, False),
        (f"© 1966, 1970, 1995-2030 {OWNER}", 2031, False),
    ],
    ids=["edition", "edition in brackets", "copyright", "years of copyright"],
)
def test_the_edition_is_that_of_cpt_or_follows_the_copyright(notice, year, is_certain):
    member = Member("SHORTU.txt", notice.encode("latin-1"))
    assert cpt_edition(member) == EditionHint(date(year, 1, 1), is_certain)


@pytest.mark.parametrize(
    "content",
    [f"Owned by the {OWNER} since 1966".encode(), b"", b"Copyright of nobody"],
    ids=["no year", "empty", "nobody"],
)
def test_a_notice_without_a_year_tells_no_edition(content):
    assert cpt_edition(Member("SHORTU.txt", content)) is None


def test_the_owner_is_found_over_the_end_of_a_line():
    assert has_notice(Member("any", b"copyright American\r\n   Medical Association"))
    assert not has_notice(Member("any", b"copyright nobody"))


def test_a_spreadsheet_has_no_notice():
    member = spreadsheet((f"CPT 2031 {OWNER}",))
    assert not has_notice(member)
    assert cpt_edition(member) is None
