"""Times and sizes as printed in the tables."""

from collections.abc import Mapping, Sequence

__all__ = ["percentile", "spread", "table"]


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value that ``part`` of all values do not exceed, ``part`` from 0 to 1."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def spread(milliseconds: Sequence[float]) -> dict[str, float]:
    """Return p50, p95, p99 and the longest of some times."""
    parts = {"p50": 0.50, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {name: round(percentile(milliseconds, part), 3) for name, part in parts.items()}


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Return rows of figures in columns, one row a name."""
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    wide = max([12, *(len(name) + 1 for name in rows)])
    head = " " * wide + "".join(f"{column:>12}" for column in columns)
    lines = [
        f"{name:>{wide}}" + _line([row.get(column) for column in columns])
        for name, row in rows.items()
    ]
    return "\n".join([head, *lines])


def _line(cells: Sequence[float | None]) -> str:
    return "".join(f"{'' if cell is None else format(cell, '.3f'):>12}" for cell in cells)
