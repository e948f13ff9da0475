"""Prints all measurements: tables for reading, and JSON for keeping."""

import argparse
import json
import shlex
from pathlib import Path

from app.codebooks import open_books
from app.places import Places
from app.search import open_index
from tests.benchmarks import indexing, keystrokes, startup
from tests.benchmarks.figures import table

__all__ = ["main", "measured"]


def measured(
    reference: Path, desk: tuple[str, ...] = (), every: int = 1
) -> dict[str, dict[str, dict[str, float]]]:
    """Return every table by name; ``desk`` is a command that prints ``ready``."""
    books = open_books(reference)
    index = open_index(books.generation, books)
    try:
        on = books.editions()[-1].effective_to
        tables = {
            "keystroke (ms)": keystrokes.measure(books, index, on, every),
            "index": {"coderdesk": indexing.measure(books)},
        }
    finally:
        index.close()
        books.close()
    return tables | ({"start to usable window": startup.compare(desk)} if desk else {})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--reference", type=Path, help="directory of the reference data")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every n-th entry")
    parser.add_argument("--desk", default="", help="a command line that prints “ready”")
    wish = parser.parse_args()
    tables = measured(
        Places.of(wish.reference, None).reference, tuple(shlex.split(wish.desk)), wish.every
    )
    if not wish.json:
        for name, rows in tables.items():
            print(f"{name}\n{table(rows)}\n")
    print(json.dumps(tables))


if __name__ == "__main__":
    main()
