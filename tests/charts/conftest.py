import io
from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

PdfOf = Callable[..., bytes]


def drawn(*pages: Sequence[str], **options) -> bytes:
    """Return a PDF with these lines on each page; options are those of the canvas."""
    setting = options.pop("setting", None)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300), invariant=1, **options)
    for lines in pages:
        if setting:
            setting(canvas)
        canvas.setFont("Helvetica", 11)
        for number, line in enumerate(lines):
            canvas.drawString(60, 220 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def pdf_of() -> PdfOf:
    return drawn
