"""The place of one document: what is said while it is fetched, then its pages."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget

from app.domain.chart.documents import Document, DocumentHead
from app.domain.chart.spans import Evidence, Where
from app.ui.background import Background
from app.ui.chart.document_remarks import with_remarks
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.page.page_pictures import PagePictures
from app.ui.chart.source import Shelf
from app.ui.desk.faults import line_of

__all__ = ["DocumentTab"]

_REST_AFTER = 120


class DocumentTab(QStackedWidget):
    """Fetches its document when it is first looked at; what is asked before waits for it."""

    selected = Signal(Evidence)
    selecting = Signal()
    unselected = Signal()
    mark_clicked = Signal(str)
    zoomed = Signal(int)
    opened = Signal()
    shown = Signal(DocumentView)

    def __init__(self, head: DocumentHead, shelf: Shelf, background: Background) -> None:
        super().__init__()
        self.head = head
        self._shelf = shelf
        self._background = background
        self._said = QLabel(self)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._said.setProperty("tone", "muted")
        self.addWidget(self._said)
        self._view: DocumentView | None = None
        self._is_fetched = False
        self._is_closed = False
        self._waiting: list[Callable[[DocumentView], object]] = []

    @property
    def view(self) -> DocumentView | None:
        """Return the pages, None until they are there."""
        return self._view

    @property
    def said(self) -> str:
        """Return what is said instead of the pages, empty once they show."""
        return "" if self._view is not None else self._said.text()

    def fetch(self, colours: ChartColours, text_percent: int) -> None:
        """Have the document read, once."""
        if self._is_fetched:
            return
        self._is_fetched = True
        self._said.setText(self.tr("Reading the document…"))
        shelf, number = self._shelf, self.head.id

        self._background.run(
            lambda: shelf.first_pages(number) or shelf.document(number),
            lambda document: self._show(document, colours, text_percent),
            self._refuse,
        )

    def when_there(self, act: Callable[[DocumentView], object]) -> None:
        """Do something with the pages, now or as soon as all are there."""
        if self._view is not None and self._view.is_whole:
            act(self._view)
        else:
            self._waiting.append(act)

    def reveal(self, span: Where) -> None:
        """Scroll to words of this document."""
        self.when_there(lambda view: view.reveal(span))

    def close_file(self) -> None:
        """Let go of the file behind the pages; a document that still comes is not shown."""
        self._is_closed = True
        self._waiting.clear()
        if self._view is not None:
            self._view.close_file()

    def _show(self, document: Document, colours: ChartColours, text_percent: int) -> None:
        if self._is_closed:
            return
        is_whole = self._shelf.has_all(self.head.id)
        pictures = None
        if document.format in {"pdf", "image"}:
            pictures = PagePictures(lambda: self._shelf.original(self.head.id), self._background)
        view = DocumentView(self.head.id, document, pictures, colours, is_whole=is_whole)
        view.set_text_percent(text_percent)
        view.selected.connect(self.selected)
        view.selecting.connect(self.selecting)
        view.unselected.connect(self.unselected)
        view.mark_clicked.connect(self.mark_clicked)
        view.zoomed.connect(self.zoomed)
        had_focus = self.hasFocus()
        self._view = view
        page = with_remarks(view, document)
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.setFocusProxy(view)
        if had_focus:
            view.setFocus()
        self.shown.emit(view)
        self.opened.emit()
        if is_whole:
            self._catch_up(view)
        else:
            # The picture of the first page is drawn on the same worker, and before the rest.
            QTimer.singleShot(_REST_AFTER, self, self._fetch_rest)

    def _fetch_rest(self) -> None:
        if not self._is_closed:
            self._background.run(
                lambda: self._shelf.document(self.head.id), self._complete, self._refuse
            )

    def _complete(self, document: Document) -> None:
        if self._view is not None and not self._is_closed:
            self._view.complete(document)
            self.opened.emit()
            self._catch_up(self._view)

    def _catch_up(self, view: DocumentView) -> None:
        for act in self._waiting:
            act(view)
        self._waiting.clear()

    def _refuse(self, error: Exception) -> None:
        if not self._is_closed:
            self._said.setText(line_of(error))
