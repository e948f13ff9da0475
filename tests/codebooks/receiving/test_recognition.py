from datetime import date

import pytest

from app.codebooks import BrokenReleaseError, UntoldEditionError
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.codebooks.receiving.recognition import Found, recognised, sort_out
from app.domain.codes import System
from tests.codebooks.received_made import ADDENDA, codes_file, listed, order_file, poa_list

ORDER, CODES = order_file(listed()), codes_file(listed())
OCTOBER, APRIL = date(2025, 10, 1), date(2026, 4, 1)
YEARS = (
    "\r\nCodes\r\n 24 codes in icd10cm_order_2025.txt\r\n 26 codes in icd10cm_order_2026.txt\r\n"
)
TOLD = (ADDENDA + YEARS).encode()


def sorted_out(*members, as_of=None):
    found = recognised(Member(name, content) for name, content in members).found
    return sort_out(found, as_of)


def released(*members, as_of=None):
    return [each.released for each in sorted_out(*members, as_of=as_of)]


def test_files_of_no_known_kind_are_named():
    known = recognised([Member("a.txt", ORDER), Member("b.txt", b"hello")])
    assert [each.kind.id for each in known.found] == ["icd10cm.order"]
    assert (known.skipped, known.unmapped) == (["b.txt"], None)


def test_a_day_in_force_outweighs_everything():
    assert released(("POA FY26.txt", poa_list()), as_of=date(2027, 1, 5)) == [date(2026, 10, 1)]


def test_the_content_outweighs_the_name():
    (release,) = sorted_out(("poa 2020.txt", poa_list()))
    assert (release.released, release.edition, release.warnings) == (OCTOBER, "2025-10", [])


def test_a_month_in_a_name_is_said():
    (release,) = sorted_out(("April 2026 poa.txt", poa_list()))
    assert release.released == APRIL
    assert "The edition 2026-04 of April 2026 poa.txt is taken from its name" in release.warnings[0]


def test_a_year_in_a_name_is_said():
    (release,) = sorted_out(("2026/order.txt", ORDER))
    assert release.released == OCTOBER
    assert len(release.warnings) == 1


def test_addenda_beside_it_tell_the_year_of_an_order_file():
    (release,) = sorted_out(("a.zip/order.txt", ORDER), ("a.zip/addenda.txt", TOLD))
    assert release.released == OCTOBER
    assert release.warnings == []
    assert {kind for kind, _ in release.found} == {"icd10cm.order", "icd10cm.codes_addenda"}


def test_addenda_elsewhere_tell_nothing():
    with pytest.raises(BrokenReleaseError, match=r"a\.zip/order\.txt: nothing tells the edition"):
        released(("a.zip/order.txt", ORDER), ("b.zip/addenda.txt", TOLD))


def test_addenda_yield_to_the_file_s_own_year():
    both = released(("a/order 2027.txt", ORDER), ("a/addenda.txt", TOLD))
    assert both == [date(2026, 10, 1), OCTOBER]


def test_without_any_sign_the_day_is_asked_for():
    with pytest.raises(UntoldEditionError, match="order file: name a day on which it is in force"):
        released(("order.txt", ORDER))


@pytest.mark.parametrize("day", [date.min, date(1979, 12, 31), date(2100, 1, 1), date.max])
def test_a_day_on_which_no_release_was_in_force_is_refused(day):
    with pytest.raises(UntoldEditionError, match=f"no order file is in force on {day}: name a day"):
        released(("order 2027.txt", ORDER), as_of=day)
    kind = Kind("x", System.ICD_10_CM, "table", bool, lambda _: EditionHint(day), bool)
    found = Found(Member("table", b"x"), kind, kind.edition_of(Member("table", b"x")), "")
    with pytest.raises(UntoldEditionError, match="no table is in force"):
        sort_out([found], None)
    assert sort_out([found], APRIL)[0].released == APRIL


def guess(_member):
    return EditionHint(OCTOBER, is_certain=False)


def test_an_uncertain_hint_yields_to_a_name():
    kind = Kind("x", System.HCPCS, "table", bool, guess, bool)
    for name, expected in [("table.csv", OCTOBER), ("table 2019.csv", date(2019, 1, 1))]:
        member = Member(name, b"x")
        (release,) = sort_out([Found(member, kind, kind.edition_of(member), "")], None)
        assert release.released == expected


def test_the_same_file_twice_is_one():
    (release,) = sorted_out(("2026/a.txt", ORDER), ("2026/b.txt", ORDER))
    assert len(release.found) == 1
    assert not any("is taken as" in warning for warning in release.warnings)


@pytest.mark.parametrize("reverse", [True, False])
def test_of_two_files_of_one_kind_the_longer_is_taken_and_said(reverse):
    short = CODES.rpartition(b"S")[0].rpartition(b"\n")[0] + b"\n"
    members = sorted([("2026/a.txt", CODES), ("2026/b.txt", short)], reverse=reverse)
    (release,) = sorted_out(*members)
    assert release.found["icd10cm.codes", ""].member.content == CODES
    assert "2026/a.txt is taken as the codes file of 2025-10, not 2026/b.txt." in release.warnings
