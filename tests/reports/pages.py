"""Reads a PDF back."""

import re

import pypdfium2


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page, white space folded."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_folded(page.get_textpage().get_text_range()) for page in document]


def text(pdf: bytes) -> str:
    """Return the text of all pages."""
    return " ".join(texts(pdf))


def metadata(pdf: bytes) -> dict[str, str]:
    """Return what the file says of itself."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document.get_metadata_dict()


def _folded(read: str) -> str:
    return re.sub(r"\s+", " ", read)
