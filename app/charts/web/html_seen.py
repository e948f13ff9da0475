"""Web pages as a browser shows them: fields with their values, frames, nothing that is hidden."""

import re

from app.charts.tree import Node
from app.charts.web.html_tree import html_tree

__all__ = ["as_seen"]

_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.I
)
_TICKED = {"checkbox", "radio"}
# Buttons are no words of the page, and of files and passwords a browser shows nothing.
_UNTOLD = {"hidden", "password", "submit", "button", "reset", "image", "file", "range", "color"}
_APART = " "


def as_seen(node: Node) -> Node:
    """Return the page without what is hidden; values of fields are words where they stand.

    Ticks are ``[x]`` and ``[ ]``; of a choice, what was chosen is told alone.
    """
    children: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            children.append(child)
        elif not _is_hidden(child):
            children.append(_seen(child))
    return Node(node.name, node.attributes, children)


def _is_hidden(node: Node) -> bool:
    # What only programs that read aloud leave out is seen.
    return "hidden" in node.attributes or bool(_HIDDEN.search(node.attributes.get("style", "")))


def _seen(node: Node) -> Node | str:
    if node.name == "input":
        return _APART + _value(node) + _APART
    if node.name == "select":
        return _APART + "; ".join(_chosen(node)) + _APART
    if node.name == "iframe":
        # What stands within is for browsers that know no frames.
        return Node("div", {}, as_seen(html_tree(node.attributes.get("srcdoc", ""))).children)
    return Node("template") if node.name == "datalist" else as_seen(node)


def _value(field: Node) -> str:
    kind = field.attributes.get("type", "").strip().lower()
    if kind in _TICKED:
        return "[x]" if "checked" in field.attributes else "[ ]"
    return "" if kind in _UNTOLD else field.attributes.get("value", "")


def _chosen(choice: Node) -> list[str]:
    options = list(choice.named("option"))
    chosen = [each for each in options if "selected" in each.attributes]
    if not chosen and "multiple" not in choice.attributes:
        # A browser shows the first as long as none is chosen.
        chosen = options[:1]
    return [text for each in chosen if (text := each.text)]
