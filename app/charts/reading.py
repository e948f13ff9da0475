"""A chart file to a document, recognised by its content."""

from dataclasses import replace
from pathlib import PureWindowsPath

from app.charts.pdf import is_pdf, read_pdf
from app.charts.text import read_text
from app.charts.unreadable import UnreadableError
from app.domain.documents import Document

__all__ = ["UnreadableError", "read"]

MAX_TITLE = 120


def read(content: bytes, name: str) -> Document:
    """Read a file; ``name`` only lends its stem to a document that has no title of its own.

    Raises:
        UnreadableError: the file is empty, too large, protected, damaged or of another format.
    """
    if not content:
        raise UnreadableError("The file is empty: save it again at its source, then attach that")
    document = read_pdf(content) if is_pdf(content) else read_text(content)
    return replace(document, title=document.title or _stem(name))


def _stem(name: str) -> str:
    # Windows paths take both kinds of slash.
    return PureWindowsPath(name).stem[:MAX_TITLE]
