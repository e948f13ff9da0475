"""A table of ICD-10-PCS: three characters name it, each of its rows gives the last four."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

__all__ = ["Axis", "Row", "Table", "Value"]


@dataclass(frozen=True, slots=True)
class Value:
    """One character of a code and what it means there."""

    char: str
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """One place of a code, such as the body part, and the values that it may take."""

    title: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: every combination of its values is a code."""

    axes: tuple[Axis, ...]

    def __len__(self) -> int:
        return prod(len(axis.values) for axis in self.axes)

    def endings(self) -> Iterator[tuple[Value, ...]]:
        """Yield the last four characters of every code of the row."""
        return product(*(axis.values for axis in self.axes))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: section, body system, operation with its definition, and the rows."""

    section: Value
    system: Value
    operation: Value
    definition: str
    rows: tuple[Row, ...]

    @property
    def code(self) -> str:
        """Return the first three characters of its codes."""
        return self.section.char + self.system.char + self.operation.char

    def codes(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield every code with its last four values, in the order of the code."""
        found = {
            self.code + "".join(value.char for value in ending): ending
            for row in self.rows
            for ending in row.endings()
        }
        return iter(sorted(found.items(), key=lambda item: item[0]))
