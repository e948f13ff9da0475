"""The tables of ICD-10-PCS: three characters give a table, each of its rows the last four."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10pcs.shapes import VALUE
from app.codebooks.received import Member, Part
from app.codebooks.xml_tree import Element, tree_of

__all__ = ["Axis", "Row", "Table", "Tables", "Value", "is_tables", "read_tables"]

_ROOT = "ICD10PCS.tabular"
_ROOT_ELEMENT = re.compile(r"<ICD10PCS\.tabular[\s>]")
_HEAD, _ROW = ("1", "2", "3"), ("4", "5", "6", "7")
# Twelve times what any release has held.
_MOST_CODES = 1_000_000


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


@dataclass(frozen=True, slots=True)
class Tables(Part):
    """All tables of a release, and the fiscal year that the file names."""

    year: str
    tables: tuple[Table, ...]


def is_tables(member: Member) -> bool:
    """Tell whether a file holds the tables."""
    return _ROOT_ELEMENT.search(member.start) is not None


def read_tables(member: Member) -> Tables:
    """Read the tables.

    Raises:
        BrokenReleaseError: the file is cut or malformed, or its own counts do not hold.
    """
    root = tree_of(member, _ROOT)
    try:
        tables = tuple(_table(element) for element in root.all("pcsTable"))
        _check(tables)
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    return Tables(root.said("version"), tables)


def _check(tables: Sequence[Table]) -> None:
    if not tables:
        raise ValueError("it holds no table")
    codes = [table.code for table in tables]
    if len(set(codes)) < len(codes):
        raise ValueError(f"table {max(codes, key=codes.count)} stands twice")
    if sum(len(row) for table in tables for row in table.rows) > _MOST_CODES:
        raise ValueError(f"it makes more than {_MOST_CODES} codes")


def _table(element: Element) -> Table:
    section, system, operation = (axis.values[0] for axis in _axes(element, _HEAD))
    definition = next((axis.said("definition") for axis in list(element.all("axis"))[2:]), "")
    rows = tuple(_row(row) for row in element.all("pcsRow"))
    if not rows:
        raise ValueError(f"table {section.char}{system.char}{operation.char} has no row")
    return Table(section, system, operation, definition, rows)


def _row(element: Element) -> Row:
    row = Row(_axes(element, _ROW))
    printed = element.attributes.get("codes", "")
    if str(len(row)) != printed:
        raise ValueError(f"a row says that it has “{printed[:20]}” codes, and has {len(row)}")
    return row


def _axes(element: Element, positions: Sequence[str]) -> tuple[Axis, ...]:
    axes = tuple(element.all("axis"))
    found = [axis.attributes.get("pos", "") for axis in axes]
    if found != list(positions):
        raise ValueError(f"a {element.name} has the axes “{' '.join(found)[:40]}”")
    return tuple(_axis(axis) for axis in axes)


def _axis(element: Element) -> Axis:
    values = tuple(_value(label) for label in element.all("label"))
    printed = element.attributes.get("values", "")
    if not values or str(len(values)) != printed:
        raise ValueError(f"an axis says that it has “{printed[:20]}” values, and has {len(values)}")
    if len({value.char for value in values}) < len(values):
        raise ValueError("an axis has a character twice")
    return Axis(element.needed("title"), values)


def _value(element: Element) -> Value:
    char = element.attributes.get("code", "")
    if not VALUE.fullmatch(char) or not element.text:
        raise ValueError(f"a value is “{char[:20]}” {element.text[:40]}".rstrip())
    return Value(char, element.text)
