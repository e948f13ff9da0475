"""What a file says where it has no narrative: its fields, one a line, in reading order."""

from app.charts.enclosing import is_file
from app.charts.plain.paper import Paper
from app.charts.tree import Node

__all__ = ["write_fields"]

_DEEPEST = 12
# What says nothing about the patient: which schema a file keeps to.
_OF_THE_SCHEMA = {"xmlns", "schemaLocation", "noNamespaceSchemaLocation"}
_PLAIN = ("displayName", "value", "extension")


def write_fields(node: Node, paper: Paper, depth: int = 0) -> None:
    """Write an element on a line of its own, with its words and attributes, and those within."""
    words = [_own_words(node), *_attributes(node)]
    said = "; ".join(word for word in words if word)
    paper.lines("  " * min(depth, _DEEPEST) + (f"{node.name}: {said}" if said else node.name))
    for child in node.elements():
        write_fields(child, paper, depth + 1)


def _own_words(node: Node) -> str:
    if node.attributes.get("representation") == "B64" or is_file(node.own_text):
        return "(a file in Base64)"
    return " ".join(node.own_text.split())


def _attributes(node: Node) -> list[str]:
    given = {
        name: " ".join(value.split())
        for name, value in node.attributes.items()
        if name not in _OF_THE_SCHEMA and not name.startswith("xmlns")
    }
    plain = [given.pop(name) for name in _PLAIN if name in given]
    return plain + [f"{name} {value}" for name, value in given.items()]
