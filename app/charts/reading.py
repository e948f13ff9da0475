"""A chart file to one document, whatever it holds."""

from dataclasses import replace

from app.charts.opening import open_chart, stem
from app.charts.plain.grid import laid_out
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile, Document, Section

__all__ = ["UnreadableError", "read"]

_PDF = "pdf"
_LEFT_OUT = "The files in the PDF are not shown with it: attach them alone"


def read(content: bytes, name: str) -> Document:
    """Read a file as one document; ``name`` only lends its stem where there is no title.

    Several documents in one file follow one another, their pages laid out as text, because the
    pages of one document come from one file. Of a PDF with files in it, the PDF alone is read.

    Raises:
        UnreadableError: the file is empty, too large, protected, damaged or of no known kind.
    """
    found = open_chart(content, name)
    first = found.documents[0]
    if len(found.documents) == 1 and first.content == content:
        return replace(first.document, warnings=found.warnings)
    if first.content == content and first.document.format == _PDF:
        # Its pages are worth more as they were drawn.
        return replace(first.document, warnings=(*found.warnings, _LEFT_OUT))
    return _joined(found, first.document.title if len(found.documents) == 1 else stem(name))


def _joined(found: ChartFile, title: str) -> Document:
    documents = [each.document for each in found.documents]
    pages = tuple(laid_out(page.text) for document in documents for page in document.pages)
    sections: list[Section] = []
    first = 0
    for document in documents:
        sections += (replace(each, page=each.page + first) for each in document.sections)
        first += len(document.pages)
    head = documents[0]
    return Document(
        title, "text", pages, head.kind, head.date, head.author, found.warnings, tuple(sections)
    )
