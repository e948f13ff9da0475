"""How the papers look: one ink, one grey, hairlines, and a grid of four points."""

from collections.abc import Sequence
from typing import TypeAlias

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from app.reports.typeface import ITALIC, MEDIUM, MONO, PLAIN, STRONG

__all__ = [
    "BODY",
    "CODE",
    "FIGURE",
    "GREY",
    "HAIR",
    "HEADING",
    "INK",
    "LABEL",
    "LEAD",
    "MARK",
    "NUMBER",
    "QUESTION",
    "QUIET",
    "SUM",
    "TITLE",
    "VERBATIM",
    "Cell",
    "bare",
    "close",
    "opening",
    "ruled",
    "section",
]

INK = HexColor("#1b2430")
GREY = HexColor("#5a6572")
HAIR = HexColor("#c8ced6")
_RULE = HexColor("#8b95a1")
_WARN = HexColor("#8a3b12")


def _style(name: str, face: str, size: float, leading: float, ink: Color) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=face, fontSize=size, leading=leading, textColor=ink, splitLongWords=1
    )


def _aligned(style: ParagraphStyle, alignment: int) -> ParagraphStyle:
    return ParagraphStyle(f"{style.name}{alignment}", style, alignment=alignment)


TITLE = _style("title", STRONG, 18, 22, INK)
HEADING = _style("heading", STRONG, 9.5, 12, INK)
LEAD = _style("lead", STRONG, 10, 13, INK)
NUMBER = _style("number", STRONG, 8.5, 11, INK)
BODY = _style("body", PLAIN, 8.5, 11, INK)
QUIET = _style("quiet", PLAIN, 7.5, 10, GREY)
QUESTION = _style("question", PLAIN, 10, 14, INK)
VERBATIM = _style("verbatim", ITALIC, 8.5, 11, INK)
CODE = _style("code", MONO, 8.5, 11, INK)
MARK = _style("mark", MEDIUM, 7.5, 10, _WARN)
LABEL = _style("label", MEDIUM, 7, 9, GREY)
FIGURE = _aligned(BODY, TA_RIGHT)
SUM = _aligned(LEAD, TA_RIGHT)

Cell: TypeAlias = Flowable | Sequence[Flowable]

_BASE = (
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("LEFTPADDING", (1, 0), (-1, -1), 4),
    ("RIGHTPADDING", (0, 0), (-2, -1), 4),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 2.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
)
# Points: as much is left on a page (of 692) only before anything stands there.
_FRESH = 680.0
_LINES = (
    ("LINEBELOW", (0, 0), (-1, 0), 0.6, _RULE),
    ("LINEBELOW", (0, 1), (-1, -1), 0.35, HAIR),
)


def opening(title: str, *lines: Flowable) -> list[Flowable]:
    """Return the title of a paper, lines below it, and the rule that closes it."""
    rule = HRFlowable("100%", thickness=1.2, color=INK, spaceBefore=5, spaceAfter=4)
    return [Paragraph(title, TITLE), *lines, rule]


def section(title: str, *content: Flowable, need: float = 64) -> list[Flowable]:
    """Return a part of a paper under its heading.

    It begins a new page where less than ``need`` points are left, so that a heading never
    ends a page.
    """
    heading = Paragraph(title, HEADING)
    return [Spacer(0, 12), CondPageBreak(need), heading, Spacer(0, 2), *content]


def ruled(
    names: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Sequence[Cell]],
    figures: Sequence[int] = (),
) -> Table:
    """Return a table with hairlines whose head stands again on every page.

    ``figures`` are the columns whose names are set to the right, above numbers.
    """
    right = _aligned(LABEL, TA_RIGHT)
    head = [Paragraph(name, right if i in figures else LABEL) for i, name in enumerate(names)]
    return _table([head, *rows], widths, [*_BASE, *_LINES], repeat=1)


def bare(widths: Sequence[float], rows: Sequence[Sequence[Cell]]) -> Table:
    """Return rows in columns without lines."""
    return _table(rows, widths, _BASE, repeat=0)


def close(widths: Sequence[float], rows: Sequence[Sequence[Cell]]) -> Table:
    """Return rows in columns without lines and close together."""
    tight = (("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 2))
    return _table(rows, widths, [*_BASE, *tight], repeat=0)


class _PagedTable(Table):  # type: ignore[misc]  # ReportLab has no types
    """Goes on at the top of a page, where its head stands again, and never in the middle."""

    goes_on = False

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the part that fits and the rest; nothing where the whole has to wait."""
        if self.goes_on and available_height < _FRESH:
            return []
        parts: list[Flowable] = super().split(available_width, available_height)
        for part in parts[1:]:
            part.goes_on = True
        return parts


def _table(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    commands: Sequence[tuple[object, ...]],
    repeat: int,
) -> Table:
    return _PagedTable(
        [list(row) for row in rows],
        colWidths=list(widths),
        repeatRows=repeat,
        # A cell taller than a page goes on over the page break instead of ending the paper.
        splitInRow=1,
        style=TableStyle(list(commands)),
        hAlign="LEFT",
    )
