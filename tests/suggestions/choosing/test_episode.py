import pytest

from app.suggestions.choosing.episode import closed_unless_said, episode_unsaid, in_its_episode
from app.suggestions.finding import Finding


@pytest.mark.parametrize(
    ("code", "words", "coded"),
    [
        ("S52.531B", "right Colles fracture", "S52.531A"),
        ("S72.001C", "hip fracture", "S72.001A"),
        ("S52.531B", "open Colles fracture, Gustilo I", "S52.531B"),
        ("S52.531D", "Colles fracture, healing", "S52.531D"),
        ("S83.91XA", "sprained knee", "S83.91XA"),
        ("M80.00XA", "osteoporosis with fracture", "M80.00XA"),
    ],
)
def test_a_fracture_is_closed_where_nothing_says_that_it_is_open(code, words, coded):
    assert closed_unless_said(code, words) == coded


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Follow-up 2 weeks after reduction. Routine healing.", "S52.531D"),
        ("HPI: Fell today.", "S52.531A"),
        ("PLAN\nCast removal in a month.", "S52.531A"),
    ],
)
def test_an_injury_that_heals_is_one_of_a_later_encounter(look, text, code):
    (found,) = in_its_episode([Finding("S52.531A", (0,), "")], look(text))
    assert found.code == code


def test_what_has_no_episode_stays(look):
    findings = [Finding("M10.9", (0,), "")]
    assert in_its_episode(findings, look("Routine healing.")) == findings


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("HPI: Follow-up of her wrist fracture.\nASSESSMENT: Wrist fracture.\n", ["episode"]),
        ("HPI: Fell today.\nASSESSMENT: Wrist fracture.\n", []),
        ("HPI: Fell today.\nASSESSMENT: Wrist fracture.\nPLAN: Follow up of fracture.\n", []),
    ],
)
def test_an_injury_that_is_followed_up_without_a_word_of_its_course_is_asked_about(
    look, text, kinds
):
    found = episode_unsaid(look(text).chart, [Finding("S62.101A", (0,), "")])
    assert [gap.kind for gap in found] == kinds


def test_what_is_no_injury_has_no_course(look):
    chart = look("HPI: Follow-up of her wrist fracture.\nASSESSMENT: Wrist fracture.\n").chart
    assert not list(episode_unsaid(chart, [Finding("M10.9", (0,), "")]))
