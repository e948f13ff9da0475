import pytest

from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Line, Sheet
from tests.reports.invented import summary_of


@pytest.fixture
def sheet():
    quoted = Evidence("T2DM with CKD 3b", Span(1, 1, 0, 16))
    visit = Line("99214", ("25", "95"), 2, (0, 1), None, 12550, (quoted,))
    return Sheet(
        (Diagnosis("E11.22", (quoted,)), Diagnosis("N18.32")),
        (),
        (visit, Line("36415", (), 1, (1,))),
    )


@pytest.fixture
def summary(sheet):
    return summary_of(sheet)
