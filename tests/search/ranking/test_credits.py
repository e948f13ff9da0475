from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.search import build_index, open_index
from app.search.asking.understood import understood
from app.search.narrowing import EVERYTHING
from app.search.ranking.credits import Credits
from app.search.ranking.weighed import weighed
from tests.codebooks.hcpcs.hcpcs_made import fixed, quill
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release
from tests.search.hands_made import indexed
from tests.search.invented import release

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def hands(tmp_path_factory):
    with indexed(tmp_path_factory.mktemp("hands")) as index:
        yield index


def credited(index, typed, code):
    """Return the words and the credit of a code by its title."""
    shelf = index._shelf
    scope = index._scope(NEW, shelf.codes.systems, False, EVERYTHING)
    (asked,) = understood(typed, shelf.knowledge).readings
    words = weighed(shelf, scope, asked)
    title = shelf.title(scope, shelf.codes.number(System.ICD_10_CM, code))
    return words, Credits(shelf, words).of(title)


def test_a_rare_word_is_worth_more_and_an_unknown_one_nothing(hands):
    (rare, frequent, unknown), _ = credited(hands, "scorched rope xkcdq ", "A20.1")
    assert rare.worth > frequent.worth > unknown.worth == 0


def test_a_phrase_has_the_credit_of_its_words_and_less_for_those_near_it(hands):
    (deep, palm, _), credit = credited(hands, "deep palm lantern ", "A20.1")
    assert (credit.held, credit.near, credit.lacking) == ((1, 0, 0), ("palm",), ("lantern",))
    assert deep.worth < credit.worth < deep.worth + palm.worth


def test_the_words_of_a_heading_are_near(hands):
    _, credit = credited(hands, "severe rope glowing ", "A20.9")
    assert credit.lacking == ("glowing",)


def test_words_of_the_same_root_count_less(hands):
    (word,), credit = credited(hands, "feverish ", "A21.0")
    assert 0 < credit.held[0] <= 1
    assert credit.worth == word.worth * credit.held[0]


def test_what_lacks_words_is_likelier_a_diagnosis_than_a_service(tmp_path):
    sore = ("A20", "Quill sore of harbours, lanterns, towers and quays", [])
    (tmp_path / "made").mkdir()
    january = date(2026, 1, 1)
    releases = [
        release(tmp_path / "made", [sore, ("A21", "Moss", [])]),
        kept_release(tmp_path / "kept", System.HCPCS, january, [fixed(quill())]),
    ]
    build(tmp_path / "root", releases, build_index, silent)
    with opened(tmp_path / "root") as books, closing(open_index(books.generation, books)) as index:
        found = index.find("quill moss", january).hits
    codes = [hit.code for hit in found]
    assert codes.index("A20") < codes.index("J9902")
