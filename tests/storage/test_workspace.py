import os
import pkgutil
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from importlib import import_module

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.pool import NullPool

from app import storage
from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Sheet
from app.storage import encounters, trail, workspace
from app.storage.coding import sheets
from app.storage.keys import Key
from app.storage.tables.base import Base
from tests.fixtures.work import FACTS, KEY, START, new_work

NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "r9999"
down_revision = "{head}"
def upgrade():
    {start}
    with op.batch_alter_table("encounter") as batch:
        batch.add_column(sa.Column("ward", sa.String, nullable=False, server_default=""))
    {end}
"""
HEAD = workspace._script().get_current_head()
RENAME = "op.execute(\"update encounter set family = 'Changed'\")"
ORPHAN = 'op.execute("insert into pointer (line_id, diagnosis_id) values (7, 7)")'


@pytest.fixture
def path(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    with opened.sessions.begin() as session:
        encounters.add(session, FACTS, START)
    opened.close()
    return opened.path


@pytest.fixture
def with_next(tmp_path, monkeypatch):
    def install(start=RENAME, end="pass"):
        place = tmp_path / "migrations"
        head = workspace._script().get_current_head()
        shutil.copytree(workspace._MIGRATIONS, place)
        (place / "versions" / "r9999_ward.py").write_text(
            NEXT.format(head=head, start=start, end=end)
        )
        monkeypatch.setattr(workspace, "_MIGRATIONS", place)

    return install


def asked(path, query):
    connection = workspace._connector(path, KEY)()
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def families(path):
    return [family for (family,) in asked(path, "SELECT family FROM encounter")]


def tables(connection):
    found = connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    statements = {" ".join(statement.split()) for (statement,) in found}
    return {s for s in statements if "TRIGGER" not in s and "alembic_version" not in s}


def test_the_migrations_make_the_tables_that_the_program_knows():
    for module in pkgutil.iter_modules(storage.__path__, "app.storage."):
        import_module(module.name)
    with create_engine("sqlite://", poolclass=NullPool).begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(workspace._MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        migrated = tables(connection)
    with create_engine("sqlite://", poolclass=NullPool).begin() as connection:
        Base.metadata.create_all(connection)
        assert migrated == tables(connection)


def test_nothing_of_a_patient_can_be_read_in_the_file_or_its_log(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    with opened.sessions() as reader:
        reader.execute(text("SELECT 1")).all()
        with opened.sessions.begin() as session:
            encounters.add(session, FACTS, START)
        names = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    opened.close()
    assert any(name.endswith("-wal") and content for name, content in names.items())
    for content in [*names.values(), *(file.read_bytes() for file in tmp_path.iterdir())]:
        assert b"Zimmerlund" not in content
        assert not content.startswith(b"SQLite")


def test_a_wrong_key_touches_nothing(path, capfd):
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()}
    with pytest.raises(workspace.WrongKeyError):
        workspace.open_workspace(path, Key(bytes(32), KEY.salt))
    after = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in path.parent.iterdir()}
    assert after == before
    assert capfd.readouterr().err == ""


def test_a_wrong_key_leaves_the_log_of_a_crash_alone(path):
    crashed = path.with_name("crashed")
    live = workspace._connector(path, KEY)()
    live.execute("UPDATE encounter SET family = 'In the log'")
    log = path.with_name(path.name + "-wal").read_bytes()
    crashed.write_bytes(path.read_bytes())
    crashed.with_name("crashed-wal").write_bytes(log)
    live.close()
    with pytest.raises(workspace.WrongKeyError):
        workspace.open_workspace(crashed, Key(bytes(32), KEY.salt))
    assert crashed.with_name("crashed-wal").read_bytes() == log
    assert not crashed.with_name("crashed-shm").exists()
    workspace.open_workspace(crashed, KEY).close()
    assert families(crashed) == ["In the log"]


def test_an_upgrade_keeps_an_encrypted_copy(path, with_next):
    with_next()
    workspace.open_workspace(path, KEY).close()
    assert families(path) == ["Changed"]
    copy = path.with_name(f"client.before-upgrade-of-{HEAD}.coderdesk")
    assert families(copy) == ["Zimmerlund"]
    assert b"Zimmerlund" not in copy.read_bytes()


def test_a_copy_that_was_interrupted_does_not_stand_in_the_way(path, with_next):
    name = f"client.before-upgrade-of-{HEAD}.coderdesk"
    path.with_name(f"{name}.part").write_bytes(b"half a copy")
    with_next()
    workspace.open_workspace(path, KEY).close()
    assert families(path.with_name(name)) == ["Zimmerlund"]
    assert not path.with_name(f"{name}.part").exists()


@pytest.mark.parametrize(
    ("start", "end", "error"),
    [
        (RENAME, "raise RuntimeError('disk on fire')", RuntimeError),
        (
            "op.create_table('extra', sa.Column('id', sa.Integer))",
            "raise RuntimeError('disk on fire')",
            RuntimeError,
        ),
        (RENAME, ORPHAN, workspace.BrokenUpgradeError),
    ],
    ids=["fails late", "fails after a new table", "leaves a row that points nowhere"],
)
def test_a_failed_upgrade_changes_nothing(path, with_next, start, end, error):
    before = asked(path, "SELECT sql FROM sqlite_master")
    with_next(start, end)
    with pytest.raises(error):
        workspace.open_workspace(path, KEY)
    assert families(path) == ["Zimmerlund"]
    assert asked(path, "SELECT sql FROM sqlite_master") == before
    assert asked(path, "SELECT version_num FROM alembic_version") == [(HEAD,)]


def test_a_newer_file_is_refused(path, with_next, monkeypatch):
    old = workspace._MIGRATIONS
    with_next()
    workspace.open_workspace(path, KEY).close()
    monkeypatch.setattr(workspace, "_MIGRATIONS", old)
    with pytest.raises(workspace.NewerWorkspaceError):
        workspace.open_workspace(path, KEY)


def test_an_encrypted_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "other.db"
    connection = workspace._connector(path, KEY)()
    connection.execute("CREATE TABLE song (title)")
    connection.close()
    with pytest.raises(workspace.ForeignDatabaseError):
        workspace.open_workspace(path, KEY)


def test_a_damaged_file_is_told_from_a_wrong_key(path):
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(workspace.DamagedWorkspaceError):
        workspace.open_workspace(path, KEY)


def store_with_evidence_that_stands_nowhere(work):
    with work.sessions.begin() as session:
        number = encounters.add(session, FACTS, START)
        evidence = Evidence("words", Span(7, 0, 0, 5))
        sheets.save(session, number, Sheet((Diagnosis("I10", (evidence,)),)))


def test_an_error_undoes_the_whole_transaction(work):
    with pytest.raises(IntegrityError):
        store_with_evidence_that_stands_nowhere(work)
    with work.sessions() as session:
        assert encounters.listed(session) == []


def test_an_error_of_the_database_does_not_repeat_what_was_written(session):
    with pytest.raises(DatabaseError) as error:
        session.execute(text("INSERT INTO coder (name) VALUES (:name)"), {"name": "Zimmerlund"})
    assert "Zimmerlund" not in str(error.value)


def test_two_writers_take_turns(work):
    def write():
        # Reads first: without the turn at the start, the second writer would be sent away.
        for _ in range(10):
            with work.sessions.begin() as session:
                list(trail.entries(session))
                encounters.add(session, FACTS, START)

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with work.sessions() as session:
        assert len(encounters.listed(session)) == 20


KILLED = """
    import sys
    from pathlib import Path
    from app.storage import encounters, workspace
    from tests.fixtures.work import FACTS, KEY, START
    opened = workspace.open_workspace(Path(sys.argv[1]), KEY)
    while True:
        with opened.sessions.begin() as session:
            number = encounters.add(session, FACTS, START)
        print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX systems")
def test_a_killed_writer_loses_nothing_that_it_had_committed(path):
    writer = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", textwrap.dedent(KILLED), str(path)], stdout=subprocess.PIPE
    )
    for _ in range(20):
        told = int(writer.stdout.readline())
    os.kill(writer.pid, signal.SIGKILL)
    told = max([told, *(int(n) for n in re.findall(rb"(\d+)\n", writer.communicate()[0]))])
    opened = workspace.open_workspace(path, KEY)
    with opened.sessions() as session:
        kept = len(encounters.listed(session))
        assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    opened.close()
    # The last one may have been committed and not yet told.
    assert kept in (told, told + 1)
