"""What an upgrade makes of the work that was done before there was a worklist."""

import pytest
from sqlalchemy import text

from app.domain.trail import Act
from app.domain.worklist.work import WorkStatus
from app.storage import trail, workspace
from app.storage.working import work_rows
from tests.fixtures.stored import stored
from tests.fixtures.work import KEY, START, new_work

TABLES = (
    "filed_carried_code",
    "correction",
    "own_rule",
    "judgement",
    "carried_code",
    "work_step",
    "work_queue",
    "work_spell",
    "read_document",
    "work_state",
)
WITH_BOXES = ("evidence", "highlight", "indicator")


@pytest.fixture
def old(tmp_path):
    """A work file of the revision before, with one encounter opened and one not."""
    work = new_work(tmp_path / "old.coderdesk")
    opened, _ = stored(work), stored(work)
    with work.sessions.begin() as session:
        trail.add(session, Act(START, "Pat", "viewed the chart", opened))
        for table in TABLES:
            session.execute(text(f"DROP TABLE {table}"))
        for table in WITH_BOXES:
            session.execute(text(f"ALTER TABLE {table} DROP COLUMN box"))
        session.execute(text("UPDATE alembic_version SET version_num = 'r0005'"))
    work.close()
    return work.path


def test_an_upgrade_takes_opened_charts_as_in_review_and_read(old):
    upgraded = workspace.open_workspace(old, KEY)
    with upgraded.sessions() as session:
        new, opened = work_rows.listed(session)
    upgraded.close()
    assert (new.status, new.unread) == (WorkStatus.NEW, 1)
    assert (opened.status, opened.unread) == (WorkStatus.IN_REVIEW, 0)
    assert old.with_name("old.before-upgrade-of-r0005.coderdesk").exists()
