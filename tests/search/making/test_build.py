from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.search import build_index, open_index
from app.search.finding.matching import FREQUENT, OWN, start_mask, word_mask
from app.search.making.masks import MaskFile, bits, mask_of
from tests.fixtures.books import opened, silent, tiny_root
from tests.search.invented import release


def test_every_phrase_of_the_books_has_one_number(tiny):
    phrases = list(tiny._books.phrases())
    variants = tiny._shelf.variants
    assert len(variants) == len(phrases)
    assert sorted(variants.text(number) for number in range(len(variants))) == sorted(
        phrase.text for phrase in phrases
    )


def test_every_phrase_leads_to_its_code(tiny):
    shelf = tiny._shelf
    printed = {(phrase.code, phrase.text, phrase.source) for phrase in tiny._books.phrases()}
    numbered = {
        (
            shelf.codes.code(shelf.variants.code_of[n])[1],
            shelf.variants.text(n),
            shelf.variants.printed(n).source,
        )
        for n in range(len(shelf.variants))
    }
    assert numbered == printed


def test_the_phrases_of_a_code_are_known(tiny):
    shelf = tiny._shelf
    for code in range(len(shelf.codes)):
        numbers = shelf.variants.of_code(code)
        assert all(shelf.variants.code_of[number] == code for number in numbers)
        assert list(shelf.variants.titles(code))


def test_an_interrupted_build_is_not_built_upon(tmp_path):
    with opened(tiny_root(tmp_path)) as books:
        (books.generation / "index").mkdir()
        with pytest.raises(FileExistsError):
            build_index(books, books.generation)


def test_nothing_but_plain_files_is_written_beside_the_index_of_the_library(tiny):
    names = {path.suffix for path in (tiny._books.generation / "index").iterdir() if path.suffix}
    assert names <= {".bin", ".json", ".txt", ".seg", ".toc"}


def test_frequent_words_and_beginnings_are_kept_ready(tmp_path):
    terms = [f"Moss kind{number}" for number in range(FREQUENT + 1)]
    build(tmp_path / "root", [release(tmp_path, [("A20", "Rope", terms)])], build_index, silent)
    with opened(tmp_path / "root") as books:
        with closing(MaskFile(books.generation / "index" / "masks")) as masks:
            mossy = set(bits(masks[word_mask(OWN, "moss")]))
            assert mossy == set(bits(masks[start_mask(OWN, "kind")]))
            assert word_mask(OWN, "rope") not in masks
            assert start_mask(OWN, "ro") not in masks
        with closing(open_index(books.generation, books)) as index:
            shelf = index._shelf
            assert {shelf.variants.text(number) for number in mossy} == set(terms)
            assert shelf.postings.word("moss") == mask_of(mossy, len(shelf.variants))
            assert index.find("kind", date(2026, 1, 1)).hits[0].code == "A20"
