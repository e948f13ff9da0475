"""What reviewers wrote at the margin of a Word document."""

from app.charts.archive import Archive
from app.charts.tree import Node
from app.charts.xml import xml_tree

__all__ = ["comments_of"]

_COMMENTS = "word/comments.xml"
_BLANKS = {"tab", "br", "cr", "p"}


def comments_of(archive: Archive) -> dict[str, str]:
    """Return each comment by its number, with the name of who wrote it; blank ones are left out.

    Raises:
        UnreadableError: the part that holds them is damaged.
    """
    if _COMMENTS not in archive.names:
        return {}
    comments = xml_tree(archive.content(_COMMENTS)).named("comment")
    return {
        each.attributes.get("id", ""): _said(each, words)
        for each in comments
        if (words := _words(each))
    }


def _said(comment: Node, words: str) -> str:
    author = " ".join(comment.attributes.get("author", "").split())
    return f"Comment by {author}: {words}" if author else f"Comment: {words}"


def _words(comment: Node) -> str:
    pieces = (
        each.own_text if each.name == "t" else " " * (each.name in _BLANKS)
        for each in comment.walk()
    )
    return " ".join("".join(pieces).split())
