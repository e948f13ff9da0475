from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.addenda import Change, applied, read_addenda
from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from tests.codebooks.received_made import ADDENDA, listed, order_addenda
from tests.fixtures.books import silent, tiny_release

YEARS = (
    "\r\nCodes\r\n  24 codes in icd10cm_order_2025.txt\r\n  25 codes in icd10cm_order_2026.txt\r\n"
)


@pytest.fixture(scope="module")
def before():
    return read_edition(tiny_release(2025), silent)


def member(text):
    return Member("addenda.txt", text if isinstance(text, bytes) else text.encode())


def test_codes_addenda_say_what_changed_and_of_which_year_they_are():
    received = member(ADDENDA + YEARS)
    kind = kind_of(received)
    hint = kind.edition_of(received)
    assert kind.id == "icd10cm.codes_addenda"
    assert (hint.released, hint.codes) == (date(2025, 10, 1), 25)
    addenda = kind.read(received)
    assert addenda.codes == 25
    assert addenda.changes[1] == Change("Add", "A05A", "Fever of the lower harbour", is_valid=True)


def test_order_addenda_say_which_are_headers():
    received = member(order_addenda(("Add", False, "A05", "Fever")))
    kind = kind_of(received)
    assert kind.id == "icd10cm.order_addenda"
    assert kind.edition_of(received) is None
    assert kind.read(received).changes == (Change("Add", "A05", "Fever", is_valid=False),)


def test_a_malformed_line_is_named():
    with pytest.raises(BrokenReleaseError, match="“'Added: A05A'” is no line of addenda"):
        read_addenda(member(ADDENDA + "Added: A05A\r\n"))


def test_the_edition_before_with_the_changes_is_the_new_one(before):
    made = applied([read_addenda(member(ADDENDA))], before, "ICD-10-CM 2025-10")
    codes = {each.code for each in made.codes}
    assert not made.has_headers
    assert {"A05A", "A05B"} <= codes
    assert "A109" not in codes
    assert all(each.is_valid for each in made.codes)


def test_order_addenda_are_preferred_and_change_headers_too(before):
    header = order_addenda(
        ("Delete", True, "A05", "Old"), ("Add", False, "A05", "New"), ("No Change", True, "A10", "")
    )
    both = [read_addenda(member(ADDENDA)), read_addenda(member(header))]
    made = applied(both, before, "ICD-10-CM 2025-10")
    states = {each.code: (each.is_valid, each.title) for each in made.codes}
    assert made.has_headers
    assert states["A05"] == (False, "New")
    assert len(states) == len(listed(2025))


def test_a_revision_changes_the_title(before):
    text = "Revise from: A000    Old words\r\nRevise to:   A000    New words\r\n"
    made = applied([read_addenda(member(text))], before, "ICD-10-CM 2025-10")
    assert "New words" in {each.title for each in made.codes}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Delete:      Z999    Unknown\r\n", "delete Z999"),
        ("Revise to:   Z999    Unknown\r\n", "revise to Z999"),
        ("Add:         A000    Known\r\n", "add A000"),
        (ADDENDA + YEARS.replace("25 codes", "99 codes"), "come to .* instead of 99"),
    ],
)
def test_addenda_that_do_not_fit_are_refused(before, text, reason):
    with pytest.raises(BrokenReleaseError, match=f"do not fit .*{reason}"):
        applied([read_addenda(member(text))], before, "ICD-10-CM 2025-10")
