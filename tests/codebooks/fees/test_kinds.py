"""The files of the fee schedule, as they are received."""

from dataclasses import replace
from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.fees.kinds import KINDS
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.recognition import recognised, sort_out
from app.domain.codes import System
from tests.codebooks.fees.fees_made import (
    LANTERN,
    QUILL,
    anesthesia,
    areas,
    indices,
    values_csv,
    values_text,
    values_xlsx,
)
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

FILES = {
    "csv": (values_csv(LANTERN), "mpfs.values"),
    "spreadsheet": (values_xlsx(LANTERN), "mpfs.values"),
    "text": (values_text(LANTERN), "mpfs.values"),
    "indices": (indices(), "gpci.indices"),
    "counties": (areas(), "gpci.areas"),
    "anesthesia": (anesthesia(), "gpci.anesthesia"),
}


@pytest.mark.parametrize(("member", "kind_id"), FILES.values(), ids=FILES)
def test_each_file_is_of_one_kind_whatever_its_name(member, kind_id):
    unnamed = replace(member, name="1")
    (kind,) = (kind for kind in KINDS if kind.recognises(unnamed))
    assert kind.id == kind_id
    assert kind_of(unnamed) is kind
    assert kind.read(unnamed)


def test_a_release_in_several_forms_and_with_both_factors_is_one_edition():
    told = {"title": "2031 National Physician Fee Schedule Relative Value File July Release"}
    members = [
        values_csv(LANTERN, name="rvu31c/PPRRVU2031_Jul_nonQPP.csv", **told),
        values_text(LANTERN, name="rvu31c/PPRRVU2031_Jul_nonQPP.txt"),
        values_csv(LANTERN, name="rvu31c/PPRRVU2031_Jul_QPP.csv", **told),
        replace(indices(), name="rvu31c/GPCI2031.csv"),
        replace(areas(), name="rvu31c/31LOCCO.csv"),
        replace(anesthesia(), name="rvu31c/ANES2031.csv"),
    ]
    known = recognised(members)
    releases = {release.system: release for release in sort_out(known.found, None)}
    assert known.skipped == []
    assert {release.edition for release in releases.values()} == {"2031-07"}
    assert sorted(releases[System.MPFS].found) == [("mpfs.values", ""), ("mpfs.values", "QPP")]
    assert len(releases[System.GPCI].found) == 3


def test_editions_are_listed_with_their_days_and_rows(tmp_path):
    january = values_csv(LANTERN, name="january")
    july = values_csv(LANTERN, QUILL, name="july")
    releases = [
        kept_release(tmp_path / "1", System.MPFS, date(2031, 1, 1), [january]),
        kept_release(tmp_path / "2", System.MPFS, date(2031, 7, 1), [july]),
        kept_release(tmp_path / "3", System.GPCI, date(2031, 1, 1), [indices(), areas()]),
    ]
    build(tmp_path / "root", releases, lambda *_: None, silent)
    with opened(tmp_path / "root") as books:
        told = [(each.system, each.edition, each.codes) for each in books.editions()]
        assert sorted(told) == [
            ("GPCI", "2031-01", 2),
            ("MPFS", "2031-01", 1),
            ("MPFS", "2031-07", 2),
        ]
        assert books.coverage(System.MPFS) == "2031-01-01 to 2031-12-31"
