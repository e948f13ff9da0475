import pytest

from app.codebooks import build
from app.domain.codes import System
from app.domain.encounter import Setting
from app.suggestions.choosing.asking import Asked
from app.suggestions.choosing.choosing import Chooser
from app.suggestions.kinds.ages import age_conflict
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.look import Look
from tests.codebooks.mce.mce_made import table
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release
from tests.suggestions.conftest import ON


@pytest.mark.parametrize(
    ("code", "age", "ages"),
    [
        ("P59.9", 40, "0"),
        ("P59.9", 0, ""),
        ("O24.410", 70, "9–64"),
        ("Z00.129", 30, "0–17"),
        ("N40.1", 8, "15–124"),
        ("I10", 8, ""),
        ("P59.9", None, ""),
    ],
)
def test_a_code_of_another_age_is_to_be_checked(look, code, age, ages):
    conflict = age_conflict(code, age, look("Gout."))
    assert (f"ages {ages} " in conflict) if ages else not conflict


def test_the_lists_that_are_loaded_go_before(real, tmp_path):
    lists = table(("E10.9", "UNSPECIFIED", "pediatric 0-17"))
    build(tmp_path, [kept_release(tmp_path / "1", System.MCE, ON, [lists])], nothing, silent)
    chart = Chart.read("Gout.", real.concepts, real.vocabulary, ON)
    with opened(tmp_path) as books:
        look = Look(chart, Chooser(Asked(real.index), ON), books, Setting.OFFICE, ON)
        assert "ages 0–17" in age_conflict("E10.9", 40, look)
        assert not age_conflict("E10.9", 4, look)


def nothing(*_):
    """Finish nothing."""
