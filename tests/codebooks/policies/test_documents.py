import zlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.policies.documents import documents_edition, read_documents
from app.codebooks.policies.families import ARTICLES, LCDS, NCDS
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.rules.policies import PolicyStatus
from tests.codebooks.policies.mcd_made import ARTICLE_TABLES, LCD_TABLES, NCD_TABLES, member


def _member(caption, *rows):
    return Member("t.csv", "\r\n".join((caption, *rows, "")).encode())


def _lcd(**cells):
    told = {"lcd_id": "301", "lcd_version": "7", "title": "Tide", "status": "A"} | cells
    return _member(",".join(told), ",".join(told.values()))


def _only(family, received):
    (document,) = read_documents(family, received).documents
    return document


def test_policies_have_their_days_and_their_text():
    lantern, rope = read_documents(ARTICLES, member("article", ARTICLE_TABLES["article"])).documents
    assert (lantern.number, lantern.version, lantern.display) == (501, 3, "A501")
    assert lantern.title == "Billing and Coding: Lantern Fever & Tide"
    assert (lantern.effective, lantern.ends) == (date(2026, 3, 1), None)
    ((heading, packed),) = lantern.sections
    assert (heading, zlib.decompress(packed)) == ("Article text", b"Invented text.")
    assert (rope.effective, rope.ends) == (date(2019, 10, 1), date(2026, 5, 31))
    assert rope.status is PolicyStatus.RETIRED


def test_a_proposed_lcd_is_told_by_its_status_or_its_letter():
    final, proposed = read_documents(LCDS, member("lcd", LCD_TABLES["lcd"])).documents
    assert (final.display, final.status) == ("L301", PolicyStatus.ACTIVE)
    assert (proposed.display, proposed.status) == ("DL302", PolicyStatus.PROPOSED)
    by_letter = _only(LCDS, _lcd(display_id="dl9", status="A"))
    assert (by_letter.display, by_letter.status) == ("DL9", PolicyStatus.PROPOSED)


def test_an_ncd_is_called_by_its_section_and_says_in_its_title_that_it_is_retired():
    screening, reading = read_documents(NCDS, member("ncd_trkg", NCD_TABLES["ncd_trkg"])).documents
    assert (screening.display, screening.status) == ("220.4", PolicyStatus.ACTIVE)
    assert (reading.display, reading.status) == ("220.5", PolicyStatus.RETIRED)
    assert reading.ends == date(2023, 4, 9)


@pytest.mark.parametrize(
    ("cells", "effective", "ends"),
    [
        pytest.param({}, None, None, id="no dates"),
        pytest.param(
            {"rev_eff_date": "2026-01-08", "orig_det_eff_date": "2015-10-01"},
            *(date(2026, 1, 8), None),
            id="of the revision before that of the first version",
        ),
        pytest.param({"orig_det_eff_date": "2015-10-01"}, date(2015, 10, 1), None, id="original"),
        pytest.param(
            {"rev_end_date": "2026-05-31", "date_retired": "2026-04-30"},
            *(None, date(2026, 4, 30)),
            id="the first end of all",
        ),
        pytest.param(
            {"status": "R", "rev_eff_date": "2026-01-08"},
            *(date(2026, 1, 8), date(2026, 1, 7)),
            id="retired nobody says when",
        ),
        pytest.param({"status": "R"}, None, date.min, id="retired without any date"),
        pytest.param(
            {"status": "R", "rev_eff_date": "0001-01-01"},
            *(date.min, date.min),
            id="retired on the first of days",
        ),
    ],
)
def test_a_version_holds_by_its_dates(cells, effective, ends):
    document = _only(LCDS, _lcd(**cells))
    assert (document.effective, document.ends) == (effective, ends)


@pytest.mark.parametrize(
    ("received", "reason"),
    [
        pytest.param(_lcd(lcd_id="three"), "'three' is no number", id="number"),
        pytest.param(_lcd(rev_eff_date="soon"), "'soon' is no date", id="date"),
        pytest.param(_lcd(display_id="a b"), "'A B' is no identifier", id="identifier"),
        pytest.param(_member("lcd_id,lcd_version,title,status"), "lists no policy", id="empty"),
        pytest.param(
            _member("lcd_id,lcd_version,title,status", *["301,7,Tide,A"] * 2),
            "version 7 of L301 stands twice",
            id="twice",
        ),
    ],
)
def test_a_malformed_main_table_is_refused(received, reason):
    with pytest.raises(ValueError, match=reason):
        read_documents(LCDS, received)


def test_the_edition_is_the_month_of_the_newest_update():
    assert documents_edition(ARTICLES, member("article", ARTICLE_TABLES["article"])) == EditionHint(
        date(2026, 4, 1), codes=2
    )
    assert documents_edition(NCDS, member("ncd_trkg", NCD_TABLES["ncd_trkg"])) == EditionHint(
        date(2026, 4, 1), codes=2
    )
    assert documents_edition(LCDS, _lcd()) is None


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 10**9 - 1),
    st.integers(0, 999),
    st.dates(),
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20),
)
def test_every_field_comes_back(number, version, day, title):
    rows = [(number, version, title.replace("<", "").replace("&", "") + "x", "", "", "", day)]
    rows = [(*rows[0], "", "", "", "", "A", "", "", "", "", "")]
    (document,) = read_documents(LCDS, member("lcd", rows)).documents
    assert (document.number, document.version, document.effective) == (number, version, day)
    assert document.title == rows[0][2]
