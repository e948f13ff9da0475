"""Where something stands in a chart, as columns of a row and as JSON."""

from collections.abc import Sequence
from typing import Any, Protocol

from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Span, Where

__all__ = ["Placed", "columns", "located", "of_json", "of_row"]


class Placed(Protocol):
    """A row of a table whose columns tell a place; all are null where there is none."""

    @property
    def document_id(self) -> int | None:
        """Return the document."""

    @property
    def page(self) -> int | None:
        """Return the page, counted from 0."""

    @property
    def start(self) -> int | None:
        """Return the first character."""

    @property
    def end(self) -> int | None:
        """Return the character behind the last one."""

    @property
    def box(self) -> list[float] | None:
        """Return left, top, right and bottom of a part of a page."""


def columns(where: Where | None) -> dict[str, Any]:
    """Return the columns of a place."""
    if where is None:
        return {}
    placed: dict[str, Any] = {"document_id": where.document, "page": where.page, "box": None}
    if isinstance(where, Span):
        return placed | {"start": where.start, "end": where.end}
    box = where.box
    # A highlight has to have characters: a part of a page stands where its page begins.
    return placed | {"start": 0, "end": 1, "box": [box.left, box.top, box.right, box.bottom]}


def of_row(row: Placed) -> Where | None:
    """Return the place that a row tells."""
    if row.document_id is None or row.page is None or row.start is None or row.end is None:
        return None
    return located(row.document_id, row.page, (row.start, row.end), row.box)


def located(
    document_id: int, page: int, run: tuple[int, int], box: Sequence[float] | None
) -> Where:
    """Return a run of characters, or in its stead the part of the page that ``box`` tells."""
    return Span(document_id, page, *run) if box is None else Area(document_id, page, Box(*box))


def of_json(kept: dict[str, Any] | None) -> Where | None:
    """Return the place whose fields were kept as JSON."""
    if kept is None:
        return None
    if "box" in kept:
        return Area(kept["document"], kept["page"], Box(**kept["box"]))
    return Span(**kept)
