"""What reading a document had to say, above its pages."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.chart.documents import Document
from app.ui.chart.importing.words import ended, remarks_line, told
from app.ui.fields.notice import Notice

__all__ = ["with_remarks"]


def with_remarks(pages: QWidget, document: Document) -> QWidget:
    """Return the pages, below a line that can be closed where there is something to say."""
    line = remarks_line(document)
    if not line:
        return pages
    whole = QWidget()
    notice = Notice(whole)
    lines = [*map(ended, told(document))]
    more = whole.tr("Show all") if len(lines) > 1 else ""
    notice.warning(line, more, lambda: notice.warning("  ".join(lines)))
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(notice)
    column.addWidget(pages, 1)
    whole.setFocusProxy(pages)
    return whole
