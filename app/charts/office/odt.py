"""OpenDocument texts (ODT), as LibreOffice writes them, to pages of text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from app.charts.archive import Archive
from app.charts.dates import day_of
from app.charts.plain.paper import Paper
from app.charts.readers import alone
from app.charts.tree import Node
from app.charts.unreadable import WordlessError
from app.charts.web.narrative import write_narrative
from app.charts.xml import xml_tree
from app.domain.chart.documents import ChartFile

__all__ = ["read_odt"]

_BODY, _STYLES, _PROPERTIES = "content.xml", "styles.xml", "meta.xml"
# What was deleted, what stands there for the program, and what a note is numbered by.
_UNSEEN = {
    *("tracked-changes", "hidden-text", "hidden-paragraph", "forms", "sequence-decls"),
    *("covered-table-cell", "object", "object-ole"),
}
_BLANKS = {"s": " ", "tab": "\t"}
_MARKUP = {
    **dict.fromkeys(("p", "text-box"), "div"),
    "list": "ul",
    "list-item": "li",
    "list-header": "li",
    "line-break": "br",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
}
_SPANS = {"colspan": "number-columns-spanned", "rowspan": "number-rows-spanned"}
_MAX_TITLE = 120


def read_odt(archive: Archive, content: bytes, name: str) -> ChartFile:
    """Read a text; its headings begin sections, comments stand where they were made.

    Raises:
        UnreadableError: a part is damaged, or there are no words.
    """
    root = xml_tree(archive.content(_BODY))
    hidden = _hidden(root)
    heads, feet = _around(archive)
    paper = Paper()
    for part in chain(heads, root.all("body", "text"), feet):
        write_narrative(Node("div", {}, list(_children(part, hidden))), paper)
        paper.gap()
    if not paper.text():
        raise WordlessError("The document holds no words: save it as PDF, attach that")
    title, author, on = _properties(archive)
    document = replace(paper.document(title), author=author, date=on)
    return replace(alone(document, content, name), format="odt")


def _hidden(root: Node) -> set[str]:
    """Return the names of the styles whose words are not shown."""
    return {
        style.attributes.get("name", "")
        for style in root.named("style")
        if style.value("display", "text-properties") == "none"
    }


def _children(node: Node, hidden: set[str]) -> Iterator[Node | str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.name in _UNSEEN or child.attributes.get("style-name") in hidden:
            continue
        elif child.name in _SAID:
            yield _SAID[child.name](child)
        elif child.name == "h":
            level = child.attributes.get("outline-level", "1")
            yield Node(f"h{level if level in '123456' else 6}", {}, list(_children(child, hidden)))
        elif child.name in _BLANKS:
            yield _BLANKS[child.name]
        elif child.name in _MARKUP:
            yield Node(_MARKUP[child.name], _spans(child), list(_children(child, hidden)))
        else:
            yield from _children(child, hidden)


def _comment(comment: Node) -> str:
    author = comment.first("creator").text
    return _aside(f"Comment by {author}" if author else "Comment", comment)


def _note(note: Node) -> str:
    return _aside("Note", note.first("note-body"))


def _aside(label: str, node: Node) -> str:
    words = " ".join(each.text for each in node.elements() if each.name in {"p", "list"})
    return f" [{label}: {words}] " if words else ""


_SAID = {"annotation": _comment, "note": _note}


def _spans(cell: Node) -> dict[str, str]:
    return {name: cell.attributes[said] for name, said in _SPANS.items() if said in cell.attributes}


def _around(archive: Archive) -> tuple[list[Node], list[Node]]:
    """Return the heads and the feet of the pages."""
    if _STYLES not in archive.names:
        return [], []
    path = "master-styles", "master-page"
    styles = xml_tree(archive.content(_STYLES))
    return list(styles.all(*path, "header")), list(styles.all(*path, "footer"))


def _properties(archive: Archive) -> tuple[str, str, "date | None"]:
    if _PROPERTIES not in archive.names:
        return "", "", None
    said = xml_tree(archive.content(_PROPERTIES)).first("meta")
    author = said.first("initial-creator").text or said.first("creator").text
    return said.first("title").text[:_MAX_TITLE], author, day_of(said.first("creation-date").text)
