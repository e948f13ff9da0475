"""The opening of PDF files."""

import pypdfium2
import pypdfium2.raw

from app.charts.unreadable import UnreadableError

__all__ = ["opened"]

_PROTECTED = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)


def opened(content: bytes) -> pypdfium2.PdfDocument:
    """Open a PDF; the caller closes it on the same thread, because pdfium knows no other.

    Raises:
        UnreadableError: the file asks for a password or is damaged.
    """
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _PROTECTED:
            raise UnreadableError(
                "The PDF asks for a password: save a copy without it, then attach that"
            ) from error
        raise UnreadableError(
            "The PDF is damaged and cannot be opened: save it again at its source"
        ) from error
