"""Where the links and the headings of a page stand, and where its reader is."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment

__all__ = ["PageLink", "Spot", "headings", "links", "nearest", "selected", "top_of"]


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link with its place in the text; ``tip`` says in words what it leads to."""

    href: str
    start: int
    end: int
    tip: str = ""

    @property
    def scheme(self) -> str:
        """Return what kind of link it is."""
        return self.href.partition(":")[0]

    @property
    def path(self) -> str:
        """Return where it leads."""
        return self.href.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reader stands on a page: how far down, and on which link."""

    top: int = 0
    href: str = ""


def links(document: QTextDocument) -> list[PageLink]:
    """Return every link in the order of the page."""
    found = ((fragment, fragment.charFormat()) for fragment in _fragments(document))
    return [
        PageLink(
            style.anchorHref(),
            fragment.position(),
            fragment.position() + fragment.length(),
            style.toolTip(),
        )
        for fragment, style in found
        if style.anchorHref()
    ]


def headings(document: QTextDocument) -> list[int]:
    """Return how far down each heading stands."""
    named = (block for block in _blocks(document) if _is_heading(block))
    return [top_of(block) for block in named]


def top_of(block: QTextBlock) -> int:
    """Return how far down a line stands."""
    return round(block.document().documentLayout().blockBoundingRect(block).top())


def nearest(document: QTextDocument, text: str, number: int) -> QTextBlock | None:
    """Return the line of these words that stands nearest to a number, None without any."""
    same = (block for block in _blocks(document) if block.text() == text)
    return min(same, key=lambda block: abs(block.blockNumber() - number), default=None)


def selected(document: QTextDocument, link: PageLink) -> QTextCursor:
    """Return a cursor that selects a link."""
    cursor = QTextCursor(document)
    cursor.setPosition(link.start)
    cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _is_heading(block: QTextBlock) -> bool:
    return any(fragment.charFormat().anchorNames() for fragment in _of(block))


def _fragments(document: QTextDocument) -> Iterator[QTextFragment]:
    for block in _blocks(document):
        yield from _of(block)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _of(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1
