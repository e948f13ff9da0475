"""A document with its codes, its highlights, what it says, and the words found in it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Signal
from typing_extensions import override

from app.charts.across.finding import Hit
from app.charts.plain.rows import index_at
from app.domain.chart.documents import Document
from app.domain.chart.highlights import Highlight
from app.domain.chart.spans import Area, Evidence, Span, Where
from app.ui.chart.marks.annotations import Annotations
from app.ui.chart.marks.categories import tip_of
from app.ui.chart.marks.evidence_marks import EvidenceMarks, holds
from app.ui.chart.marks.mark_bar import strokes_of
from app.ui.chart.marks.marks import Mark, Role, Tint, tint_of
from app.ui.chart.marks.said_marks import NOTHING_SAID, SaidMarks
from app.ui.chart.page.colours import ChartColours
from app.ui.chart.page.leaves import Place
from app.ui.chart.page.pointing_view import PointingView
from app.ui.chart.page.steps import row_around
from app.ui.chart.search.found_words import FoundWords

__all__ = ["MarkedView"]

_STROKES = 300


class MarkedView(PointingView):
    """Knows what is marked where; a click on a mark tells its code."""

    mark_clicked = Signal(str)
    highlight_clicked = Signal(Highlight)
    _said: SaidMarks = NOTHING_SAID

    def __init__(
        self,
        document_id: int,
        document: Document,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        super().__init__(document_id, document, colours, is_whole=is_whole)
        self._colours = colours
        self._marks = EvidenceMarks()
        self._annotations = Annotations(self._leaves)
        self._found = FoundWords()
        self._hand = ""
        self._outlined: Where | None = None
        self._in_picture: Where | None = None
        self.margin.clicked.connect(self.take_in_hand)
        self.margin.clicked.connect(self.mark_clicked)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; those of other documents are left out."""
        self._marks = EvidenceMarks(
            mark for mark in marks if mark.span.document == self.document_id
        )
        self._show_again()

    def set_said(self, said: SaidMarks) -> None:
        """Mark what the chart says in this document, or nothing."""
        self._said = said
        self._describe()
        self.viewport().update()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, in reading order; hits in other documents are left out."""
        self._found = FoundWords(hit for hit in hits if hit.span.document == self.document_id)
        self._show_again()

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Show these highlights and no others; those of other documents are left out."""
        own = (each for each in highlights if each.span.document == self.document_id)
        self._annotations = Annotations(self._leaves, own)
        self._show_again()

    def take_in_hand(self, label: str) -> None:
        """Set the marks of one code off from the others."""
        self._hand = label
        self._show_again()

    def highlight(self) -> Highlight | None:
        """Return the highlight in hand: the shortest at the caret, or where a selection begins."""
        if self._spot is not None:
            return next(iter(self._annotations.on(self._spot)), None)
        selection = self._reader.selection
        places = [self._reader.caret or Place(self.page, 0)]
        # Words selected by keyboard have the caret behind the blank that follows them.
        places += [selection.start] if selection else []
        return next((each for place in places for each in self._annotations.at(place)), None)

    def here(self) -> Evidence:
        """Return what a bookmark is put to: the words selected, the row, or the top of a page."""
        pieces, caret = self.selection(), self._reader.caret
        if pieces:
            return pieces[0]
        if caret is not None:
            row = self._leaves.evidence(row_around(self._leaves, caret), self.document_id)
            if row:
                return row[0]
        return Evidence("", Span(self.document_id, caret.page if caret else self.page, 0, 1))

    def open_code(self) -> bool:
        """Tell the code that the place in hand supports; False where there is none."""
        spot = self._spot
        marks = self._marks.beside(self.caret) if spot is None else self._marks.on_exactly(spot)
        self._tell_code(marks)
        return bool(marks)

    def marks_at(self, position: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the shortest first."""
        return self._marks.at(self._character_at(position), *self._point_at_page(position))

    def highlights_at(self, position: QPointF) -> list[Highlight]:
        """Return the highlights under a point of the viewport, the shortest first."""
        place = self._character_at(position)
        around = self._annotations.around(*self._point_at_page(position))
        return [each for each in self._annotations.at(place) if holds(each.span, place)] + around

    def tip_at(self, position: QPointF) -> str:
        """Return what is said when the mouse rests at a point of the viewport."""
        codes = ", ".join(dict.fromkeys(mark.label for mark in self.marks_at(position)))
        said = [self.tr("{0}: click to show the code").format(codes)] if codes else []
        told = self._said.lines_at(self._character_at(position))
        return "\n".join((*said, *map(tip_of, self.highlights_at(position)), *told))

    @override
    def relaid(self) -> None:
        marks = [*self._marks.on(self._leaves), *self._annotations.marks()]
        places = [(self._top_of(mark.span), mark) for mark in marks]
        hits = [self._top_of(hit) for hit in self._found.some(_STROKES)]
        self.margin.show_marks(places, self._hand)
        self.marks.show_strokes(strokes_of(places, hits, self.strip.height, self._colours.tints))

    @override
    def clicked(self, position: QPointF) -> None:
        marks, highlights = self.marks_at(position), self.highlights_at(position)
        spans = [mark.span for mark in marks] + [each.span for each in highlights]
        self._outlined = next((span for span in spans if isinstance(span, Area)), None)
        self._in_picture = self._outlined
        self.viewport().update()
        self._tell_code(marks)

    @override
    def _changed(self, *, by_key: bool = False, follow: bool = True) -> None:
        if isinstance(self._outlined, Area):
            self._outlined = None
        self._in_picture = None
        super()._changed(by_key=by_key, follow=follow)

    @override
    def _describe(self) -> None:
        super()._describe()
        told = self._said.lines_at(self._reader.caret)
        if told and not self.selection():
            self.setAccessibleDescription(f"{self.accessibleDescription()}; {told[0]}")

    @property
    def _spot(self) -> Where | None:
        """The place in hand where there are no words for a caret to stand in."""
        return self._area or self._in_picture

    def _tints(self, number: int, first: int, end: int) -> list[Tint]:
        tints = self._annotations.tints(number) + self._said.tints(number, first, end)
        tints += self._marks.tints(number, self._hand) + self._found.tints(number, first, end)
        if self._area is not None and self._area.page == number:
            tints.append(tint_of(self._area, Role.SELECTION, is_outlined=True))
        selection = self._reader.selection
        for page, start, stop in self._leaves.runs(selection) if selection else ():
            if page == number:
                tints.append(Tint(start, stop, Role.SELECTION))
        outlined = self._outlined
        if outlined is not None and outlined.page == number:
            tints.append(tint_of(outlined, is_outlined=True))
        return [tint for tint in tints if tint.box or (tint.start < end and first < tint.end)]

    def _tell_code(self, marks: Sequence[Mark]) -> None:
        if marks:
            self.take_in_hand(marks[0].label)
            self.mark_clicked.emit(marks[0].label)

    def _top_of(self, span: Where) -> float:
        """Return the height of words on the strip, of a page without words that of its top."""
        if isinstance(span, Area):
            return self.rect_of(span).top()
        has_it = span.start < len(self._leaves.page(span.page).text)
        top = self._leaves.top(Place(span.page, span.start)) if has_it else 0
        return self.strip.on_strip(span.page, 0, top).y()

    def _character_at(self, position: QPointF) -> Place | None:
        number, inside = self._point_at_page(position)
        if not self._leaves.has_text(number):
            return None
        page = self._leaves.page(number)
        index = index_at(page, self._leaves.rows(number), inside.x(), inside.y())
        is_beside = page.boxes[index].distance(inside.x(), inside.y()) > 0
        return None if is_beside else Place(number, index)

    def _point_at_page(self, position: QPointF) -> tuple[int, QPointF]:
        point = self.to_strip(position)
        number = self.strip.page_at(point.y())
        return number, self.strip.on_page(number, point)

    def _show_again(self) -> None:
        self.relaid()
        self.viewport().update()
