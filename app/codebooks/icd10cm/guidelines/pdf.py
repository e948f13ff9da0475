"""The lines and bookmarks of the PDF in which the Official Guidelines are published."""

import logging
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import pypdfium2

__all__ = ["Bookmark", "Line", "first_page", "read_pdf"]

# It would tell of circular outlines where commands answer.
logging.getLogger(pypdfium2.__name__).addHandler(logging.NullHandler())

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_LARGEST = 64 << 20
_MOST_PAGES = 1_000
_MOST_CHARACTERS = 50_000
_MOST_BOOKMARKS = 5_000
_DEEPEST = 10
# What pdfium gives for a hyphen at the end of a line; it has joined the two lines already.
_BROKEN_WORD = "\ufffe"
_SYMBOL = re.compile("[\ue000-\uf8ff]")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page with its edges, in points from the left and from below."""

    page: int
    text: str
    left: float
    top: float
    bottom: float
    right: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline, and the page to which it leads; pages count from 1."""

    title: str
    page: int


# Asked to recognise the file, and again for its edition.
@lru_cache(maxsize=1)
def first_page(content: bytes) -> str:
    """Return the words of the first page; nothing where the file is no PDF with words.

    Raises nothing.
    """
    try:
        with closing(_opened(content)) as document:
            return " ".join(line.text for line in _page_lines(document, 0))
    except ValueError:
        return ""


def read_pdf(content: bytes) -> tuple[list[Line], list[Bookmark]]:
    """Return every line that is not blank, page by page, and the outline in its order.

    Raises:
        ValueError: it is no sound PDF without a password, it is larger than guidelines are, or a
            bookmark leads nowhere.
    """
    with closing(_opened(content)) as document:
        lines = [line for page in range(len(document)) for line in _page_lines(document, page)]
        found = islice(document.get_toc(max_depth=_DEEPEST), _MOST_BOOKMARKS)
        return lines, [Bookmark(_folded(each.get_title()), _page(each)) for each in found]


def _page(bookmark: pypdfium2.PdfBookmark) -> int:
    destination = bookmark.get_dest()
    index = destination.get_index() if destination else None
    if index is None:
        raise ValueError(f"the bookmark “{bookmark.get_title()[:40]}” leads nowhere")
    return int(index) + 1


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    if _HEADER not in content[:_HEADER_WITHIN]:
        raise ValueError("it is no PDF")
    if len(content) > _LARGEST:
        raise ValueError(f"it is larger than {_LARGEST >> 20} MB")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ValueError("the PDF is damaged or asks for a password") from error
    if len(document) > _MOST_PAGES:
        document.close()
        raise ValueError(f"it has more than {_MOST_PAGES} pages")
    return document


def _page_lines(document: pypdfium2.PdfDocument, index: int) -> Iterator[Line]:
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as layer:
            yield from _lines(layer, index + 1)
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"page {index + 1} is damaged") from error


def _lines(layer: pypdfium2.PdfTextPage, page: int) -> Iterator[Line]:
    if layer.count_chars() > _MOST_CHARACTERS:
        raise ValueError(f"page {page} holds more than a page can")
    last = layer.count_chars() - 1
    start = 0
    for text in layer.get_text_range().split("\r\n"):
        words = text.strip()
        if words:
            begin = start + text.index(words)
            left, _, _, top = layer.get_charbox(min(begin, last), loose=True)
            end = begin + len(words) - 1
            _, bottom, right, _ = layer.get_charbox(min(end, last), loose=True)
            yield Line(page, _folded(words), left, top, bottom, right)
        start += len(text) + len("\r\n")


def _folded(text: str) -> str:
    plain = _SYMBOL.sub(_BULLET, text.replace(_BROKEN_WORD, "-"))
    return " ".join("".join(each if each.isprintable() else " " for each in plain).split())
