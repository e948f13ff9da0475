"""Which files are to be had on a day, and what the manifests of the program offer."""

import re
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from app.codebooks import code_sets
from app.codebooks.fetching.addresses import file_name, is_listing
from app.codebooks.fetching.downloads import Download, downloads
from app.codebooks.fetching.offers import offers
from app.domain.codes import System

CODEBOOKS = Path(__file__).parents[3] / "codebooks"
CM, HCPCS, GEM = System.ICD_10_CM, System.HCPCS, System.GEM


def offered(system, today, **told):
    download = Download(system, "Book", ("https://a/{year}/{yy}/{before}/{month}.zip",), **told)
    return [(each.edition, each.is_due, each.addresses[0]) for each in offers([download], today)]


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (
            date(2026, 11, 11),
            [
                ("2026-10", True, "https://a/2027/27/2026/october.zip"),
                ("2027-10", False, "https://a/2028/28/2027/october.zip"),
            ],
        ),
        (
            date(2026, 9, 30),
            [
                ("2025-10", True, "https://a/2026/26/2025/october.zip"),
                ("2026-10", False, "https://a/2027/27/2026/october.zip"),
            ],
        ),
    ],
    ids=["in the new fiscal year", "on the last day of the old one"],
)
def test_the_year_in_force_is_due_and_the_next_one_is_taken_where_it_is_there(today, found):
    assert offered(CM, today, months=(10,)) == found


@pytest.mark.parametrize(
    ("today", "editions"),
    [
        (date(2026, 11, 11), [("2027-04", False)]),
        (date(2027, 4, 1), [("2027-04", False), ("2028-04", False)]),
        (date(2027, 9, 30), [("2027-04", False), ("2028-04", False)]),
    ],
    ids=["last April is over", "its first day", "its last day"],
)
def test_an_occasional_release_is_never_due(today, editions):
    found = offered(CM, today, months=(4,), is_occasional=True)
    assert [each[:2] for each in found] == editions


@pytest.mark.parametrize(
    ("today", "editions"),
    [
        (date(2026, 11, 11), [("2026-10", True), ("2027-01", False)]),
        (date(2027, 1, 1), [("2027-01", True), ("2027-04", False)]),
    ],
)
def test_a_quarter_is_followed_by_the_next(today, editions):
    found = offered(HCPCS, today, months=(1, 4, 7, 10))
    assert [each[:2] for each in found] == editions
    assert found[0][2] == f"https://a/{today.year}/" + (
        "26/2025/october.zip" if today.year == 2026 else "27/2026/january.zip"
    )


def test_what_came_once_for_all_is_always_due():
    found = offered(GEM, date(2026, 11, 11), released=date(2017, 10, 1))
    assert found == [("2017-10", True, "https://a/2017/17/2016/october.zip")]


def test_a_folder_is_named_as_a_publisher_would():
    (offer, _) = offers([Download(HCPCS, "Book", (), months=(10,))], date(2026, 12, 1))
    assert offer.folder == "October 2026"


def test_a_manifest_without_downloads_offers_nothing(tmp_path):
    (tmp_path / "pos").mkdir()
    (tmp_path / "pos" / "manifest.toml").write_text('system = "POS"')
    assert downloads(tmp_path) == {}


def test_manifests_of_one_system_add_up(tmp_path):
    for folder, told in (("a", 'released = 2017-10-01\nsha256 = "00"'), ("b", 'licensor = "AMA"')):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "manifest.toml").write_text(
            f'system = "GEM"\n[[download]]\nname = "{folder}"\naddresses = ["https://a/{{yy}}"]\n{told}'
        )
    first, second = downloads(tmp_path)[GEM]
    assert first == Download(GEM, "a", ("https://a/{yy}",), released=date(2017, 10, 1), sha256="00")
    assert second == Download(GEM, "b", ("https://a/{yy}",), licensor="AMA")


def every_offer():
    found = downloads(CODEBOOKS)
    days = (date(2026, 11, 11), date(2027, 4, 15))
    return [offer for each, day in product(found.values(), days) for offer in offers(each, day)]


def test_the_program_knows_where_its_code_sets_are_offered():
    found = downloads(CODEBOOKS)
    assert {CM, System.ICD_10_PCS, HCPCS} <= set(found) <= set(code_sets(CODEBOOKS))


def test_every_address_is_encrypted_and_filled_and_every_listing_has_a_pattern():
    for offer in every_offer():
        assert offer.addresses
        for address in offer.addresses:
            assert address.startswith("https://")
            assert not set("{}") & set(address)
        re.compile(offer.listed)
        assert bool(offer.listed) == any(map(is_listing, offer.addresses))


def test_the_names_of_the_fiscal_year_2027_are_those_that_were_published():
    found = offers(downloads(CODEBOOKS)[CM], date(2026, 11, 11))
    names = {file_name(offer.addresses[0]) for offer in found if offer.is_due}
    assert names == {
        "icd10cm-table-and-index-2027.zip",
        "icd10cm-code-descriptions-2027.zip",
        "ICD-10-CM-CONVERSION-TABLE-FY2027.xlsx",
        "POAexemptCodesFY27.zip",
        "ICD-10-CM-October-1-2026-FY27-Guidelines.pdf",
    }
    (hcpcs, _) = offers(downloads(CODEBOOKS)[HCPCS], date(2026, 11, 11))
    assert file_name(hcpcs.addresses[0]) == "october-2026-alpha-numeric-hcpcs-file.zip"


@pytest.mark.parametrize(
    "name",
    [
        "icd10cm-table and index-2026.zip",
        "icd10cm-Code Descriptions-2026.zip",
        "ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx",
        "POAexemptCodesFY26.zip",
        "ICD-10-CM-October-2025-Guidelines.pdf",
    ],
)
def test_the_patterns_find_the_names_of_the_year_before_each_once(name):
    found = offers(downloads(CODEBOOKS)[CM], date(2025, 11, 11))
    fitting = [offer for offer in found if re.fullmatch(offer.listed, name, re.I)]
    assert [(offer.edition, offer.is_due) for offer in fitting] == [("2025-10", True)]


@pytest.mark.parametrize(
    "name",
    [
        "icd10cm-April-1-2026-XML.zip",
        "icd10cm-Code Descriptions-April-1-2026.zip",
        "ICD-10-CM April 1 2026 Guidelines Final.pdf",
    ],
)
def test_the_patterns_find_the_names_of_an_april_update_each_once(name):
    found = offers(downloads(CODEBOOKS)[CM], date(2026, 4, 15))
    fitting = [offer for offer in found if re.fullmatch(offer.listed, name, re.I)]
    assert [(offer.edition, offer.is_due) for offer in fitting] == [("2026-04", False)]
