import pytest

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_rows import (
    KindHead,
    Wanted,
    headed,
    key_of,
    problems,
    rows_by_span,
    sections_of,
    wanted,
)
from tests.fixtures.said import said_place
from tests.fixtures.steps import steps_of

PLACES = (
    said_place("Tide fever", code="A10.9", at=0),
    said_place("Wick fever", Assertion.ABSENT, at=20, section="HPI"),
    said_place("fever of the tide", Assertion.UNCERTAIN, at=40, code="A10.9", document_id=2),
    said_place("tide fever", Assertion.FAMILY, at=60, page=1),
    said_place("aspirin", at=80, code="Z79.82", is_medicine=True),
    said_place("warfarin", at=90, code="Z79.82", is_medicine=True),
)


def words(places):
    return [each.said.text for each in places]


def test_places_of_one_code_or_of_the_same_words_are_one_problem():
    found = problems(PLACES)
    assert [(each.label, each.code, len(each.places)) for each in found] == [
        ("Tide fever", "A10.9", 3),
        ("Wick fever", "", 1),
        ("Aspirin", "Z79.82", 1),
        ("Warfarin", "Z79.82", 1),
    ]
    assert found[0].assertions == [Assertion.PRESENT, Assertion.UNCERTAIN, Assertion.FAMILY]


def test_words_that_a_chart_says_a_hundred_times_are_compared_in_few_steps():
    many = PLACES * 100
    assert steps_of(lambda: problems(many)) < 8 * len(many)


def test_a_problem_is_told_from_others_by_code_or_words_and_a_place_by_where_it_is():
    assert [key_of(each) for each in problems(PLACES)][:2] == ["A10.9", "wick fever"]
    assert key_of(PLACES[0]) == PLACES[0].span


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        pytest.param(Wanted(), words(PLACES), id="all"),
        pytest.param(Wanted("WICK fe"), ["Wick fever"], id="words"),
        pytest.param(Wanted("z79"), ["aspirin", "warfarin"], id="code"),
        pytest.param(Wanted(assertion=Assertion.FAMILY), ["tide fever"], id="assertion"),
        pytest.param(Wanted(section="HPI"), ["Wick fever"], id="section"),
        pytest.param(Wanted(document=2), ["fever of the tide"], id="document"),
        pytest.param(Wanted("wick", document=2), [], id="all wishes together"),
    ],
)
def test_what_is_wanted_is_listed(wish, found):
    assert words(wanted(PLACES, wish)) == found


def test_each_place_is_found_in_its_row():
    where = rows_by_span(problems(PLACES))
    assert where[PLACES[2].span] == (0, 1)
    assert where[PLACES[1].span] == (1, 0)
    assert rows_by_span(PLACES)[PLACES[2].span] == (2, None)


def test_sections_are_named_once():
    assert list(sections_of(PLACES)) == ["Assessment", "HPI"]


THINGS = (
    said_place("CABG", Assertion.HISTORICAL, at=5, kind=MentionKind.PROCEDURE),
    said_place("cough", at=12, code="R05.9", kind=MentionKind.SYMPTOM),
    said_place("gout", at=25, code="M10.9"),
    said_place("cabg", at=30, kind=MentionKind.PROCEDURE),
)


def test_problems_are_listed_by_kind():
    found = problems(THINGS)
    assert [each.label for each in found] == ["Gout", "Cough", "CABG"]
    assert len(found[2].places) == 2


def test_each_kind_has_a_head_that_counts_how_its_things_stand():
    rows = headed(problems(THINGS))
    heads = [each for each in rows if isinstance(each, KindHead)]
    assert [each.kind for each in heads] == [
        MentionKind.CONDITION,
        MentionKind.SYMPTOM,
        MentionKind.PROCEDURE,
    ]
    assert heads[2].assertions == (Assertion.HISTORICAL, Assertion.PRESENT)
    assert len({key_of(each) for each in rows}) == len(rows)
    assert rows_by_span(rows)[THINGS[3].span] == (5, 1)


def test_things_of_one_kind_need_no_head():
    assert headed(problems(THINGS[2:3])) == problems(THINGS[2:3])


def test_kinds_that_are_hidden_are_not_listed():
    hidden = frozenset({MentionKind.PROCEDURE})
    assert words(wanted(THINGS, Wanted(hidden=hidden))) == ["cough", "gout"]
