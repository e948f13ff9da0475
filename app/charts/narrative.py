"""Marked-up narrative, of a C-CDA or of a web page, to lines of text."""

from collections.abc import Callable, Iterator

from app.charts.paper import Paper
from app.charts.tables import Cell, rows_as_lines
from app.charts.tree import Node

__all__ = ["write_narrative"]

_UNSEEN = {"script", "style", "head", "template", "noscript", "svg", "colgroup", "col"}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "main", "nav"),
    *("option", "section", "summary", "text", "tr", "caption", "footnote"),
}
_SPACED = {"p", "paragraph"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# How a browser sets these apart in one line: as words that do not run together.
_APART = {"td", "th", "button", "label", "select"}
_CELL_LINES = 12


def write_narrative(node: Node, paper: Paper) -> None:
    """Write the words of an element in reading order.

    Headings of web pages begin sections. What a C-CDA marks as deleted is shown as such.
    """
    for child in node.children:
        if isinstance(child, str):
            paper.write(child)
        elif child.name.lower() not in _UNSEEN:
            _write(child, paper)


def _write(node: Node, paper: Paper) -> None:
    name = node.name.lower()
    if name in _HEADINGS:
        paper.heading(_HEADINGS[name], node.text)
    elif name in _WRITERS:
        _WRITERS[name](node, paper)
    elif name in _SPACED:
        paper.gap()
        write_narrative(node, paper)
        paper.gap()
    elif name in _BLOCKS:
        paper.end_line()
        write_narrative(node, paper)
        paper.end_line()
    elif name in _APART:
        paper.write(" ")
        write_narrative(node, paper)
        paper.write(" ")
    else:
        write_narrative(node, paper)


def _break(_node: Node, paper: Paper) -> None:
    paper.break_line()


def _rule(_node: Node, paper: Paper) -> None:
    paper.gap()


def _as_set(node: Node, paper: Paper) -> None:
    paper.gap()
    paper.lines("".join(_strings(node)))
    paper.gap()


def _strings(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.name.lower() == "br":
            yield "\n"
        else:
            yield from _strings(child)


def _content(node: Node, paper: Paper) -> None:
    is_deleted = node.name.lower() == "del" or node.attributes.get("revised") == "delete"
    if is_deleted:
        paper.write(" [deleted: ")
    write_narrative(node, paper)
    if is_deleted:
        paper.write("] ")


def _picture(node: Node, paper: Paper) -> None:
    if words := node.attributes.get("alt", "").strip():
        paper.write(f" [picture: {words}] ")


def _list(node: Node, paper: Paper) -> None:
    paper.end_line()
    is_numbered = node.name.lower() == "ol" or node.attributes.get("listType") == "ordered"
    number = 0
    for child in node.children:
        if isinstance(child, str):
            paper.write(child)
        elif child.name.lower() in {"item", "li"}:
            number += 1
            _item(child, paper, f"{number}. " if is_numbered else "- ")
        else:
            _write(child, paper)
    paper.end_line()


def _item(node: Node, paper: Paper, marker: str) -> None:
    paper.indent(marker)
    write_narrative(node, paper)
    paper.dedent()


def _table(node: Node, paper: Paper) -> None:
    paper.gap()
    rows = list(_rows(node, paper))
    if _places_text(node, rows):
        _write_as_blocks(rows, paper)
    else:
        _write_rows(rows, paper)
    paper.gap()


def _rows(node: Node, paper: Paper) -> Iterator[list[Node]]:
    """Yield the cells of each row; what else stands in a table is written before it."""
    for child in node.children:
        if isinstance(child, str):
            paper.write(child)
        elif child.name.lower() == "tr":
            yield [_as_cell(each) for each in child.children if _has_words(each)]
        elif child.name.lower() in {"thead", "tbody", "tfoot"}:
            yield from _rows(child, paper)
        elif child.name.lower() not in _UNSEEN:
            _write(child, paper)


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


def _write_rows(rows: list[list[Node]], paper: Paper) -> None:
    lines = [[_lines_of(cell) for cell in row] for row in rows]
    if any(len(each) > _CELL_LINES for row in lines for each in row):
        _write_as_blocks(rows, paper)
        return
    made = [
        [_cell(cell, each) for cell, each in zip(*row, strict=True)]
        for row in zip(rows, lines, strict=True)
    ]
    paper.lines("\n".join(rows_as_lines(made)))


def _write_as_blocks(rows: list[list[Node]], paper: Paper) -> None:
    for row in rows:
        for cell in row:
            paper.end_line()
            write_narrative(cell, paper)
            paper.end_line()


def _lines_of(cell: Node) -> list[str]:
    paper = Paper()
    write_narrative(cell, paper)
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


_WRITERS: dict[str, Callable[[Node, Paper], None]] = {
    "br": _break,
    "hr": _rule,
    "pre": _as_set,
    "textarea": _as_set,
    "content": _content,
    "del": _content,
    "img": _picture,
    "list": _list,
    "ul": _list,
    "ol": _list,
    "table": _table,
}
