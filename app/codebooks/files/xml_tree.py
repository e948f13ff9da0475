"""The XML of a publisher as a tree, for files of a few megabytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.codebooks.files.xml_stream import listen_whole
from app.codebooks.receiving.received import Member

__all__ = ["Element", "tree_of"]


@dataclass(slots=True, eq=False)
class Element:
    """An element: its own text with white space folded, and the elements in it."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def all(self, name: str) -> Iterator["Element"]:
        """Yield the elements of a name that stand right in this one."""
        return (child for child in self.children if child.name == name)

    def texts(self, name: str) -> Sequence[str]:
        """Return the texts of those elements, leaving out the empty ones."""
        return [child.text for child in self.all(name) if child.text]

    def said(self, name: str) -> str:
        """Return the text of the first of those elements, nothing where there is none."""
        return next(iter(self.texts(name)), "")

    def needed(self, name: str) -> str:
        """Return the text of an element that must be there.

        Raises:
            ValueError: it is not.
        """
        if not (text := self.said(name)):
            raise ValueError(f"a {self.name} has no {name}")
        return text


def tree_of(member: Member, root: str) -> Element:
    """Return the root element of a file, which must have that name.

    Raises:
        BrokenReleaseError: the file is no sound XML, or has another root.
    """
    reader = _TreeReader(root)
    listen_whole(member, reader)
    return reader.top.children[0]


class _TreeReader:
    """Follows the elements and hangs each into the one that holds it."""

    def __init__(self, root: str) -> None:
        self._root = root
        self.top = Element("", {})
        self._open = [self.top]
        self._texts: list[list[str]] = [[]]

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) == 1 and name != self._root:
            raise ValueError(f"its root element is {name[:40]}, not {self._root}")
        element = Element(name, attributes)
        self._open[-1].children.append(element)
        self._open.append(element)
        self._texts.append([])

    def wrote(self, text: str) -> None:
        self._texts[-1].append(text)

    def closed(self, _name: str) -> None:
        self._open.pop().text = " ".join("".join(self._texts.pop()).split())
