"""The table of places of service that comes with the program, alone and below a list of CMS."""

from datetime import date
from pathlib import Path

import pytest

from app.codebooks import Release, build
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from app.codebooks.receiving.releases import code_sets
from app.domain.codes import System
from tests.codebooks.lists.lists_made import comma_separated
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release
from tests.fixtures.official import official

CODEBOOKS = Path(__file__).parents[3] / "codebooks"
FOLDER = CODEBOOKS / "pos"
MEMBER = Member("places.csv", (FOLDER / "places.csv").read_bytes())
OURS = Release(
    code_sets(CODEBOOKS)[System.POS],
    edition="2016-01",
    released=date(2016, 1, 1),
    effective_from=date(2016, 1, 1),
    effective_to=date.max,
    path=FOLDER,
    carrier="Coderdesk",
    carried=("places.csv",),
)
DAY = date(2026, 5, 6)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    root = tmp_path_factory.mktemp("places")
    build(root, [OURS], lambda *_: None, silent)
    with opened(root) as books:
        yield books


@pytest.fixture(scope="module")
def replaced(tmp_path_factory):
    """A short list of CMS is opened over the table; half of its codes must be there."""
    root = tmp_path_factory.mktemp("replaced")
    rows = [(f"{number:02}", f"Lantern room {number}") for number in range(1, 50)]
    theirs = comma_separated(("Place of Service Code(s)", "Place of Service Name"), *rows)
    kept = kept_release(root / "1", System.POS, date(2025, 1, 1), [theirs])
    build(root, [OURS, kept], lambda *_: None, silent)
    with opened(root) as books:
        yield books


def facts(entry):
    return {fact.name: fact.value for fact in entry.facts}


def test_it_is_read_like_a_list_of_cms():
    kind = kind_of(MEMBER)
    assert kind.id == "pos.list"
    assert kind.read(MEMBER).codes == 52


@pytest.mark.parametrize(
    ("code", "setting", "telehealth"),
    [
        ("02", "facility", "yes"),
        ("10", "non-facility", "yes"),
        ("11", "non-facility", None),
        ("21", "facility", None),
        ("24", "facility", None),
        ("31", "facility", None),
        ("32", "non-facility", None),
        ("99", "non-facility", None),
    ],
)
def test_a_place_tells_its_setting_and_whether_it_is_telehealth(books, code, setting, telehealth):
    entry = books.entry(code, DAY, System.POS)
    assert entry.status == "valid"
    assert facts(entry)["mpfs_setting"] == setting
    assert facts(entry).get("telehealth") == telehealth


@pytest.mark.parametrize(
    ("code", "on", "status"),
    [
        ("10", date(2021, 12, 31), "not_in_edition"),
        ("10", date(2022, 1, 1), "valid"),
        ("27", date(2023, 9, 30), "not_in_edition"),
        ("66", date(2024, 8, 1), "valid"),
        ("28", DAY, "not_in_edition"),
        ("11", date(2015, 12, 31), "no_edition"),
    ],
    ids=["not yet", "first day", "day before", "newest", "unassigned", "before the table"],
)
def test_a_place_is_valid_from_its_first_day(books, code, on, status):
    assert books.entry(code, on, System.POS).status == status


def test_an_opened_list_replaces_it_from_its_own_day(replaced):
    before, after = (replaced.entry("11", day, System.POS) for day in (date(2024, 12, 31), DAY))
    assert (before.title, after.title) == ("Office", "Lantern room 11")
    assert replaced.entry("99", DAY, System.POS).status == "not_in_edition"
    assert replaced.entry("99", date(2024, 12, 31), System.POS).status == "valid"


def test_it_says_of_every_place_what_cms_says():
    kind, member = official("pos.list", "pos")
    theirs, ours = kind.read(member), kind.read(MEMBER)
    assert {place.key for place in ours.places} == {place.key for place in theirs.places}
    settings = [
        {(fact.place, fact.value) for fact in book.facts if fact.name == "mpfs_setting"}
        for book in (ours, theirs)
    ]
    assert settings[0] == settings[1]
    titles = {place.title for place in theirs.places}
    assert not [each.title for each in ours.places if len(each.title) > 40 and each.title in titles]
