"""All narrative of a C-CDA, section by section, and what it encloses."""

from collections.abc import Iterator

from app.charts.enclosing import is_file
from app.charts.plain.paper import Paper
from app.charts.tree import Node
from app.charts.web.narrative import write_narrative
from app.charts.web.sent_words import is_marked_up, write_marked_up
from app.charts.web.set_lines import lines_kept

__all__ = ["MARKUP", "enclosures", "references", "write_body"]

MARKUP = {"text", "table", "list", "paragraph", "content", "item", "caption", "linkHtml"}
"""What a fragment of narrative begins with."""

_RICH = "{\\rtf"


def write_body(node: Node, paper: Paper, level: int = 1) -> None:
    """Write every ``text`` within; a ``section`` begins a section of its own."""
    if node.name == "section":
        _write_section(node, paper, level)
    elif node.name in MARKUP:
        _write_text(node, paper)
    else:
        for child in node.elements():
            write_body(child, paper, level)


def _write_section(section: Node, paper: Paper, level: int) -> None:
    paper.heading(level, _title(section))
    # The narrative is what was signed; entries repeat it in parts.
    for child in section.all("text"):
        _write_text(child, paper)
    for child in section.elements():
        if child.name not in {"text", "title"}:
            write_body(child, paper, level + 1)


def _title(section: Node) -> str:
    code = section.first("code").attributes
    return section.first("title").text or code.get("displayName", "") or code.get("code", "Section")


def _write_text(node: Node, paper: Paper) -> None:
    if _is_enclosing(node):
        return
    paper.end_line()
    if node.name != "text":
        write_narrative(lines_kept(Node("text", {}, [node])), paper)
    elif any(node.elements()):
        write_narrative(lines_kept(node), paper)
    elif node.attributes.get("mediaType") == "text/html" or is_marked_up(node.own_text):
        write_marked_up(node.own_text, paper)
    else:
        # Without any markup, line ends are all the structure there is.
        paper.lines("\n".join(line.strip() for line in node.own_text.strip().split("\n")))
    paper.end_line()


def enclosures(root: Node) -> Iterator[Node]:
    """Yield what carries another file: unstructured bodies, notes, pictures, what is sent along."""
    return (node for node in root.walk() if _is_enclosing(node))


def references(root: Node) -> list[str]:
    """Return the files that an unstructured body only refers to."""
    bodies = (text for body in root.named("nonXMLBody") for text in body.all("text"))
    return [name for body in bodies if (name := body.value("value", "reference"))]


def _is_enclosing(node: Node) -> bool:
    if node.attributes.get("representation") == "B64":
        return True
    # Some leave off what says that a file stands there.
    words = node.own_text
    return is_file(words) or (node.name == "text" and words.lstrip().startswith(_RICH))
