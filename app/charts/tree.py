"""A marked-up file as a tree of elements, with the words between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union

__all__ = ["Node"]


@dataclass(slots=True, eq=False)
class Node:
    """An element without its prefix, its attributes, and what stands in it in its order."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Union["Node", str]] = field(default_factory=list)

    def elements(self) -> Iterator["Node"]:
        """Yield the elements that stand right in this one."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, *path: str) -> Iterator["Node"]:
        """Yield every element that the names lead to, one step down for each."""
        found = [self]
        for name in path:
            found = [
                child
                for node in found
                for child in node.children
                if isinstance(child, Node) and child.name == name
            ]
        return iter(found)

    def first(self, *path: str) -> "Node":
        """Return the first element that the names lead to, an empty one where there is none."""
        return next(self.all(*path), _NOTHING)

    def value(self, attribute: str, *path: str) -> str:
        """Return an attribute of the first element that the names lead to and that has it."""
        values = (each.attributes.get(attribute, "").strip() for each in self.all(*path))
        return next((value for value in values if value), "")

    def walk(self) -> Iterator["Node"]:
        """Yield this element and every one within, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def named(self, name: str) -> Iterator["Node"]:
        """Yield every element of a name within, this one included."""
        return (node for node in self.walk() if node.name == name)

    @property
    def own_text(self) -> str:
        """Return the words that stand right in this element, as they are."""
        return "".join(child for child in self.children if isinstance(child, str))

    @property
    def text(self) -> str:
        """Return all words within on one line."""
        pieces: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                pieces.append(item)
            else:
                waiting.extend(reversed(item.children))
        return " ".join("".join(pieces).split())


_NOTHING = Node("")
