"""PDF files: the text of each page and where it stands."""

import re

import pypdfium2
import pypdfium2.raw

from app.charts.pdf.layer import read_layer
from app.charts.pdf.pdfium import opened
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import Boxes, Document, Page

__all__ = ["MAX_PAGES", "MAX_SIZE", "read_pdf"]

MAX_SIZE = 512 * 2**20
MAX_PAGES = 5_000
MAX_TITLE = 120

_DYNAMIC = (pypdfium2.raw.FORMTYPE_XFA_FULL, pypdfium2.raw.FORMTYPE_XFA_FOREGROUND)
_SHOWN_ELSEWHERE = (
    "The PDF holds a form (XFA) that Adobe Reader alone shows whole: print it to PDF, attach that"
)
_LETTER = (612.0, 792.0)
_NO_TITLE = re.compile(
    r"(?i)\(?(untitled|anonymous|unspecified|unknown)\)?|(unnamed )?document\d*"
    r"|microsoft word\b.*|.*[\\/].*|.*\.\w{2,4}"
)


def read_pdf(content: bytes) -> Document:
    """Read every page; a page that is damaged comes empty, with a warning.

    The title is the file's own where it is one and not the name of a file.

    Raises:
        UnreadableError: the file is too large, protected or damaged.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(f"The PDF is larger than {MAX_SIZE // 2**20} MB: split it")
    document = opened(content)
    try:
        # Values of fields are told only by a form that was begun before its pages are opened.
        document.init_forms()
        if len(document) > MAX_PAGES:
            raise UnreadableError(f"The PDF has more than {MAX_PAGES:,} pages: split it")
        pages: list[Page] = []
        warnings = [_SHOWN_ELSEWHERE] if document.get_formtype() in _DYNAMIC else []
        for number in range(len(document)):
            page = _read_page(document, number)
            if page is None:
                warnings.append(f"Page {number + 1} is damaged and is shown empty")
            pages.append(page or _empty())
        title = _title(document.get_metadata_value("Title"))
        return Document(title, "pdf", tuple(pages), warnings=tuple(warnings))
    finally:
        document.close()


def _read_page(document: pypdfium2.PdfDocument, number: int) -> Page | None:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        width, height = page.get_size()
        if width <= 0 or height <= 0:
            return None
        text, boxes = read_layer(page)
        return Page(text, boxes, width, height)
    finally:
        page.close()


def _empty() -> Page:
    return Page("", Boxes.of(()), *_LETTER)


def _title(text: str) -> str:
    title = " ".join(text.split())
    is_sensible = title.isprintable() and len(title) <= MAX_TITLE and not _NO_TITLE.fullmatch(title)
    return title if is_sensible else ""
