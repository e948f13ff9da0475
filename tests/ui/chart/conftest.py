from dataclasses import dataclass

import pytest
from PySide6.QtGui import QFontDatabase

from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.ui.chart.chart_pane import ChartPane
from tests.fixtures.stage import working
from tests.fixtures.window import RESOURCES
from tests.fixtures.work import CODER, FACTS, clock, new_work


@pytest.fixture(scope="session", autouse=True)
def _grid_font(qapp):
    QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "IBMPlexMono-Regular.ttf"))


@pytest.fixture
def background(qtbot):
    with working() as background:
        yield background


@dataclass(frozen=True)
class Clinic:
    """A work file with one encounter to attach charts to."""

    charts: Charts
    encounters: Encounters
    id: int

    def attach(self, *files):
        for name, content in files:
            received = content.encode() if isinstance(content, str) else content
            self.charts.attach(self.id, name, received)
        return self.encounters.open(self.id)


@pytest.fixture
def clinic(tmp_path):
    work = new_work(tmp_path / "client.coderdesk")
    encounters = Encounters(work.sessions, CODER, clock())
    charts = Charts(work.sessions, CODER, clock())
    yield Clinic(charts, encounters, encounters.make(FACTS).encounter_id)
    work.close()


@pytest.fixture
def pane(clinic, background, qtbot):
    pane = ChartPane(clinic.charts, background)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    yield pane
    background.close()
