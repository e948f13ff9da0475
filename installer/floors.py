"""How much of each package the tests run through, lines and branches, and how much they must."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

__all__ = ["Covered", "below", "table", "tally"]

FLOORS = {"domain": 100, "edits": 100, "codebooks": 100}
ELSEWHERE = 90
# Modules that stand in app/ itself.
TOP = "app"


@dataclass(frozen=True, slots=True, order=True)
class Covered:
    """Lines and branches of one package: how many there are, how many were run."""

    package: str
    run: int
    total: int

    @property
    def floor(self) -> int:
        """The least share in percent that this package must reach."""
        return FLOORS.get(self.package, ELSEWHERE)

    @property
    def is_enough(self) -> bool:
        """Whether the floor is reached, without rounding up to it."""
        return self.run * 100 >= self.floor * self.total


def tally(report: Mapping[str, Any]) -> list[Covered]:
    """Add up the files of a ``coverage json`` report by package."""
    sums: dict[str, tuple[int, int]] = {}
    for path, file in report["files"].items():
        run, total = sums.get(package_of(path), (0, 0))
        parts = file["summary"]
        run += parts["covered_lines"] + parts["covered_branches"]
        total += parts["num_statements"] + parts["num_branches"]
        sums[package_of(path)] = (run, total)
    return sorted(Covered(package, run, total) for package, (run, total) in sums.items())


def package_of(path: str) -> str:
    """Name the package of a file in app/, which either system's separator may divide."""
    parts = PurePath(path.replace("\\", "/")).parts
    return parts[1] if len(parts) > 2 else TOP


def table(rows: list[Covered]) -> str:
    """Lay the figures out for the terminal."""
    lines = [f"  {'package':<12}{'run':>7}{'of':>7}{'share':>9}{'floor':>7}"]
    for row in rows:
        share = 100 * row.run / row.total if row.total else 100.0
        mark = "" if row.is_enough else "  too low"
        lines.append(
            f"  {row.package:<12}{row.run:>7}{row.total:>7}{share:>8.2f}%{row.floor:>6}%{mark}"
        )
    return "\n".join(lines)


def below(rows: list[Covered]) -> list[str]:
    """Name the packages that do not reach their floor."""
    return [row.package for row in rows if not row.is_enough]
