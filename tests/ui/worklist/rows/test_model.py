from datetime import UTC, date, datetime

from pytestqt.modeltest import ModelTester

from app.domain.encounter import Setting
from app.domain.people import Payer, Sex
from app.domain.worklist.rows import WorklistRow
from app.ui.worklist.rows.model import ROW_ROLE, WorklistModel

DAY = date(2026, 3, 12)
ROW = WorklistRow(
    7,
    "Ybarra",
    None,
    Sex.UNKNOWN,
    Payer(),
    Setting.OFFICE,
    DAY,
    DAY,
    datetime(2026, 3, 12, tzinfo=UTC),
)


def test_the_model_is_well_formed(qtmodeltester: ModelTester):
    model = WorklistModel()
    model.show([ROW])
    qtmodeltester.check(model)
    assert model.index(0).data(ROW_ROLE) is ROW
    assert model.index(0).data() == "Ybarra  2026-03-12"
