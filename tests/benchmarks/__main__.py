"""Prints what starting and importing take: tables for reading, and JSON for keeping."""

import argparse
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figures import table
from app.places import Places
from tests.benchmarks import desk_window, importing, startup

__all__ = ["main", "started"]


def started(reference: Path, times: int = 5) -> dict[str, dict[str, float]]:
    """Return how long the desk takes until it can be used, beside an empty window."""
    with TemporaryDirectory() as folder:
        return startup.compare(desk_window.prepared(reference, Path(folder)), times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--reference", type=Path, help="directory of the reference data")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    wish = parser.parse_args()
    places = Places.of(wish.reference, None)
    tables = {"start to usable window": started(places.reference)}
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
