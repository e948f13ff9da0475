"""The words of the chart that support the current diagnosis."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Area, Evidence
from app.ui.chart.marks.machine_tag import machine_read
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import RowsView
from app.ui.tables.wrapped import WrappedText

__all__ = ["EvidenceBox", "EvidenceModel"]


class _Pages:
    """The pages that a machine read; evidence from them is marked.

    It stands apart from the model: one that held itself would be destroyed late, out of order.
    """

    def __init__(self) -> None:
        self.read: frozenset[tuple[int, int]] = frozenset()
        self.titles: dict[int, str] = {}

    def quoted(self, item: Evidence) -> str:
        """Return the words, marked where nobody has verified them, or which part of a page."""
        quote, span = f"“{' '.join(item.quote.split())}”", item.span
        if isinstance(span, Area):
            place = _tr("page {0}, area").format(span.page + 1)
            quote = ", ".join(filter(None, (self.titles.get(span.document), place)))
        is_read = span is not None and (span.document, span.page) in self.read
        return f"{quote} ({machine_read()})" if is_read else quote


class EvidenceModel(RowsModel[Evidence]):
    """Shows evidence as quoted, and what is to be known of the page that it comes from."""

    def __init__(self) -> None:
        self._pages = _Pages()
        super().__init__(
            [
                Column(_tr("Evidence"), self._pages.quoted),
                Column("", lambda item: "" if item.is_located else _tr("not located")),
            ]
        )

    def take_pages(self, documents: Sequence[DocumentHead]) -> None:
        """Take notice of the pages that a machine read."""
        self._pages.titles = {head.id: head.title or head.name for head in documents}
        self._pages.read = frozenset(
            (head.id, number) for head in documents for number in head.machine_read
        )


class EvidenceBox(RowsView):
    """Enter goes to the words in the chart, Del takes them from the diagnosis."""

    removed = Signal(Evidence)
    evidence_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown = EvidenceModel()
        super().__init__(self._shown, self.tr("Evidence of the diagnosis"), 0, parent)
        self.setWordWrap(True)
        self.setItemDelegateForColumn(0, WrappedText(self))
        self.keys = {"Return": self._go, "Del": self._remove}
        self.doubleClicked.connect(self._go)

    def take_pages(self, documents: Sequence[DocumentHead]) -> None:
        """Take notice of the pages that a machine read; evidence from them is marked."""
        self._shown.take_pages(documents)

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show the evidence of a diagnosis."""
        self._shown.show(evidence)
        if evidence and self.row < 0:
            self.choose(0)

    def _go(self) -> None:
        item = self.value
        if isinstance(item, Evidence) and item.span is not None:
            self.evidence_wanted.emit(item.span)

    def _remove(self) -> None:
        item = self.value
        if isinstance(item, Evidence):
            self.removed.emit(item)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
