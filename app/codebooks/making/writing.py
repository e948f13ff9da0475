"""Writing books into a new reference database."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from app.codebooks.making.book import PlaceKey
from app.codebooks.making.held import state_runs
from app.codebooks.making.layers import book_order, dated
from app.codebooks.making.schema import SCHEMA, TABLES
from app.codebooks.making.shelf import Layer, extra_runs, fact_runs, note_runs
from app.codebooks.receiving.releases import CodeSet

__all__ = ["make_tables", "write_code_set"]

_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM code_set"


def make_tables(path: Path) -> None:
    """Make the database at ``path``, still empty."""
    with _opened(path) as connection:
        connection.executescript(f"PRAGMA user_version = {SCHEMA}; {TABLES}")


def write_code_set(path: Path, layers: Sequence[Layer]) -> None:
    """Add a code set, its layers in the order of their days, so that it can then be let go."""
    with _opened(path) as connection:
        connection.execute("BEGIN")
        (number,) = connection.execute(_NEXT).fetchone()
        _CodeSetWriter(connection, number, layers).write()
        connection.execute("COMMIT")


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # A build that is interrupted is thrown away whole: no journal, no waiting for the disk.
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        yield connection
        # No ANALYZE: with its figures SQLite builds a filter over all codes for every lookup.
        connection.execute("PRAGMA journal_mode = DELETE")


class _CodeSetWriter:
    """Writes the editions of one code set."""

    def __init__(
        self, connection: sqlite3.Connection, number: int, layers: Sequence[Layer]
    ) -> None:
        self._connection = connection
        self._number = number
        self._layers = layers
        self._ranks: dict[PlaceKey, int] = {}

    def write(self) -> None:
        self._write_code_set(self._layers[0].release.code_set)
        self._write_editions()
        self._write_places()
        fill = self._connection.executemany
        fill("INSERT INTO state VALUES (?,?,?,?,?,?)", self._states())
        fill("INSERT INTO note VALUES (?,?,?,?,?,?)", self._notes())
        fill("INSERT INTO seventh VALUES (?,?,?,?,?,?)", self._sevenths())
        fill("INSERT INTO fact VALUES (?,?,?,?,?)", self._facts())
        for extra, days in extra_runs(self._layers):
            extra.write(self._connection, self._number, days)

    def _write_code_set(self, code_set: CodeSet) -> None:
        row = (code_set.system, code_set.publisher, code_set.licence, code_set.address)
        self._connection.execute("INSERT INTO code_set VALUES (?,?,?,?,?)", (self._number, *row))

    def _write_editions(self) -> None:
        for layer in self._layers:
            release, book = layer.release, layer.book
            released = release.released.toordinal()
            row = (release.edition, released, *layer.days.ordinals, layer.codes, book.headers)
            self._connection.execute(
                "INSERT INTO edition VALUES (?,?,?,?,?,?,?,?)",
                (self._number, *row, release.carrier),
            )
            if layer.noted:
                self._connection.execute(
                    "INSERT INTO noted VALUES (?,?,?,?)",
                    (self._number, *layer.noted.ordinals, released),
                )

    def _write_places(self) -> None:
        (start,) = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM place").fetchone()
        newest_first = [(place.key for place in layer.book.places) for layer in self._layers[::-1]]
        ordered = book_order(newest_first)
        self._ranks = {key: rank for rank, key in enumerate(ordered, start=start)}
        rows = ((rank, self._number, *key) for key, rank in self._ranks.items())
        self._connection.executemany("INSERT INTO place VALUES (?,?,?,?)", rows)

    def _states(self) -> Iterator[tuple[object, ...]]:
        for run in state_runs(self._layers):
            place = run.fact
            parent = self._ranks[place.parent] if place.parent else None
            rank = self._ranks[place.key]
            yield rank, *run.days.ordinals, parent, place.is_billable, place.title

    def _notes(self) -> Iterator[tuple[object, ...]]:
        for run in dated((days, book.notes) for days, book in note_runs(self._layers)):
            note = run.fact
            rank = self._ranks[note.place]
            yield rank, note.position, *run.days.ordinals, note.kind, note.text

    def _sevenths(self) -> Iterator[tuple[object, ...]]:
        for run in dated((days, book.sevenths) for days, book in note_runs(self._layers)):
            seventh = run.fact
            rank = self._ranks[seventh.place]
            yield rank, seventh.position, *run.days.ordinals, seventh.char, seventh.meaning

    def _facts(self) -> Iterable[tuple[object, ...]]:
        for run in fact_runs(self._layers):
            fact = run.fact
            # A list of facts may be of a year whose codes are not loaded.
            if fact.place in self._ranks:
                yield self._ranks[fact.place], *run.days.ordinals, fact.name, fact.value
