"""Marked-up narrative, of a C-CDA or of a web page, to lines of text."""

from collections.abc import Callable, Iterator

from app.charts.plain.paper import Paper
from app.charts.tree import Node
from app.charts.web.table_markup import write_table

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
    write_table(node, paper, write_narrative)


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
