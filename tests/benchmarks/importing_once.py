"""What one import costs in a process of its own, beside a plain pass over the same: prints JSON."""

import csv
import json
import sqlite3
import sys
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.parsers import expat

from app.bench.memory import peak
from app.codebooks import CodeBooks, Library, Wish, bundled_releases, code_sets
from app.codebooks.making.generations import current
from app.codebooks.receiving.opening import opened
from app.places import Places
from app.search import build_index, is_whole

__all__ = ["measure"]

_DELIMITERS = ",\t|"


class _Timed:
    """The search index, with the seconds that it took."""

    seconds = 0.0

    def __call__(self, books: CodeBooks, generation: Path) -> None:
        started = time.process_time()
        build_index(books, generation)
        self.seconds = time.process_time() - started


def measure(folder: Path, systems: Sequence[str]) -> dict[str, float]:
    """Import a folder together with the packages of some systems into a fresh reference."""
    finish = _Timed()
    with TemporaryDirectory() as root:
        library = _library(Path(root), systems, finish)
        started, started_cpu = time.perf_counter(), time.process_time()
        library.receive(Wish(folder), _silent)
        figures = {
            "CPU s": time.process_time() - started_cpu,
            "wall s": time.perf_counter() - started,
            "index s": finish.seconds,
            "peak MB": peak() or 0.0,
        }
        databases = list(current(Path(root)).glob("*.db"))
        figures["file MB"] = sum(path.stat().st_size for path in databases) / 1e6
        return figures | _beside(figures["CPU s"], _received(folder, library), databases)


def _library(root: Path, systems: Sequence[str], finish: _Timed) -> Library:
    places = Places.of(root, None)
    owners = code_sets(places.codebooks)
    bundled = bundled_releases(places.codebooks, places.data) if systems else []
    fitting = [release for release in bundled if release.code_set.system in systems]
    return Library(root, owners, fitting, finish, is_whole)


def _received(folder: Path, library: Library) -> Iterator[tuple[str, bytes]]:
    """Yield all that was read, zips unpacked: what was received, and what the packages hold."""
    yield from ((member.name, member.content) for member in opened(folder))
    for release in library.bundled:
        for path in release.path.iterdir():
            if path.is_file() and (not release.carried or path.name in release.carried):
                yield path.name, path.read_bytes()


def _beside(
    seconds: float, received: Iterable[tuple[str, bytes]], databases: Iterable[Path]
) -> dict[str, float]:
    """Return the figures of the peer: every byte parsed, every row inserted, nothing more."""
    parsed = 0.0
    for name, content in received:
        started = time.process_time()
        _parse(name, content)
        parsed += time.process_time() - started
    rows, inserted = _inserted(databases)
    plain = {"parse s": parsed, "insert s": inserted, "ratio": seconds / (parsed + inserted)}
    return {"rows": rows, "rows/s": rows / seconds, **plain}


def _parse(name: str, content: bytes) -> None:
    if zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as sheets:
            for each in sheets.namelist():
                _parse(each, sheets.read(each))
    elif content.lstrip()[:1] == b"<":
        expat.ParserCreate().Parse(content, True)
    elif name.lower().endswith((".csv", ".txt")):
        text = content.decode("latin-1")
        delimiter = max(_DELIMITERS, key=text[:4096].count)
        for _ in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            pass


def _inserted(databases: Iterable[Path]) -> tuple[int, float]:
    """Insert all rows of the databases into tables without keys: how many, and the seconds."""
    count, seconds = 0, 0.0
    with TemporaryDirectory() as folder, closing(sqlite3.connect(f"{folder}/plain.db")) as plain:
        plain.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        for number, (columns, rows) in enumerate(_tables(databases)):
            plain.execute(f"CREATE TABLE plain_{number} ({columns})")
            places = ",".join("?" * len(columns.split(",")))
            started = time.process_time()
            plain.executemany(f"INSERT INTO plain_{number} VALUES ({places})", rows)  # noqa: S608
            plain.commit()
            seconds += time.process_time() - started
            count += len(rows)
    return count, seconds


def _tables(databases: Iterable[Path]) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    for database in databases:
        with closing(sqlite3.connect(database)) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (name,) in names.fetchall():
                rows = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608  # Our own table.
                columns = ",".join(f"column_{at}" for at in range(len(rows.description)))
                yield columns, rows.fetchall()


def _silent(_step: str, _done: int, _total: int) -> None:
    """Take progress and say nothing."""


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    print(json.dumps(measure(Path(sys.argv[1]), sys.argv[2:])))
