"""A quarter of PTP edits: how long it takes to load, what it weighs, how fast a pair is found.

Its peers in the same run are what one would write first: a table of texts with an index, and a
dict of all pairs. ``python -m tests.benchmarks.pairs --rows 4500000`` measures a whole quarter.
"""

import argparse
import json
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from app.bench.figures import percentile, table
from app.bench.memory import peak, resident
from app.codebooks.kinds import kind_of
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES
from app.codebooks.ncci.code_numbers import code_of
from app.codebooks.ncci.pair_lookup import pairs_between, pairs_of
from app.codebooks.receiving.received import Member
from app.domain.rules.ncci import EditSet, Program, Setting
from tests.benchmarks.ncci_quarter import data_rows, write_quarter

__all__ = ["Tables", "main", "measure"]

Tables = dict[str, dict[str, dict[str, float]]]
_Ask = Callable[[str, str], object]
_Pair = tuple[str, str]
_QUARTER = Days(date(2026, 7, 1), date.max)
_ON = date(2026, 8, 15)
_PRACTITIONER = EditSet(Program.MEDICARE, Setting.PRACTITIONER)
_ASKED = 4000
_OPENED = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
_PLAIN = """
CREATE TABLE pair (file TEXT, column_1 TEXT, column_2 TEXT, prior TEXT, effective TEXT,
    deletion TEXT, indicator TEXT, rationale TEXT);
"""
_PLAIN_INDEX = """
CREATE INDEX pair_1 ON pair (column_1, column_2); CREATE INDEX pair_2 ON pair (column_2);
"""
_ASK_PLAIN = """
SELECT * FROM pair WHERE column_1 = ? AND column_2 = ? AND file LIKE 'ccipra%'
AND effective <= '20260815' AND (deletion = '*' OR deletion >= '20260815')
"""


def measure(rows: int, folder: Path) -> Tables:
    """Write a quarter of so many rows into the folder, load and ask it beside its peers."""
    files = write_quarter(folder, rows)
    loaded: dict[str, dict[str, float]] = {}
    asked: dict[str, dict[str, float]] = {}
    loaded["coderdesk"], sample = _load(files, folder / "ncci.db")
    with closing(sqlite3.connect(folder / "ncci.db")) as connection:
        asked["coderdesk"] = _asked(
            lambda one, other: pairs_between(connection, one, other, _ON, _PRACTITIONER), sample
        )
        asked["all of a code"] = _asked(
            lambda one, _: pairs_of(connection, one, _ON, _PRACTITIONER), sample[: _ASKED // 20]
        )
    loaded["plain table"] = _load_plain(files, folder / "plain.db")
    with closing(sqlite3.connect(folder / "plain.db")) as plain:
        asked["plain table"] = _asked(lambda *codes: _ask_plain(plain, codes), sample)
    held, loaded["dict"] = _load_dict(files)
    asked["dict"] = _asked(lambda *codes: held.get(codes) or held.get(codes[::-1]), sample)
    return {"load": _with_ratio(loaded), "pair (µs)": _with_ratio(asked)}


def _load(files: Sequence[Path], database: Path) -> tuple[dict[str, float], list[_Pair]]:
    before, started = resident(), time.perf_counter()
    parts = []
    for path in files:
        member = Member(path.name, path.read_bytes())
        parts.append(kind_of(member).read(member))
    del member
    read, packed = time.perf_counter(), resident()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.executescript(f"{_OPENED} {TABLES} BEGIN")
        for part in parts:
            part.write(connection, 1, _QUARTER)
        connection.execute("COMMIT")
    written = time.perf_counter()
    count = sum(part.codes for part in parts)
    figures = {
        "read s": read - started,
        "write s": written - read,
        "rows/s": count / (written - started),
        "file MB": database.stat().st_size / 1e6,
    }
    if before is not None:
        figures |= {"packed MB": packed - before, "peak MB": peak() or 0.0}
    return _rounded(figures), _sample([part for part in parts if part.edit_set == _PRACTITIONER])


def _sample(parts: Sequence[object]) -> list[_Pair]:
    """Return pairs in either order, and as many of codes that most likely are none."""
    random = Random(0)  # noqa: S311  # Nothing secret.
    found = []
    for _ in range(_ASKED // 2):
        part = random.choice(parts)
        at, other = random.randrange(part.codes), random.randrange(part.codes)
        first = code_of(part.column_1[at])
        found.append((first, code_of(part.column_2[at])))
        found.append((code_of(part.column_2[other]), first))
    random.shuffle(found)
    return found


def _asked(ask: _Ask, sample: Sequence[_Pair]) -> dict[str, float]:
    times = []
    for one, other in sample:
        started = time.perf_counter()
        ask(one, other)
        times.append((time.perf_counter() - started) * 1e6)
    return {"p50": round(percentile(times, 0.5), 2), "p95": round(percentile(times, 0.95), 2)}


def _load_plain(files: Sequence[Path], database: Path) -> dict[str, float]:
    started = time.perf_counter()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.executescript(f"{_OPENED} {_PLAIN} BEGIN")
        for path in files:
            rows = ((path.name, *cells) for cells in data_rows(path))
            connection.executemany("INSERT INTO pair VALUES (?,?,?,?,?,?,?,?)", rows)
        connection.executescript(_PLAIN_INDEX)
    return _rounded(
        {"write s": time.perf_counter() - started, "file MB": database.stat().st_size / 1e6}
    )


def _ask_plain(connection: sqlite3.Connection, codes: _Pair) -> list[tuple[str, ...]]:
    return [row for order in (codes, codes[::-1]) for row in connection.execute(_ASK_PLAIN, order)]


def _load_dict(files: Sequence[Path]) -> tuple[dict[_Pair, list[list[str]]], dict[str, float]]:
    before, started = resident(), time.perf_counter()
    held: dict[_Pair, list[list[str]]] = {}
    for path in files:
        if path.name.startswith("ccipra"):
            for one, other, *rest in data_rows(path):
                held.setdefault((one, other), []).append(rest)
    figures = {"read s": time.perf_counter() - started}
    if before is not None:
        figures["packed MB"] = (resident() or before) - before
    return held, _rounded(figures)


def _with_ratio(rows: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Add how many times the figures of the plain table the ones of the program are."""
    ours, plain = rows["coderdesk"], rows["plain table"]
    shared = {name: round(ours[name] / plain[name], 3) for name in plain if plain[name]}
    return {**rows, "ratio": shared}


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 2) for name, figure in figures.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.pairs", description=__doc__)
    parser.add_argument("--rows", type=int, default=400_000, metavar="N", help="pairs in all")
    wish = parser.parse_args()
    with TemporaryDirectory() as folder:
        tables = measure(wish.rows, Path(folder))
    for name, rows in tables.items():
        print(f"{name}\n{table(rows)}\n")
    print(json.dumps(tables))


if __name__ == "__main__":
    main()
