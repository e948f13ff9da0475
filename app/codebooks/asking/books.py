"""The code books that a coder opens: every loaded edition, asked by date."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar

from app.codebooks.asking.coverage import Coverage, joined_coverage, read_coverage
from app.codebooks.asking.differences import Differences, compare
from app.codebooks.asking.gaps import Gap, gaps
from app.codebooks.asking.lookup import look_up, look_up_modifier
from app.codebooks.asking.phrases import Phrase, all_phrases
from app.codebooks.asking.resolution import best
from app.codebooks.asking.revisions import revisions
from app.codebooks.errors import NoReferenceError
from app.codebooks.icd10pcs.shapes import is_table
from app.codebooks.making.generations import DATABASE, current, database_of
from app.codebooks.making.schema import SCHEMA
from app.domain.books import Books, Edition, Entry
from app.domain.codes import System, has_shape, is_modifier, systems_of
from app.domain.printed.revisions import Comparison

__all__ = ["CodeBooks", "open_books"]


_Asked = ParamSpec("_Asked")
_Said = TypeVar("_Said")


def open_books(root: Path) -> "CodeBooks":
    """Open the current generation of the reference data in ``root``.

    Raises:
        NoReferenceError: none is built, or it is of another schema.
    """
    return CodeBooks(current(root))


class CodeBooks(Books):
    """The books of one generation; safe to ask from several threads."""

    def __init__(self, generation: Path) -> None:
        self.generation = generation
        self._connections = _all_connected(generation)
        self._one_at_a_time = Lock()
        self._coverage: Coverage = joined_coverage(map(read_coverage, self._connections.values()))

    def editions(self) -> Sequence[Edition]:
        """Return every loaded release, the oldest first within its system."""
        return self._coverage.editions

    def edition_on(self, system: System, on: date) -> Edition | None:
        """Return the edition in force on a date, None where none is loaded."""
        return self._coverage.edition_on(system, on)

    def coverage(self, system: System) -> str:
        """Say which dates are covered: ``2024-10-01 to 2026-09-30``, or ``none``."""
        return self._coverage.said(system)

    def no_edition_message(self, system: System, on: date) -> str:
        """Say in one line that a date is not covered, which are, and where the release is."""
        return self._coverage.no_edition_message(system, on)

    def entry(self, code: str, on: date, system: System | None = None) -> Entry:
        """Return what the books say of a code on a date.

        Raises:
            ValueError: the text has the shape of no known system, or not of ``system``.
        """
        answers = [self._answered(code, on, each) for each in _fitting(code, system)]
        answers += self._tables(code, on, system)
        if not answers:
            wanted = f"{system} code" if system else "code of any system"
            raise ValueError(f"“{code.strip()[:20]}” is not written like a {wanted}: check it.")
        return best(answers)

    def differences(self, system: System, old: str, new: str) -> Differences:
        """Return what changed between two editions, named as `editions` names them.

        Raises:
            ValueError: one of them is not loaded.
        """
        with self._one_at_a_time:
            one, other = self._coverage.named(system, old), self._coverage.named(system, new)
            return compare(self._connection(system), one, other)

    def revisions(self, system: System, old: str, new: str) -> Comparison:
        """Return the same with titles, and with what to use instead of codes that went.

        Raises:
            ValueError: one of them is not loaded.
        """
        with self._one_at_a_time:
            one, other = self._coverage.named(system, old), self._coverage.named(system, new)
            return revisions(self._connection(system), one, other)

    def modifier(self, code: str, on: date) -> Entry:
        """Return what the books say of a modifier on a date; CPT’s are told only when loaded.

        Raises:
            ValueError: the text has not the shape of a modifier.
        """
        if not is_modifier(code.strip().upper()):
            raise ValueError(f"“{code.strip()[:20]}” is not written like a modifier: check it.")
        with self._one_at_a_time:
            connection = self._connections[DATABASE]
            return look_up_modifier(connection, self._coverage, code, on)

    def phrases(self) -> Iterator[Phrase]:
        """Yield the titles and inclusion terms of all codes in the order of the book."""
        with closing(_connected(self.generation / DATABASE)) as connection:
            yield from all_phrases(connection)

    def ask(
        self,
        system: System,
        lookup: Callable[Concatenate[sqlite3.Connection, _Asked], _Said],
        *what: _Asked.args,
        **how: _Asked.kwargs,
    ) -> _Said:
        """Ask a set of rules by one of its lookups, which takes the database of the set first."""
        with self._one_at_a_time:
            return lookup(self._connection(system), *what, **how)

    def gaps(self, today: date) -> tuple[Gap, ...]:
        """Return the dates for which an edition is missing, up to today and beyond."""
        return gaps(self._coverage, today)

    def close(self) -> None:
        """Let go of the generation."""
        for connection in self._connections.values():
            connection.close()

    def _connection(self, system: System) -> sqlite3.Connection:
        """Return the database of a system; one of the code systems’ knows nothing of others."""
        return self._connections.get(database_of(system), self._connections[DATABASE])

    def _tables(self, code: str, on: date, system: System | None) -> Iterator[Entry]:
        """Yield the table of ICD-10-PCS that is asked for; most three characters name none."""
        if system in (None, System.ICD_10_PCS) and is_table(code.strip().upper()):
            entry = self._answered(code, on, System.ICD_10_PCS)
            if entry.title:
                yield entry

    def _answered(self, code: str, on: date, system: System) -> Entry:
        with self._one_at_a_time:
            return look_up(self._connection(system), self._coverage, code, on, system)


def _fitting(code: str, system: System | None) -> Sequence[System]:
    if system is None:
        return systems_of(code)
    return [system] if has_shape(code, system) else []


def _all_connected(generation: Path) -> dict[str, sqlite3.Connection]:
    """Open every database of a generation; the one of the code systems stands in each."""
    others = sorted(path.name for path in generation.glob("*.db") if path.name != DATABASE)
    connections: dict[str, sqlite3.Connection] = {}
    try:
        for name in (DATABASE, *others):
            connections[name] = _connected(generation / name)
    except NoReferenceError:
        for connection in connections.values():
            connection.close()
        raise
    return connections


def _connected(database: Path) -> sqlite3.Connection:
    address = f"{database.absolute().as_uri()}?mode=ro"
    with ExitStack() as opened:
        try:
            connection = sqlite3.connect(
                address, uri=True, isolation_level=None, check_same_thread=False
            )
            opened.callback(connection.close)
            # An open transaction keeps a shared lock: it says that this generation is in use.
            connection.execute("BEGIN")
            _check_schema(connection)
        except sqlite3.Error as error:
            raise NoReferenceError(
                f"The code books in {database.parent} cannot be read ({error}): "
                "run python3 installer/run.py --setup."
            ) from error
        opened.pop_all()
    return connection


def _check_schema(connection: sqlite3.Connection) -> None:
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if schema != SCHEMA:
        raise sqlite3.DatabaseError(f"their schema is {schema}, not {SCHEMA}")
