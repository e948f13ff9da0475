from datetime import date

import pytest

from app.bench.peers import peers
from app.codebooks import Phrase
from app.domain.codes import System

DAYS = (date(2024, 10, 1), date(2025, 9, 30))


def phrase(code, text):
    return Phrase(System.ICD_10_CM, code, text, "title", True, *DAYS)


PHRASES = [
    phrase("A00.0", "Lantern fever with rash"),
    phrase("A00.1", "Lantern fever with cough"),
    phrase("A05", "Wick fever"),
]


@pytest.fixture(scope="module")
def engines(tmp_path_factory):
    found = peers(PHRASES, tmp_path_factory.mktemp("peers"))
    yield found
    for engine in found.values():
        engine.close()


def test_every_peer_is_there(engines):
    assert list(engines) == ["fts5", "tantivy", "tantivy~", "bm25s"]


@pytest.mark.parametrize("name", ["fts5", "tantivy", "tantivy~", "bm25s"])
def test_a_peer_finds_the_code_of_a_phrase_first(engines, name):
    assert engines[name].codes("lantern cough", 10)[0] == "A00.1"
    assert engines[name].codes("wick", 10) == ["A05"]


@pytest.mark.parametrize("name", ["fts5", "tantivy", "tantivy~", "bm25s"])
def test_a_peer_finds_nothing_for_nothing(engines, name):
    assert engines[name].codes(" ,", 10) == []


def test_only_the_fuzzy_peer_forgives_a_slip(engines):
    assert engines["tantivy~"].codes("lantren", 1) in (["A00.0"], ["A00.1"])
    assert engines["tantivy"].codes("lantren", 1) == []
