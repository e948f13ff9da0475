"""Places on a paper that are filled by hand: boxes to tick and lines to write on."""

from reportlab.platypus import Flowable, Paragraph, Table

from app.reports.look import GREY, INK, LABEL
from app.reports.paper import WIDTH

__all__ = ["signature", "tick", "writing_lines"]

_SIDE = 8
_GAP = 16


def tick() -> Flowable:
    """Return an empty box before an option; drawn, because the typeface has no such sign."""
    return Table([[""]], [_SIDE], [_SIDE], style=[("BOX", (0, 0), (0, 0), 0.7, INK)])


def writing_lines(count: int) -> Flowable:
    """Return lines over the whole width, far enough apart for handwriting."""
    rows = [[""]] * count
    return Table(rows, [WIDTH], [24] * count, style=[("LINEBELOW", (0, 0), (0, -1), 0.5, GREY)])


def signature(*names: str) -> Flowable:
    """Return lines side by side, each with the name of what belongs on it."""
    each = (WIDTH - _GAP * (len(names) - 1)) / len(names)
    cells: list[Paragraph | str] = []
    widths: list[float] = []
    for name in names:
        cells += [Paragraph(name, LABEL), ""]
        widths += [each, _GAP]
    rules = [("LINEABOVE", (n, 0), (n, 0), 0.5, GREY) for n in range(0, len(cells), 2)]
    padding = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 2)]
    return Table([cells[:-1]], widths[:-1], style=[*rules, *padding], spaceBefore=26)
