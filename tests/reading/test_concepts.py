from datetime import date
from shutil import copytree

import pytest

from app.domain.reading.mentioned import MentionKind
from app.reading.book_names import read_names
from app.reading.concepts import BrokenConceptsError, Concepts, are_whole, build_concepts
from app.reading.stems import stem
from tests.fixtures.books import opened, tiny_root

IN_2025, IN_2026 = date(2025, 5, 1), date(2026, 5, 1)


@pytest.fixture(scope="module")
def generation(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"), finish=build_concepts)) as books:
        yield books.generation


def codes(concepts, text, on):
    wanted = {stem(word) for word in text.split()}
    return [
        named.code
        for word in wanted
        for at, needed in concepts.beginning(word)
        if set(needed) == wanted
        for named in concepts.named(at, on)
    ]


def test_a_title_names_its_code(generation):
    assert "A00.9" in codes(Concepts.load(generation), "lantern fever", IN_2025)


def test_a_code_is_named_on_its_days_only(generation):
    concepts = Concepts.load(generation)
    assert codes(concepts, "lantern fever", date(2020, 1, 1)) == []


def test_what_the_books_do_not_word_names_nothing(generation):
    assert codes(Concepts.load(generation), "glass mountain", IN_2026) == []


def test_wordings_that_are_missing_or_of_another_program_are_told(generation, tmp_path):
    assert are_whole(generation)
    assert not are_whole(tmp_path)
    with pytest.raises(BrokenConceptsError, match="not whole"):
        Concepts.load(tmp_path)
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts" / "wordings.txt").write_text("another program\n", "utf-8")
    assert not are_whole(tmp_path)


def test_what_else_the_books_name_is_kept_beside_the_wordings(generation, tmp_path):
    assert Concepts.load(generation).names == read_names(generation / "concepts")
    copytree(generation / "concepts", tmp_path / "concepts")
    (tmp_path / "concepts" / "names.txt").write_text("medication\tglimmerol", "utf-8")
    assert Concepts.load(tmp_path).names == {"glimmerol": MentionKind.MEDICATION}
