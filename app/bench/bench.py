"""All measurements of this program: tables of figures by name."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from app.bench import indexing, keystrokes, recall
from app.bench.last_day import last_day
from app.bench.queries import Material, borrowed
from app.codebooks import CodeBooks
from app.search import open_index

__all__ = ["MEASUREMENTS", "Plan", "Table", "Told", "tables"]

Table: TypeAlias = Mapping[str, Mapping[str, float]]
Told: TypeAlias = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: ``only`` some by name, ``asked`` queries a set, every n-th entry typed."""

    only: frozenset[str] = frozenset()
    asked: int = 300
    every: int = 3
    on: date | None = None
    material: Material = field(default_factory=Material)


def tables(books: CodeBooks, plan: Plan, told: Told) -> dict[str, Table]:
    """Measure on the books and return the tables in their order."""
    chosen = [name for name in MEASUREMENTS if name in plan.only or not plan.only]
    found: dict[str, Table] = {}
    for at, name in enumerate(chosen):
        told(f"measuring {name}", at, len(chosen))
        found[name] = MEASUREMENTS[name](books, plan)
    told("measured", len(chosen), len(chosen))
    return found


def _keystrokes(books: CodeBooks, plan: Plan) -> Table:
    with closing(open_index(books.generation, books)) as index:
        return keystrokes.measure(books, index, plan.on or last_day(books), plan.every)


def _painting(books: CodeBooks, plan: Plan) -> Table:
    from app.bench import painting  # noqa: PLC0415  # The other tables are made without Qt.

    with closing(open_index(books.generation, books)) as index:
        return painting.measure(books, index, plan.on or last_day(books), plan.every)


def _recall(books: CodeBooks, plan: Plan) -> Table:
    on = plan.on or last_day(books)
    return recall.measure(books, on, plan.asked, borrowed(books, on, plan.material, plan.asked))


def _index(books: CodeBooks, _plan: Plan) -> Table:
    return indexing.measure(books)


MEASUREMENTS: Mapping[str, Callable[[CodeBooks, Plan], Table]] = {
    "keystrokes": _keystrokes,
    "recall": _recall,
    "index": _index,
    "painting": _painting,
}
