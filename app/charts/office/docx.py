"""Word documents (DOCX) to pages of text: body, headers, footnotes, tables, comments."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.charts.archive import Archive
from app.charts.dates import day_of
from app.charts.office.docx_comments import comments_of
from app.charts.office.docx_marks import is_unseen, sign_of, tick_of
from app.charts.plain.paper import Paper
from app.charts.readers import alone
from app.charts.tree import Node
from app.charts.unreadable import WordlessError
from app.charts.web.narrative import write_narrative
from app.charts.xml import xml_tree
from app.domain.chart.documents import ChartFile

__all__ = ["read_docx"]

_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_PROPERTIES = "docProps/core.xml"
_AROUND = ("word/header", "word/footnotes", "word/endnotes", "word/footer")
_BLANKS = {"tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
# Words that were deleted, codes of fields, and the second form of what stands there already.
_UNSEEN = {"del", "moveFrom", "instrText", "pPr", "rPr", "sectPr", "tblPr", "tcPr", "sdtPr"}
_COMMENT = "span"
_TITLE = "title"
_MAX_TITLE = 120


@dataclass(frozen=True, slots=True)
class _Known:
    """What the body refers to: the level of each style that is a heading, and comments."""

    levels: dict[str, int]
    comments: dict[str, str]


def read_docx(archive: Archive, content: bytes, name: str) -> ChartFile:
    """Read a document; its headings begin sections, tracked deletions are left out.

    Raises:
        UnreadableError: a part is damaged, or there are no words.
    """
    known = _Known(_levels(archive), comments_of(archive))
    paper = Paper()
    parts = sorted(each for each in archive.names if each.startswith(_AROUND[0]))
    parts += [_BODY]
    parts += sorted(each for each in archive.names if each.startswith(_AROUND[1:]))
    written: set[str] = set()
    for part in parts:
        page = _marked_up(xml_tree(archive.content(part)), known)
        # First pages and even ones have a header of their own, mostly the same.
        if part == _BODY or page.text not in written:
            write_narrative(page, paper)
            paper.gap()
        written.add(page.text)
    if not paper.text():
        raise WordlessError("The Word document holds no words: save it as PDF, attach that")
    title, author, on = _properties(archive)
    document = replace(paper.document(title), author=author, date=on)
    return replace(alone(document, content, name), format="docx")


def _levels(archive: Archive) -> dict[str, int]:
    """Return the level of each style that is a heading."""
    if _STYLES not in archive.names:
        return {}
    levels = {}
    for style in xml_tree(archive.content(_STYLES)).named("style"):
        words = style.value("val", "name").lower()
        kind, _, number = words.partition(" ")
        if words == _TITLE:
            levels[style.attributes.get("styleId", "")] = 1
        elif kind == "heading" and number.isdecimal():
            levels[style.attributes.get("styleId", "")] = int(number[:1])
    return levels


def _marked_up(part: Node, known: _Known) -> Node:
    """Return a part of the document as the page that it would be on the web."""
    return Node("div", {}, list(_children(part, known)))


def _children(node: Node, known: _Known) -> Iterator[Node | str]:
    for child in node.elements():
        name = child.name
        if name in _UNSEEN or is_unseen(child):
            continue
        if name == "t":
            yield child.own_text
        elif name in _SIGNS:
            yield _SIGNS[name](child)
        elif name == "AlternateContent":
            yield from _alternative(child, known)
        elif name == "commentReference":
            said = known.comments.get(child.attributes.get("id", ""))
            yield Node(_COMMENT, {}, [f" [{said}] "] if said else [])
        elif name in _BLANKS:
            yield _BLANKS[name]
        elif name == "p":
            yield _paragraph(child, known)
        elif name in _TABLES:
            yield Node(_TABLES[name], _span(child), list(_children(child, known)))
        else:
            yield from _children(child, known)


def _alternative(node: Node, known: _Known) -> list[Node | str]:
    """Return the first form that has words, of several forms of the same."""
    forms = (list(_children(form, known)) for form in node.elements())
    return next((form for form in forms if Node("", {}, form).text), [])


def _break(_node: Node) -> Node:
    return Node("br")


_SIGNS: dict[str, Callable[[Node], Node | str]] = {
    "sym": sign_of,
    "checkBox": tick_of,
    "br": _break,
    "cr": _break,
}
_TABLES = {"tbl": "table", "tr": "tr", "tc": "td", "footnote": "div", "endnote": "div"}


def _paragraph(node: Node, known: _Known) -> Node:
    level = known.levels.get(node.value("val", "pPr", "pStyle"))
    is_listed = any(node.all("pPr", "numPr"))
    children = list(_children(node, known))
    comments = [each for each in children if isinstance(each, Node) and each.name == _COMMENT]
    words = [each for each in children if each not in comments]
    if level and not any(isinstance(each, Node) and each.name != "br" for each in words):
        # A comment is no part of the name of a section.
        return Node("div", {}, [Node(f"h{min(level, 6)}", {}, words), *comments])
    return Node("ul", {}, [Node("li", {}, children)]) if is_listed else Node("div", {}, children)


def _span(cell: Node) -> dict[str, str]:
    return {"colspan": cell.value("val", "tcPr", "gridSpan")} if cell.name == "tc" else {}


def _properties(archive: Archive) -> tuple[str, str, "date | None"]:
    if _PROPERTIES not in archive.names:
        return "", "", None
    root = xml_tree(archive.content(_PROPERTIES))
    title = root.first(_TITLE).text[:_MAX_TITLE]
    return title, root.first("creator").text, day_of(root.first("created").text)
