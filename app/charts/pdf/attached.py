"""Files that were put into a PDF, as portfolios and portals do."""

from collections.abc import Iterator

import pypdfium2

from app.charts.opening import ENCLOSED, Opener
from app.charts.pdf.pdfium import opened
from app.domain.chart.documents import ChartFile

__all__ = ["attached_to"]

_MOST = 500
_TOO_MANY = f"The PDF has more than {_MOST} files in it, the first are shown: have the others sent"
_DAMAGED = "A file in the PDF is damaged and is not shown: have it sent alone"


def attached_to(content: bytes, opener: Opener) -> Iterator[ChartFile]:
    """Open the files in a PDF; what cannot be opened is told in a warning.

    Raises:
        UnreadableError: the PDF asks for a password or is damaged.
        TooMuchError: more comes out than may.
    """
    document = opened(content)
    try:
        count = document.count_attachments()
        found = [_file(document, number) for number in range(min(count, _MOST))]
    finally:
        document.close()
    for each in found:
        if each is None:
            yield ChartFile("", (), warnings=(_DAMAGED,))
        else:
            yield opener.enclosed(*each)
    if count > _MOST:
        yield ChartFile("", (), warnings=(_TOO_MANY,))


def _file(document: pypdfium2.PdfDocument, number: int) -> tuple[bytes, str] | None:
    try:
        attached = document.get_attachment(number)
        name = attached.get_name() or "Enclosed file"
        return bytes(attached.get_data()), name if "." in name else name + ENCLOSED
    except pypdfium2.PdfiumError:
        return None
