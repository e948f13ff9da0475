"""Line ends that senders set by hand within narrative, where markup would be expected."""

from itertools import pairwise

from app.charts.tree import Node

__all__ = ["lines_kept"]

_FEWEST = 3
_PROSE = 60
# In tables, and where text is shown as it is set, line ends mean something else.
_LEFT_ALONE = {"table", "pre"}


def lines_kept(node: Node) -> Node:
    """Return narrative in which the line ends of texts of several lines are marked up.

    A line end within a sentence, as editors of XML break lines, stays the blank that it is.
    """
    if node.name in _LEFT_ALONE:
        return node
    children: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            children += _marked_up(child)
        else:
            children.append(lines_kept(child))
    return Node(node.name, node.attributes, children)


def _marked_up(text: str) -> list[Node | str]:
    lines = [line.strip() for line in text.strip().split("\n")]
    if sum(map(bool, lines)) < _FEWEST:
        return [text]
    pieces: list[Node | str] = [text[: len(text) - len(text.lstrip())], lines[0]]
    for before, line in pairwise(lines):
        pieces += [" " if _goes_on(before, line) else Node("br"), line]
    return [*pieces, text[len(text.rstrip()) :]]


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line goes on with the sentence of the one before."""
    return len(before) >= _PROSE and before[-1] not in ".:;!?" and line[:1].islower()
