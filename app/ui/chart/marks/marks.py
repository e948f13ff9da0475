"""What is drawn on the words of a chart."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt

from app.domain.chart.documents import Box
from app.domain.chart.highlights import Category
from app.domain.chart.spans import Area, Where
from app.ui.chart.marks.said_stroke import Stroke

__all__ = ["Mark", "Role", "Tint", "line_of", "tint_of"]

_LINES = {
    "diagnosis": Qt.PenStyle.SolidLine,
    "procedure": Qt.PenStyle.DashLine,
    "line": Qt.PenStyle.DashDotLine,
    "query": Qt.PenStyle.DotLine,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words, or a part of a page, that support a code.

    ``label`` is the code, ``kind`` what it is given as.
    Known kinds are ``diagnosis``, ``procedure``, ``line`` and ``query``: each has a line of
    its own under the words, so that they differ without colour. For a highlight, ``highlight`` is
    its number, ``kind`` its category and ``tip`` what is said of it.
    """

    span: Where
    label: str
    kind: str = "diagnosis"
    highlight: int = 0
    tip: str = ""


class Role(Enum):
    """Why words are tinted."""

    MARK = auto()
    MARK_IN_HAND = auto()
    HIT = auto()
    SELECTION = auto()


@dataclass(frozen=True, slots=True)
class Tint:
    """Characters of a page to tint, with a line under them or around them.

    ``box`` is a part of the page in their stead.
    """

    start: int
    end: int
    role: Role | None = None
    line: Qt.PenStyle = Qt.PenStyle.NoPen
    is_outlined: bool = False
    category: Category | None = None
    box: Box | None = None
    said: Stroke | None = None


def tint_of(
    where: Where,
    role: Role | None = None,
    line: Qt.PenStyle = Qt.PenStyle.NoPen,
    *,
    is_outlined: bool = False,
    category: Category | None = None,
) -> Tint:
    """Return the tint of words, or of a part of a page."""
    run, box = ((0, 0), where.box) if isinstance(where, Area) else ((where.start, where.end), None)
    return Tint(*run, role, line, is_outlined, category, box)


def line_of(kind: str) -> Qt.PenStyle:
    """Return the line under the words of a kind of mark."""
    return _LINES.get(kind, Qt.PenStyle.SolidLine)
