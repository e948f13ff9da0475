from pathlib import Path

import pytest

from app.places import Places


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("CODERDESK_DATA", "CODERDESK_REFERENCE", "CODERDESK_RELEASES"):
        monkeypatch.delenv(name, raising=False)


def test_what_the_user_names_comes_first(monkeypatch):
    monkeypatch.setenv("CODERDESK_REFERENCE", "/environment")
    places = Places.of(Path("/reference"), Path("/work"))
    assert (places.reference, places.workspace) == (Path("/reference"), Path("/work"))


def test_then_what_the_environment_names(monkeypatch):
    monkeypatch.setenv("CODERDESK_DATA", "/data")
    monkeypatch.setenv("CODERDESK_REFERENCE", "/environment")
    places = Places.of(None, None)
    assert places.data == Path("/data")
    assert places.reference == Path("/environment")
    assert places.workspace == Path("/data/work.coderdesk")


def test_a_folder_of_releases_is_taken_from_the_environment_alone(monkeypatch):
    assert Places.of(None, None).releases is None
    monkeypatch.setenv("CODERDESK_RELEASES", "/official")
    assert Places.of(None, None).releases == Path("/official")


def test_else_all_lies_in_the_data_of_the_user():
    places = Places.of(None, None)
    assert places.data.name == "coderdesk"
    assert places.reference == places.data / "reference"


def test_the_program_brings_its_own_files():
    places = Places.of(None, None)
    assert (places.resources / "fonts").is_dir()
    assert list(places.codebooks.glob("*/manifest.toml"))
