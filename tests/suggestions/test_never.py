"""What a chart denies, tells of the family or of what may come is never coded as a condition."""

import random
import re
from contextlib import closing

import pytest

from app.domain.codes import System
from app.domain.encounter import Setting
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.suggesting import Suggester
from app.suggestions.wish import ChartWish
from app.vocabulary.reading import bundled
from tests.fixtures.books import opened
from tests.fixtures.reference import real_root
from tests.suggestions.test_scenarios import ON

FRAMES = {
    "denied": [
        "No evidence of {}.",
        "Denies {}.",
        "Negative for {}.",
        "There is no {}.",
        "Patient has no {}.",
        "{} was ruled out.",
    ],
    "family": ["Mother had {}.", "Family history of {}.", "Father with {}.", "Her sister has {}."],
    "hypothetical": [
        "Return if {} develops.",
        "Call if you have {}.",
        "Watch for {}.",
        "If {} occurs, go to the emergency department.",
    ],
}
FAMILY_HISTORY = ("Z80", "Z81", "Z82", "Z83", "Z84")
IN_ONE_CHART, CHARTS = 40, 13
MOST_WORDS = 5
# Titles that say themselves that something is not there, or whose it is.
UNFIT = re.compile(
    r"\b(?:no|not|without|absence|other|unspecified|history|family)\b|[\[(,]", re.IGNORECASE
)
CONDITIONS = tuple("ABCDEFGHIJKLMNR")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return real_root(tmp_path_factory.mktemp("reference"))


@pytest.fixture(scope="module")
def suggester(root):
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield Suggester(books, index, Concepts.load(books.generation), bundled())


@pytest.fixture(scope="module")
def titles(root):
    with opened(root) as books:
        return [
            each.text[0].lower() + each.text[1:]
            for each in books.phrases()
            if each.system is System.ICD_10_CM and each.source == "title" and each.is_billable
            if each.code.startswith(CONDITIONS) and each.first <= ON <= each.last
            if len(each.text.split()) <= MOST_WORDS and not UNFIT.search(each.text)
        ]


def charts(titles, frames, heading):
    chosen = random.Random(20260312)  # noqa: S311 - a sample of titles
    for _ in range(CHARTS):
        names = chosen.sample(titles, IN_ONE_CHART)
        lines = (frames[at % len(frames)].format(name) for at, name in enumerate(names))
        yield heading + "\n".join(lines)


@pytest.mark.parametrize("heading", ["", "ASSESSMENT AND PLAN\n"], ids=["bare", "assessment"])
@pytest.mark.parametrize("kind", FRAMES)
def test_thousands_of_conditions_that_the_patient_does_not_have_are_never_coded(
    suggester, titles, kind, heading
):
    allowed = FAMILY_HISTORY if kind == "family" else ()
    for text in charts(titles, FRAMES[kind], heading):
        found = suggester.suggested(ChartWish((text,), Setting.OFFICE, ON))
        given = [*found.suggestions, *found.candidates]
        assert [(each.code, each.why) for each in given if not each.code.startswith(allowed)] == []
