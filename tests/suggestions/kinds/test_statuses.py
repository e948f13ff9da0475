import tomllib
from pathlib import Path

import pytest

from app.domain.codes import System
from app.suggestions.kinds.statuses import statuses
from tests.suggestions.conftest import ON

RESOURCES = Path(__file__).parents[3] / "resources" / "suggestions"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("PAST SURGICAL HISTORY\nAppendectomy 1998.\n", {"Z90.49"}),
        ("PAST SURGICAL HISTORY\nRight knee replacement.\n", {"Z96.651"}),
        ("HPI: She is status post left mastectomy.", {"Z90.12"}),
        ("HPI: He had a CABG and has a pacemaker.", {"Z95.1", "Z95.0"}),
        ("ALLERGIES\nPenicillin, latex.\n", {"Z88.0", "Z91.040"}),
        ("ALLERGIES\nNo known allergies; denies penicillin allergy.\n", set()),
        ("HPI: He never had a colectomy.", set()),
        ("FAMILY HISTORY\nMother: hysterectomy.\n", set()),
        ("PLAN\nSchedule cholecystectomy.\n", set()),
        ("MEDICATIONS\nAmoxicillin.\n", set()),
    ],
)
def test_what_was_done_for_good_and_what_is_not_tolerated_has_a_code(look, text, codes):
    assert {each.code for each in statuses(look(text))} == codes


def test_every_code_of_the_tables_is_valid(real):
    for name, kinds in (("statuses", ("status", "allergy")), ("past", ("personal", "family"))):
        said = tomllib.loads((RESOURCES / f"{name}.toml").read_text("utf-8"))
        for each in (each for kind in kinds for each in said[kind]):
            assert real.books.entry(each["code"], ON, System.ICD_10_CM).is_billable, each["code"]


def test_every_external_cause_is_valid_with_its_episode(real):
    said = tomllib.loads((RESOURCES / "how_injured.toml").read_text("utf-8"))
    ended = [each["code"] + "A" for each in said["cause"]]
    ended += [f"{code}A" for each in said["near"] for code in each["codes"]]
    ended += [each["code"] for kind in ("activity", "place", "status") for each in said[kind]]
    for code in ended:
        assert real.books.entry(code, ON, System.ICD_10_CM).is_billable, code
