"""Prints all measurements: tables for reading, and JSON for keeping."""

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from app.codebooks import open_books
from app.places import Places
from app.search import open_index
from tests.benchmarks import desk_window, importing, indexing, keystrokes, startup
from tests.benchmarks.figures import table
from tests.benchmarks.last_day import last_day

__all__ = ["main", "measured", "started"]


def measured(reference: Path, every: int = 1) -> dict[str, dict[str, dict[str, float]]]:
    """Return the tables of the search by name, with only each ``every``-th entry typed."""
    books = open_books(reference)
    index = open_index(books.generation, books)
    try:
        return {
            "keystroke (ms)": keystrokes.measure(books, index, last_day(books), every),
            "index": {"coderdesk": indexing.measure(books)},
        }
    finally:
        index.close()
        books.close()


def started(reference: Path, times: int = 5) -> dict[str, dict[str, float]]:
    """Return how long the desk takes until it can be used, beside an empty window."""
    with TemporaryDirectory() as folder:
        return startup.compare(desk_window.prepared(reference, Path(folder)), times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--reference", type=Path, help="directory of the reference data")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every n-th entry")
    wish = parser.parse_args()
    places = Places.of(wish.reference, None)
    tables = measured(places.reference, wish.every)
    tables["start to usable window"] = started(places.reference)
    if places.releases:
        tables["import"] = importing.measure(places.releases)
    if not wish.json:
        if not places.releases:
            print("import\nskipped: CODERDESK_RELEASES names no folder of official releases\n")
        for name, rows in tables.items():
            print(f"{name}\n{table(rows)}\n")
    print(json.dumps(tables))


if __name__ == "__main__":
    main()
