import json

import pytest

from app.domain.trail import is_unbroken
from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.encounters.exchange import Exchange
from app.storage import trail
from tests.fixtures.work import CODER, clock, new_work


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


@pytest.fixture
def encounters(work):
    return Encounters(work.sessions, CODER, clock())


@pytest.fixture
def charts(work):
    return Charts(work.sessions, CODER, clock())


@pytest.fixture
def exchange(work):
    return Exchange(work.sessions, CODER, clock())


@pytest.fixture
def acts(work):
    def of():
        with work.sessions() as session:
            entries = list(trail.entries(session))
        assert is_unbroken(entries)
        return [(entry.act.action, entry.act.details) for entry in entries]

    return of


@pytest.fixture
def take(exchange, encounters, tmp_path):
    def whole(fields):
        imported = exchange.import_encounter(json.dumps(fields), tmp_path)
        return encounters.open(imported.id)

    return whole
