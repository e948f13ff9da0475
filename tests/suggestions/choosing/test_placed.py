import pytest

from app.domain.encounter import Setting
from app.suggestions.choosing.asking import Asked
from app.suggestions.choosing.choosing import Chooser
from app.suggestions.choosing.placed import placed
from app.suggestions.finding import Finding
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.look import Look
from tests.suggestions.conftest import ON


@pytest.fixture
def looking(indexed):
    def reading(text):
        chart = Chart.read(text, indexed.concepts, indexed.vocabulary, ON)
        return Look(chart, Chooser(Asked(indexed.index), ON), indexed.books, Setting.OFFICE, ON)

    return reading


@pytest.mark.parametrize(
    ("text", "code", "codes"),
    [
        (
            "ASSESSMENT\n1. Arthritis.\n- Reasoning: The bilateral knees hurt.\n",
            "M19.90",
            "M17.0",
        ),
        ("CHIEF COMPLAINT\nRight hip pain.\n\nASSESSMENT\n1. Arthritis.\n", "M19.90", "M16.11"),
        ("ASSESSMENT\n1. Arthritis.\nNaproxen.\n", "M19.90", ""),
        ("ASSESSMENT\n1. Gout.\nRight knee.\n", "M10.9", ""),
    ],
    ids=["of the problem", "of the complaint", "nowhere", "closed"],
)
def test_what_leaves_its_site_open_may_sit_where_the_chart_says(looking, text, code, codes):
    look = looking(text)
    (number,) = (
        at
        for at, told in enumerate(look.chart.told)
        if told.section == "Assessment" and told.mention.text(text) in ("Arthritis", "Gout")
    )
    found = [each.code for each in placed(look, [Finding(code, (number,), "")])]
    assert found[:1] == codes.split()
