"""The Tabular List opened level by level."""

from datetime import date

import pytest

from app.codebooks.asking.tabular_tree import branch_to, place_of, places_below, sought, tops
from app.domain.codes import System
from app.domain.printed.tabular import PlaceKind
from tests.fixtures.books import opened
from tests.fixtures.volumes import volumes_root

CM, PCS = System.ICD_10_CM, System.ICD_10_PCS
ON, BEFORE, AFTER = date(2026, 3, 12), date(2025, 3, 12), date(2030, 1, 1)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    with opened(volumes_root(tmp_path_factory.mktemp("tree") / "books")) as books:
        yield lambda lookup, *what: books.ask(CM, lookup, *what)


@pytest.fixture
def line(asked):
    """The names from the top down to what the words find."""

    def find(system, words, on=ON, after=0):
        place = asked(sought, system, words, on, after)
        return None if place is None else [one.name for one in asked(branch_to, place, on).line]

    return find


def test_diagnoses_stand_in_chapters_and_procedures_in_sections(asked):
    assert [(one.kind, one.name) for one in asked(tops, CM, ON)] == [
        (PlaceKind.CHAPTER, "1"),
        (PlaceKind.CHAPTER, "2"),
        (PlaceKind.CHAPTER, "19"),
    ]
    assert [(one.kind, one.name) for one in asked(tops, PCS, ON)] == [
        (PlaceKind.SECTION, "0"),
        (PlaceKind.SECTION, "G"),
    ]
    assert asked(tops, System.HCPCS, ON) == ()
    assert asked(tops, CM, AFTER) == ()


def test_each_level_tells_what_it_is_and_whether_more_stands_below(asked):
    (fevers, *_) = asked(tops, CM, ON)
    (part,) = asked(places_below, fevers.id, ON)
    lanterns, _ = asked(places_below, part.id, ON)
    (category, _) = asked(places_below, lanterns.id, ON)
    told = [(o.kind, o.name, o.has_below) for o in (lanterns, category)]
    assert told == [(PlaceKind.SECTION, "A00-A09", True), (PlaceKind.HEADER, "A00", True)]
    codes = asked(places_below, category.id, ON)
    assert [(o.kind, o.name, o.has_below) for o in codes[:1]] == [
        (PlaceKind.BILLABLE, "A00.0", False)
    ]
    assert [one.is_code for one in (fevers, part, category, codes[0])] == [False, False, True, True]


def test_a_section_of_one_category_is_shown_as_this_category(asked):
    _, aches, _ = asked(tops, CM, ON)
    assert [(o.kind, o.name) for o in asked(places_below, aches.id, ON)] == [
        (PlaceKind.BILLABLE, "B20"),
        (PlaceKind.SECTION, "B21-B2A"),
    ]
    branch = asked(branch_to, asked(place_of, CM, "B20", ON), ON)
    assert [one.name for one in branch.line] == ["2", "B20"]


def test_what_stood_in_another_edition_only_is_left_out(asked):
    names = {on: _all_names(asked, on) for on in (BEFORE, ON)}
    assert names[BEFORE] != names[ON]
    assert all(asked(place_of, CM, name, on) for on, found in names.items() for name in found)


def test_the_way_to_every_code_is_told_with_all_that_stands_beside_it(asked):
    for name in _all_names(asked, ON):
        branch = asked(branch_to, asked(place_of, CM, name, ON), ON)
        assert branch.line[-1].name == name
        for above, below in zip(branch.line, branch.line[1:], strict=False):
            assert below in branch.below[above.id]


@pytest.mark.parametrize(
    ("system", "code", "name"),
    [
        pytest.param(CM, "s1011xa", "S10.11XA", id="without its dot"),
        pytest.param(PCS, "02Q20KZ", "02Q", id="a procedure in its table"),
        pytest.param(PCS, "0ZZ", None, id="no table"),
        pytest.param(CM, "Z99", None, id="not in the edition"),
    ],
)
def test_a_code_has_its_place(asked, system, code, name):
    place = asked(place_of, system, code, ON)
    assert (asked(branch_to, place, ON).line[-1].name if place else None) == name


@pytest.mark.parametrize(
    ("system", "words", "line_to"),
    [
        pytest.param(CM, "a00.", ["1", "A00-A19", "A00-A09", "A00"], id="a category"),
        pytest.param(CM, "S10-", ["19", "S10-S19", "S10"], id="a stem with its dash"),
        pytest.param(CM, "b", ["2", "B20"], id="a letter"),
        pytest.param(CM, "lamp oil", ["19", "T36-T50"], id="the title of a section"),
        pytest.param(CM, "Wick  Fever", ["1", "A00-A19", "A00-A09", "A05"], id="a title"),
        pytest.param(CM, "headache", ["2", "B20"], id="a later word of a title"),
        pytest.param(CM, "100%", None, id="no pattern"),
        pytest.param(CM, "zebra", None, id="in no title"),
        pytest.param(CM, "z9", None, id="no such code"),
        pytest.param(CM, " ", None, id="nothing"),
        pytest.param(PCS, "02q2", ["0", "02", "02Q"], id="a table"),
        pytest.param(PCS, "02", ["0", "02", "02Q"], id="a body system"),
        pytest.param(PCS, "repair", ["0", "02", "02Q"], id="an operation, not the code"),
    ],
)
def test_what_is_typed_finds_the_first_place_of_its_code_or_title(line, system, words, line_to):
    assert line(system, words) == line_to


def test_titles_are_looked_for_on_from_a_place(asked, line):
    first = asked(sought, CM, "rope burn", ON)
    assert line(CM, "rope burn", after=first)[-1] == "S10.0"
    assert line(CM, "A00", after=first) is None


def _all_names(asked, on):
    found = []
    waiting = list(asked(tops, CM, on))
    while waiting:
        place = waiting.pop()
        found += [place.name] if place.is_code else []
        waiting += asked(places_below, place.id, on)
    return found
