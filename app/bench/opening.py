"""What opening the index of a generation costs, in a process of its own: prints JSON."""

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

from app.bench.last_day import last_day
from app.bench.memory import resident
from app.bench.typing_mix import keystrokes
from app.codebooks import CodeBooks
from app.search import open_index

__all__ = ["measure"]


def measure(generation: Path) -> dict[str, float]:
    """Return the milliseconds to the open index and to its first answer, and megabytes added."""
    with closing(CodeBooks(generation)) as books:
        return _measured(books, last_day(books))


def _measured(books: CodeBooks, on: date) -> dict[str, float]:
    before, started = resident(), time.perf_counter()
    with closing(open_index(books.generation, books)) as index:
        opened, held = time.perf_counter(), resident()
        index.find("heart failure", on)
        answered = time.perf_counter()
        _type_all(index.find, on)
        used = resident()
    figures = {"open ms": (opened - started) * 1000, "first ms": (answered - started) * 1000}
    if before is not None and held is not None:
        figures |= {"opened MB": held - before, "used MB": (used or held) - before}
    return {name: round(figure, 2) for name, figure in figures.items()}


def _type_all(find: Callable[[str, date], object], on: date) -> None:
    for words in keystrokes():
        find(words, on)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))))
