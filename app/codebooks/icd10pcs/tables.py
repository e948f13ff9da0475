"""The tables of ICD-10-PCS as CMS publishes them in XML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.xml_tree import Element, tree_of
from app.codebooks.icd10pcs.shapes import VALUE
from app.codebooks.icd10pcs.table import Axis, Row, Table, Value
from app.codebooks.icd10pcs.values import TableRows
from app.codebooks.receiving.received import Member, Part

__all__ = ["Tables", "is_tables", "read_tables"]

_ROOT = "ICD10PCS.tabular"
_ROOT_ELEMENT = re.compile(r"<ICD10PCS\.tabular[\s>]")
_HEAD, _ROW = ("1", "2", "3"), ("4", "5", "6", "7")
# Twelve times what any release has held.
_MOST_CODES = 1_000_000


@dataclass(frozen=True, slots=True)
class Tables(Part):
    """All tables of a release, and the fiscal year that the file names."""

    year: str
    tables: tuple[Table, ...]

    @property
    def beside(self) -> TableRows:
        """Return the rows: which values go together."""
        return TableRows(self.tables)


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
