"""Web pages to pages of text."""

import re
from dataclasses import replace

from app.charts.plain.paper import Paper
from app.charts.plain.text import decoded
from app.charts.tree import Node
from app.charts.unreadable import UnreadableError, WordlessError
from app.charts.web.html_seen import as_seen
from app.charts.web.html_tree import html_tree
from app.charts.web.narrative import write_narrative
from app.domain.chart.documents import Document

__all__ = ["MAX_SIZE", "MAX_TITLE", "read_html"]

MAX_SIZE = 32 * 2**20
MAX_TITLE = 120

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_DECLARED_XML = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""")
_WITHIN = 4096


def read_html(content: bytes, charset: str = "") -> Document:
    """Read a page; its headings begin sections, what a browser does not show is left out.

    ``charset`` is what was said of its encoding where it came from.

    Raises:
        UnreadableError: the page is too large, or shows no words.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(f"The page is larger than {MAX_SIZE // 2**20} MB: split it")
    text, warnings = _decoded(content, charset)
    root = html_tree(text)
    paper = Paper()
    write_narrative(as_seen(root), paper)
    if not paper.text():
        raise WordlessError("The page shows no words: save it again at its source")
    return replace(paper.document(_title(root)), warnings=warnings)


def _decoded(content: bytes, charset: str) -> tuple[str, tuple[str, ...]]:
    start = content[:_WITHIN]
    declared = _DECLARED_XML.search(start) or _DECLARED.search(start)
    # A page that can be found to declare UTF-16 is in no encoding of that width.
    name = charset.lower() or (declared[1].decode().lower() if declared else "")
    if name and not name.startswith("utf"):
        try:
            return content.decode("cp1252" if name == "iso-8859-1" else name), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(content)


def _title(root: Node) -> str:
    title = next((node.text for node in root.named("title") if node.text), "")
    return title[:MAX_TITLE] if title.isprintable() else ""
