"""A paper: Letter pages with running head, foot and “Page 1 of 2”."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.reports import typeface
from app.reports.look import GREY, HAIR

__all__ = ["WIDTH", "Running", "write"]

_MARGIN = 44.0
_TOP = 44.0
_FOOT = 56.0
WIDTH = LETTER[0] - 2 * _MARGIN
"""The width between the margins, in points."""

_PHI = "Contains protected health information"


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page: the kind of paper, the head from page 2 on, the notices."""

    title: str
    head: Sequence[str]
    notices: Sequence[str] = ()


def write(story: Callable[[], list[Flowable]], running: Running, fonts: Path) -> bytes:
    """Return the PDF; it is laid out twice, because only then the number of pages is known."""
    typeface.load(fonts)
    _, pages = _pass(story(), running, 0)
    return _pass(story(), running, pages)[0]


def _pass(story: list[Flowable], running: Running, pages: int) -> tuple[bytes, int]:
    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=LETTER,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_TOP,
        bottomMargin=_FOOT,
        title=running.title,
        author="Coderdesk",
        invariant=1,
        # Compressed bytes differ between builds of zlib, plain ones are the same everywhere.
        pageCompression=0,
        lang="en-US",
    )
    frame = Frame(_MARGIN, _FOOT, WIDTH, LETTER[1] - _TOP - _FOOT, 0, 0, 0, 0, id="page")
    head = partial(_head, running=running)
    foot = partial(_foot, running=running, pages=pages)
    # The foot is drawn last, so that a reader of the text meets it where the page ends.
    template = PageTemplate("page", [frame], onPage=head, onPageEnd=foot)
    document.addPageTemplates(template)
    document.build(story)
    return out.getvalue(), document.page


def _head(canvas: Canvas, document: BaseDocTemplate, running: Running) -> None:
    if document.page == 1:
        return
    canvas.saveState()
    _set_quiet(canvas)
    y = LETTER[1] - _TOP + 14
    canvas.drawString(_MARGIN, y, _fitting([running.title, *running.head]))
    canvas.line(_MARGIN, y - 6, _MARGIN + WIDTH, y - 6)
    canvas.restoreState()


def _foot(canvas: Canvas, document: BaseDocTemplate, running: Running, pages: int) -> None:
    canvas.saveState()
    _set_quiet(canvas)
    canvas.line(_MARGIN, _FOOT - 10, _MARGIN + WIDTH, _FOOT - 10)
    canvas.drawString(_MARGIN, _FOOT - 21, _PHI)
    page = f"Page {document.page} of {pages}"
    canvas.drawRightString(_MARGIN + WIDTH, _FOOT - 21, page)
    canvas.setFont(typeface.PLAIN, 7)
    for row, notice in enumerate(running.notices):
        canvas.drawString(_MARGIN, _FOOT - 31 - 9 * row, notice)
    canvas.restoreState()


def _set_quiet(canvas: Canvas) -> None:
    canvas.setFillColor(GREY)
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.35)
    canvas.setFont(typeface.MEDIUM, 7.5)


def _fitting(parts: Sequence[str]) -> str:
    """Join as many parts as fit on one line, so that none is cut."""
    line = ""
    for part in parts:
        longer = f"{line}  ·  {typeface.plain(part)}" if line else part
        if "\n" in longer or typeface.width(longer, typeface.MEDIUM, 7.5) > WIDTH:
            break
        line = longer
    return line
