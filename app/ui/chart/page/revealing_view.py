"""A document in which a place is gone to: words, a part of a page, the next mark, a page."""

from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from app.domain.chart.documents import Document
from app.domain.chart.spans import Area, Span, Where
from app.ui.chart.marks.evidence_marks import is_on
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.leaves import Place
from app.ui.chart.page.marked_view import MarkedView
from app.ui.chart.page.strip import GAP
from app.ui.fields.keys import pressed

__all__ = ["RevealingView"]

_REVEALED_AT = 0.3


class RevealingView(MarkedView):
    """Outlines the place gone to until something else is pointed at."""

    def __init__(
        self,
        document_id: int,
        document: Document,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        super().__init__(document_id, document, colours, is_whole=is_whole)
        self.margin.highlight_clicked.connect(self._go_to_highlight)

    def reveal(self, span: Where) -> None:
        """Scroll to words and outline them until something else is pointed at.

        On a page without text, its top or the part of it is scrolled to.
        """
        self._area = self._in_picture = None
        if isinstance(span, Area):
            self._reveal_area(span)
            return
        if span.page < len(self._leaves) and not self._leaves.has_text(span.page):
            self.go_to_page(span.page)
            self._in_picture = span
        if is_on(self._leaves, span):
            self._reveal_words(span)

    def next_place(self) -> Span:
        """Return where the reader goes on: at the caret, behind the start of what was gone to."""
        caret = self._reader.caret or Place(self.page, 0)
        gone_to = self._outlined
        is_there = isinstance(gone_to, Span) and (gone_to.page, gone_to.start) == (
            caret.page,
            caret.index,
        )
        start = caret.index + is_there
        return Span(self.document_id, caret.page, start, start + 1)

    def go_to_page(self, number: int) -> None:
        """Scroll to the top of a page and put the caret there."""
        number = max(0, min(number, len(self._leaves) - 1))
        if self._leaves.has_text(number):
            self._reader.move_to(Place(number, 0))
            self._changed(follow=False)
        self.verticalScrollBar().setValue(round(self.strip.tops[number]) - GAP)

    def step_to_mark(self, *, forward: bool) -> bool:
        """Go to the next mark, after the last to the first, or back; False where there is none."""
        found = {mark.span for mark in self._marks.on(self._leaves)}
        found |= {each.span for each in self._annotations.listed()}
        if not found:
            return False
        spans, here = sorted(found, key=lambda span: span.order), self._here()
        if forward:
            others = [span for span in spans if span.order[1:4] > here]
        else:
            others = [span for span in reversed(spans) if span.order[1:4] < here]
        self.reveal(others[0] if others else spans[0 if forward else -1])
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys == "Esc" and self._outlined is not None and not self.selection():
            self._outlined = None
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    def _reveal_words(self, span: Span) -> None:
        self._outlined = span
        place = Place(span.page, span.start)
        self._reader.move_to(place)
        self.show_place(self.area_of(place), at=_REVEALED_AT)
        self.take_in_hand(self._marks.label_of(span, self._hand))
        self._describe()
        self._heed_selection()

    def _reveal_area(self, area: Area) -> None:
        if not is_on(self._leaves, area):
            return
        self._reader.clear()
        self._changed(follow=False)
        self._outlined = self._in_picture = area
        self.show_place(self.rect_of(area), at=_REVEALED_AT)
        self.take_in_hand(self._marks.label_of(area, self._hand))
        self.setAccessibleDescription(area.quote)

    def _go_to_highlight(self, highlight_id: int) -> None:
        for each in self._annotations.listed():
            if each.id == highlight_id:
                self.reveal(each.span)
                self.highlight_clicked.emit(each)

    def _here(self) -> tuple[int, bool, float]:
        """Return the place that is read, as `Span.order` and `Area.order` tell places."""
        spot, caret = self._spot, self._reader.caret
        if spot is not None:
            return spot.order[1:4]
        return (self.page, False, -1) if caret is None else (caret.page, False, caret.index)
