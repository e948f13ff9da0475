"""The encrypted database behind a work file: opening, upgrading, copying it."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from app.storage.keys import Key, fits

__all__ = [
    "BrokenUpgradeError",
    "DamagedWorkspaceError",
    "ForeignDatabaseError",
    "NewerWorkspaceError",
    "Sessions",
    "Workspace",
    "WrongKeyError",
    "make_workspace",
    "open_workspace",
]

_MIGRATIONS = Path(__file__).parent / "migrations"
_WRITES = "writes"


class WrongKeyError(Exception):
    """The key does not open this file."""


class NewerWorkspaceError(Exception):
    """A later version of the program wrote this file."""


class ForeignDatabaseError(Exception):
    """The key opens the file, but no version of this program made it."""


class DamagedWorkspaceError(Exception):
    """The key is right, but the database cannot be read."""


class BrokenUpgradeError(Exception):
    """An upgrade would leave rows that point nowhere; it was undone."""


class Sessions(sessionmaker[Session]):
    """Sessions on a work file: ``sessions()`` to read, ``sessions.begin()`` to write."""

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """Open one writing transaction, committed at the end and undone by any error."""
        with self() as session, session.begin():
            session.connection(execution_options={_WRITES: True})
            yield session


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open, up-to-date work database."""

    engine: Engine
    sessions: Sessions

    def close(self) -> None:
        """Release the file."""
        self.engine.dispose()


def make_workspace(path: Path, key: Key) -> Workspace:
    """Make a new database; the caller has seen to it that there is no such file."""
    with _migrating(path, key) as engine:
        _upgrade(engine)
    return _opened(path, key)


def open_workspace(path: Path, key: Key) -> Workspace:
    """Open the file, upgrading it if need be; an upgrade keeps a copy beside it.

    Raises:
        WrongKeyError: the key does not open the file; nothing was touched.
        ForeignDatabaseError: this program did not make the file.
        NewerWorkspaceError: a later version of the program wrote the file.
        DamagedWorkspaceError: the database cannot be read.
    """
    if not fits(key, path):
        raise WrongKeyError(path)
    script = _script()
    with _migrating(path, key) as engine:
        current = _revision(engine)
        if current is None:
            raise ForeignDatabaseError(path)
        if current not in {revision.revision for revision in script.walk_revisions()}:
            raise NewerWorkspaceError(current)
        if current != script.get_current_head():
            _copy(
                path, path.with_name(f"{path.stem}.before-upgrade-of-{current}{path.suffix}"), key
            )
            _upgrade(engine)
    return _opened(path, key)


def _opened(path: Path, key: Key) -> Workspace:
    engine = _engine(path, key, "PRAGMA foreign_keys = ON")
    return Workspace(engine, Sessions(engine, expire_on_commit=False))


@contextmanager
def _migrating(path: Path, key: Key) -> Iterator[Engine]:
    # Rebuilding a table drops it, which would cascade: foreign keys are off until the check.
    engine = _engine(path, key, "PRAGMA foreign_keys = OFF")
    try:
        yield engine
    finally:
        engine.dispose()


def _engine(path: Path, key: Key, *pragmas: str) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=_connector(path, key, *pragmas),
        module=dbapi2,
        poolclass=NullPool,
        # An error must not repeat what was being written about a patient.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connector(path: Path, key: Key, *pragmas: str) -> Callable[[], Any]:
    def connect() -> Any:
        connection = dbapi2.connect(str(path), isolation_level=None)
        # Before the key: a wrong one would be reported on the standard error output.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(key.pragma())
        for statement in (
            "PRAGMA busy_timeout = 5000",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            # SQLCipher does not encrypt what SQLite puts into temporary files.
            "PRAGMA temp_store = MEMORY",
            "PRAGMA secure_delete = ON",
            *pragmas,
        ):
            connection.execute(statement)
        return connection

    return connect


def _begin(connection: Connection) -> None:
    """Open the transaction ourselves: the driver would leave schema changes outside it.

    A writer takes its turn at once. One that reads first and writes later would be turned
    away, without waiting, if another had written in between.
    """
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _script() -> ScriptDirectory:
    return ScriptDirectory(str(_MIGRATIONS))


def _revision(engine: Engine) -> str | None:
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except OperationalError:
        # The file may be in order and only out of reach.
        raise
    except DatabaseError as error:
        raise DamagedWorkspaceError from error


def _upgrade(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.execution_options(**{_WRITES: True}).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise BrokenUpgradeError(broken)


def _copy(source: Path, target: Path, key: Key) -> None:
    # A copy that was interrupted must not be taken for one, nor stand in the way of the next.
    part = target.with_name(f"{target.name}.part")
    for ending in ("", "-wal", "-shm"):
        part.with_name(part.name + ending).unlink(missing_ok=True)
    with closing(_connector(source, key)()) as live, closing(_connector(part, key)()) as copy:
        live.backup(copy)
    part.replace(target)
