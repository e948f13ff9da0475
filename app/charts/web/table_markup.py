"""Tables of marked-up narrative, cell by cell."""

from collections.abc import Callable, Iterator

from app.charts.plain.paper import Paper
from app.charts.plain.tables import Cell, rows_as_lines
from app.charts.tree import Node

__all__ = ["write_table"]

Write = Callable[[Node, Paper], None]

_CELL_LINES = 12


def write_table(node: Node, paper: Paper, write: Write) -> None:
    """Write a table row by row; ``write`` writes the words of an element.

    A table that only places text, or whose cells hold pages of it, is written cell by cell.
    """
    paper.gap()
    rows = list(_rows(node, paper, write))
    if _places_text(node, rows):
        _write_as_blocks(rows, paper, write)
    else:
        _write_rows(rows, paper, write)
    paper.gap()


def _rows(node: Node, paper: Paper, write: Write) -> Iterator[list[Node]]:
    """Yield the cells of each row; what else stands in a table is written before it."""
    for child in node.children:
        if isinstance(child, str):
            paper.write(child)
        elif child.name.lower() == "tr":
            yield [_as_cell(each) for each in child.children if _has_words(each)]
        elif child.name.lower() in {"thead", "tbody", "tfoot"}:
            yield from _rows(child, paper, write)
        else:
            write(Node("", {}, [child]), paper)


def _has_words(child: Node | str) -> bool:
    return not isinstance(child, str) or bool(child.strip())


def _as_cell(child: Node | str) -> Node:
    is_cell = isinstance(child, Node) and child.name.lower() in {"td", "th"}
    return child if isinstance(child, Node) and is_cell else Node("td", {}, [child])


def _places_text(node: Node, rows: list[list[Node]]) -> bool:
    """Tell whether a table only places text: one column, or tables in it."""
    return all(len(row) <= 1 for row in rows) or any(
        each is not node for each in node.walk() if each.name.lower() == "table"
    )


def _write_rows(rows: list[list[Node]], paper: Paper, write: Write) -> None:
    lines = [[_lines_of(cell, write) for cell in row] for row in rows]
    if any(len(each) > _CELL_LINES for row in lines for each in row):
        _write_as_blocks(rows, paper, write)
        return
    made = [
        [_cell(cell, each) for cell, each in zip(*row, strict=True)]
        for row in zip(rows, lines, strict=True)
    ]
    paper.lines("\n".join(rows_as_lines(made)))


def _write_as_blocks(rows: list[list[Node]], paper: Paper, write: Write) -> None:
    for row in rows:
        for cell in row:
            paper.end_line()
            write(cell, paper)
            paper.end_line()


def _lines_of(cell: Node, write: Write) -> list[str]:
    if all(isinstance(child, str) for child in cell.children):
        # Most cells: no markup to follow.
        return [cell.text] if cell.text else []
    paper = Paper()
    write(cell, paper)
    return [" ".join(line.split()) for line in paper.text().splitlines() if line.strip()]


def _cell(node: Node, lines: list[str]) -> Cell:
    words = ""
    for line in lines:
        # On one line, what stood on lines of its own must not run together.
        joint = " " if not words or words[-1] in ".;:,!?" else "; "
        words = words + joint + line if words else line
    return words, _span(node, "colspan"), _span(node, "rowspan")


def _span(node: Node, name: str) -> int:
    said = node.attributes.get(name, "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < len("10000") else 1
