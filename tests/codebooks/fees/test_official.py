"""Official releases of the fee schedule, where they are at hand."""

from datetime import date

import pytest

from app.codebooks.kinds import kind_called
from tests.fixtures.official import official


@pytest.fixture(scope="module")
def april_2024():
    kind, member = official("mpfs.values", "mpfs-2024")
    return kind, member, kind.read(member)


def test_april_2024_has_its_level_ii_rows_with_their_values(april_2024):
    kind, member, read = april_2024
    assert (read.codes, kind.volume(member)) == (4_865, "")
    assert kind.edition_of(member).released == date(2024, 4, 1)
    assert {row[25] for row in read.rows} == {332875}
    rows = {row[:2]: row for row in read.rows}
    hospice = rows["G0337", ""]
    assert hospice[3:14] == ("X", "+", 142, 55, "", 55, "", 9, 206, 206, "9")
    # The caps of imaging: a bone density study in full and its technical component.
    assert [rows["G0130", part][29:] for part in ("", "TC")] == [(325, 325, 5), (316, 316, 4)]


def test_totals_are_the_sums_of_their_parts(april_2024):
    _, _, read = april_2024
    for row in read.rows:
        work, non_facility, facility, mp = row[5], row[6], row[8], row[10]
        assert row[11:13] == (work + non_facility + mp, work + facility + mp)


@pytest.mark.parametrize(
    ("folder", "year", "san_francisco"),
    [
        ("mpfs-2024", 2024, (1088, 1419, 445)),
        ("fixtures-2026", 2026, (1095, 1410, 425)),
    ],
)
def test_every_locality_has_its_indices(folder, year, san_francisco):
    kind, member = official("gpci.indices", folder)
    read = kind.read(member)
    assert read.codes == 109
    assert kind.edition_of(member).released == date(year, 1, 1)
    by_key = {(each.mac, each.locality): each for each in read.localities}
    found = by_key["01112", "05"]
    assert (found.work, found.pe, found.mp) == san_francisco
    assert by_key["02102", "01"].name == "ALASKA"
    assert by_key["02102", "01"].work == 1500


def test_the_counties_of_2024_are_those_of_the_indices():
    kind, member = official("gpci.areas", "mpfs-2024")
    areas = kind.read(member).localities
    _, indices = official("gpci.indices", "mpfs-2024")
    told = {
        (each.mac, each.locality) for each in kind_called("gpci.indices").read(indices).localities
    }
    assert {(each.mac, each.number) for each in areas} == told
    assert len(areas) == 109
    assert next(each for each in areas if each.name == "AUSTIN").counties == "TRAVIS"
