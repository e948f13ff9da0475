"""Finding services of a CPT that the user opened, beside other books."""

from datetime import date

import pytest

from app.codebooks import build
from app.domain.books import Status
from app.domain.codes import System
from app.search import build_index, open_index
from tests.codebooks.cpt import cpt_made
from tests.codebooks.hcpcs.hcpcs_made import fixed, lantern, quill
from tests.codebooks.lists.lists_made import comma_separated
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

MAY, LATER = date(2031, 5, 6), date(2032, 5, 6)
NEXT_YEAR = {code: text for code, text in cpt_made.CODES.items() if code != "99999"}
TABLE = comma_separated(
    ("Concept Id", "CPT Code", "Long", "Medium", "Short", "Consumer"),
    ("1", "00199", "Invented service, long", "Invented service", "INV SERV", "Seaside errand"),
    delimiter="\t",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    root = tmp_path_factory.mktemp("services")
    files = [cpt_made.short(), cpt_made.medium(), cpt_made.long(), cpt_made.modifiers()]
    releases = [
        kept_release(root / "1", System.CPT, date(2031, 1, 1), files),
        kept_release(root / "2", System.CPT, date(2032, 1, 1), [cpt_made.long(NEXT_YEAR), TABLE]),
        kept_release(root / "3", System.HCPCS, date(2031, 1, 1), [fixed(lantern(), quill())]),
    ]
    build(root, releases, build_index, silent)
    with opened(root) as books:
        index = open_index(books.generation, books)
        yield index
        index.close()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("established keeper", "99999"),
        ("keeper estab", "99999"),
        ("99999", "99999"),
        ("9999", "99999"),
        ("0001u", "0001U"),
        ("9999t emerging", "9999T"),
        ("oil analisis", "0001U"),
        ("inv oil", "0001U"),
    ],
    ids=[
        *("words", "half typed", "code", "beginning", "small letters", "code and word"),
        *("slip", "shortened"),
    ],
)
def test_a_service_is_found_by_words_and_by_code(index, typed, code):
    hit = index.find(typed, MAY).hits[0]
    assert (hit.code, hit.system, hit.is_billable) == (code, System.CPT, True)
    assert hit.title.endswith("that goes on to the end of the pier and back")


def test_a_service_is_found_in_the_edition_of_the_date(index):
    assert index.find("99999", LATER).hits == ()
    assert [hit.code for hit in index.find("0001U", LATER).hits] == ["0001U"]
    assert index.find("0001U", date(2035, 5, 6)).status is Status.NO_EDITION


def test_a_service_is_found_by_what_patients_are_told_of_it(index):
    (hit,) = index.find("seaside errand", LATER).hits
    assert (hit.code, hit.why) == ("00199", "short description: Seaside errand")
    assert index.find("seaside errand", MAY).hits == ()


def test_each_hit_names_its_book_and_one_book_can_be_asked_alone(index):
    both = {hit.system for hit in index.find("lamp quill", MAY).hits}
    assert both == {System.CPT, System.HCPCS}
    assert {hit.system for hit in index.find("lamp quill", MAY, [System.CPT]).hits} == {System.CPT}


def test_modifiers_are_no_services(index):
    assert index.find("brighter lamp", MAY, [System.CPT]).hits[0].code != "22"
