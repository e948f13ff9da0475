"""Plain text laid out as a page, as long as a page may be."""

from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import Page
from app.domain.chart.grid import COLUMNS, MARGIN, ROW, page_of

__all__ = ["MAX_ROWS", "laid_out"]

# Beyond, the bar beside the page can no longer count its points at every zoom.
MAX_ROWS = 10_000_000


def laid_out(text: str, columns: int = COLUMNS) -> Page:
    """Lay text out as one page: wrapped between words at 96 columns or fewer.

    Raises:
        UnreadableError: the text has more rows than can be told apart.
    """
    page = page_of(text, columns)
    if page.height > 2 * MARGIN + MAX_ROWS * ROW:
        raise UnreadableError(f"The text has more than {MAX_ROWS:,} lines: split it")
    return page
