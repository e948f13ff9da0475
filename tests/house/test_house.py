from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from app.cli.outcome import CommandError, Exit
from app.codebooks import MissingReleaseError
from app.domain.codes import System
from app.domain.people import Coder
from app.house.house import RealHouse
from app.places import Places
from app.workfile import workfile
from tests.codebooks.received_made import codes_file, listed
from tests.fixtures.books import silent
from tests.fixtures.houses import invented_house
from tests.fixtures.reference import real_root


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    return real_root(tmp_path_factory.mktemp("reference"))


@pytest.fixture
def house(reference, tmp_path):
    with closing(RealHouse(Places.of(reference, tmp_path / "work.coderdesk"))) as house:
        yield house


@pytest.fixture
def unset(tmp_path, monkeypatch):
    """A machine on which the set-up has not fetched the code books."""
    monkeypatch.setenv("CODERDESK_DATA", str(tmp_path / "nothing"))
    with closing(RealHouse(Places.of(tmp_path / "reference", None))) as house:
        yield house


def test_the_books_and_the_index_are_opened_once(house):
    assert house.is_reference_built()
    assert house.books() is house.books()
    assert house.index() is house.index()
    assert house.index().find("cough", date(2026, 3, 12)).hits


def test_without_the_packages_the_mend_is_said(unset):
    assert not unset.is_reference_built()
    with pytest.raises(MissingReleaseError):
        unset.build_if_needed(silent)
    with pytest.raises(CommandError, match=r"installer/run\.py") as caught:
        unset.books()
    assert caught.value.code is Exit.MISSING


@pytest.mark.parametrize("place", ["data", "reference"])
def test_a_directory_that_cannot_be_read_is_said_with_the_mend(tmp_path, place):
    with closing(invented_house(tmp_path)) as house:
        # No name may be as long as this on any system.
        house.places = replace(house.places, **{place: tmp_path / ("x" * 400)})
        assert not house.is_reference_built()
        with pytest.raises(CommandError) as caught:
            house.books()
    assert caught.value.code is Exit.MISSING


def test_a_missing_work_file_is_made_only_when_asked_to(house, monkeypatch):
    monkeypatch.setenv("CODERDESK_PASSPHRASE", "correct horse")
    with pytest.raises(CommandError, match="There is no work file"):
        house.desk()
    assert house.exchange(make=True).coder.name
    assert house.desk().encounters.listed() == []


def test_what_is_no_work_file_is_a_wrong_input(house, monkeypatch):
    monkeypatch.setenv("CODERDESK_PASSPHRASE", "correct horse")
    house.places.workspace.write_text("a letter", encoding="utf-8")
    with pytest.raises(CommandError, match="not a Coderdesk work file") as caught:
        house.desk()
    assert caught.value.code is Exit.WRONG_INPUT


def test_the_samples_get_a_work_file_of_their_own(house, tmp_path):
    desk = house.sample_desk(tmp_path / "samples.coderdesk")
    assert desk.work.coder == Coder("Sample Coder", "CPC")
    assert all(file.is_file() for file in house.sample_files())


def test_closing_lets_go_of_every_file(house, tmp_path):
    house.sample_desk(tmp_path / "samples.coderdesk")
    house.close()
    workfile.open_work(tmp_path / "samples.coderdesk", "samples only").close()


@pytest.fixture
def offered(tmp_path):
    """A folder of releases, one of them broken, and a house that is told of it."""
    folder = tmp_path / "offered"
    folder.mkdir()
    (folder / "codes 2027.txt").write_bytes(codes_file(listed()))
    (folder / "cut 2028.txt").write_bytes(codes_file(listed()[:9]))
    with closing(invented_house(tmp_path, folder)) as house:
        yield house


def test_a_folder_of_releases_is_loaded_when_the_books_are_built(offered, capsys):
    assert not offered.is_reference_built()
    assert offered.books().coverage(System.ICD_10_CM) == "2024-10-01 to 2027-09-30"
    assert offered.is_reference_built()
    assert "it is cut; get the release again" in capsys.readouterr().err


def test_a_folder_of_releases_that_is_gone_is_said_and_the_books_are_built(tmp_path, capsys):
    with closing(invented_house(tmp_path, tmp_path / "gone")) as house:
        assert not house.is_reference_built()
        assert len(house.books().editions()) == 2
        assert not house.is_reference_built()
    assert "CODERDESK_RELEASES cannot be read" in capsys.readouterr().err


def test_books_that_a_failing_disk_has_changed_are_built_anew(tmp_path):
    with closing(invented_house(tmp_path)) as house:
        database = house.books().generation / "reference.db"
        house.close()
        size = database.stat().st_size
        database.write_bytes(database.read_bytes()[:4096].ljust(size, b"\xff"))
        with closing(RealHouse(house.places)) as again:
            assert not again.is_reference_built()
            assert len(again.books().editions()) == 2


def test_a_kept_release_that_is_damaged_is_a_wrong_input(offered):
    offered.books()
    (note,) = offered.places.reference.glob("releases/*/release.json")
    note.write_text("damaged", encoding="utf-8")
    with closing(RealHouse(offered.places)) as house:
        assert not house.is_reference_built()
        with pytest.raises(CommandError, match="remove that folder") as caught:
            house.books()
    assert caught.value.code is Exit.WRONG_INPUT
