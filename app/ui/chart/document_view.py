"""One document of the chart, with its codes and the words found in it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from app.charts.finding import Hit
from app.charts.rows import index_at
from app.domain.documents import Document
from app.domain.highlights import Category, Highlight
from app.domain.spans import Area, Evidence, Span, Where
from app.ui.chart import areas
from app.ui.chart.annotations import Annotations
from app.ui.chart.categories import tip_of
from app.ui.chart.colours import ChartColours
from app.ui.chart.leaves import Place
from app.ui.chart.marks import Mark, Role, Tint, line_of, tint_of
from app.ui.chart.page_painter import PagePainter
from app.ui.chart.page_pictures import PagePictures
from app.ui.chart.pointing_view import PointingView
from app.ui.chart.said_marks import NOTHING_SAID, SaidMarks
from app.ui.chart.steps import row_around
from app.ui.chart.strip import GAP
from app.ui.keys import pressed

__all__ = ["DocumentView"]

_REVEALED_AT = 0.3
_SHADE = 170
_STROKES = 300


class DocumentView(PointingView):
    """Paints the pages; a click on a mark tells its code."""

    mark_clicked = Signal(str)
    highlight_clicked = Signal(Highlight)
    _said: SaidMarks = NOTHING_SAID

    def __init__(
        self,
        document_id: int,
        document: Document,
        pictures: PagePictures | None,
        colours: ChartColours,
        *,
        is_whole: bool = True,
    ) -> None:
        super().__init__(document_id, document, colours, is_whole=is_whole)
        self._pictures = pictures
        self.thumbs = pictures.beside() if pictures is not None else None
        self._has_ruler = False
        self._colours = colours
        self._painter = PagePainter(self._leaves, pictures, colours)
        self._marks: tuple[Mark, ...] = ()
        self._hits: dict[int, list[Span]] = {}
        self._hand = ""
        self._outlined: Where | None = None
        self._in_picture: Where | None = None
        self._annotations = Annotations(self._leaves)
        self.margin.clicked.connect(self.take_in_hand)
        self.margin.clicked.connect(self.mark_clicked)
        self.margin.highlight_clicked.connect(self._go_to_highlight)
        if pictures is not None:
            pictures.arrived.connect(self._show_picture)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; those of other documents are left out."""
        self._marks = tuple(mark for mark in marks if mark.span.document == self.document_id)
        self.relaid()
        self.viewport().update()

    def set_said(self, said: SaidMarks) -> None:
        """Mark what the chart says in this document, or nothing."""
        self._said = said
        self._describe()
        self.viewport().update()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, in reading order; hits in other documents are left out."""
        self._hits = defaultdict(list)
        for hit in hits:
            if hit.span.document == self.document_id:
                self._hits[hit.span.page].append(hit.span)
        self.relaid()
        self.viewport().update()

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Show these highlights and no others; those of other documents are left out."""
        own = (each for each in highlights if each.span.document == self.document_id)
        self._annotations = Annotations(self._leaves, own)
        self.relaid()
        self.viewport().update()

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

    @property
    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._leaves)

    def set_ruler(self, *, is_on: bool) -> None:
        """Leave only the lines around the caret bright, or all of them."""
        self._has_ruler = is_on
        self.viewport().update()

    def want_small(self, pages: Sequence[int], width: float) -> None:
        """Have small pictures of pages drawn, where they are not painted from their words."""
        if self.thumbs is not None and pages:
            widest = max(self._leaves.page(number).width for number in pages)
            self.thumbs.want(pages, width / widest * self.devicePixelRatioF())

    def paint_small(self, painter: QPainter, number: int, place: QRectF, scale: float) -> None:
        """Paint a page, or its upper part, at a place elsewhere."""
        if self.thumbs is None:
            page = self._leaves.page(number)
            whole = QRectF(place.topLeft(), QSizeF(page.width, page.height) * scale)
            self._painter.paint(painter, number, whole, place, lambda _first, _end: ())
            return
        image = self.thumbs.image(number)
        painter.fillRect(place, QColor("white"))
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)

    def take_in_hand(self, label: str) -> None:
        """Set the marks of one code off from the others."""
        self._hand = label
        self.relaid()
        self.viewport().update()

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
        if not self._is_inside(span):
            return
        label = next((mark.label for mark in self._marks if mark.span == span), self._hand)
        self._outlined = span
        place = Place(span.page, span.start)
        self._reader.move_to(place)
        self.show_place(self.area_of(place), at=_REVEALED_AT)
        self.take_in_hand(label)
        self._describe()
        self._heed_selection()

    def open_code(self) -> bool:
        """Tell the code that the place in hand supports; False where there is none."""
        marks = self._marks_in_hand()
        if marks:
            self.take_in_hand(marks[0].label)
            self.mark_clicked.emit(marks[0].label)
        return bool(marks)

    def marks_at(self, position: QPointF) -> list[Mark]:
        """Return the marks under a point of the viewport, the shortest first."""
        place, (number, point) = self._character_at(position), self._point_at_page(position)
        return _shortest_first(
            mark
            for mark in self._marks
            if _holds(mark.span, place) or _covers(mark.span, number, point)
        )

    def highlights_at(self, position: QPointF) -> list[Highlight]:
        """Return the highlights under a point of the viewport, the shortest first."""
        place = self._character_at(position)
        around = self._annotations.around(*self._point_at_page(position))
        return [each for each in self._annotations.at(place) if _holds(each.span, place)] + around

    def tip_at(self, position: QPointF) -> str:
        """Return what is said when the mouse rests at a point of the viewport."""
        codes = ", ".join(dict.fromkeys(mark.label for mark in self.marks_at(position)))
        said = [self.tr("{0}: click to show the code").format(codes)] if codes else []
        told = self._said.lines_at(self._character_at(position))
        return "\n".join((*said, *map(tip_of, self.highlights_at(position)), *told))

    def go_to_page(self, number: int) -> None:
        """Scroll to the top of a page and put the caret there."""
        number = max(0, min(number, len(self._leaves) - 1))
        if self._leaves.has_text(number):
            self._reader.move_to(Place(number, 0))
            self._changed(follow=False)
        self.verticalScrollBar().setValue(round(self.strip.tops[number]) - GAP)

    def dress(self, colours: ChartColours, text_percent: int) -> None:
        """Take other colours and another text size."""
        self._colours = self._painter.colours = colours
        self.margin.dress(colours)
        self.set_text_percent(text_percent)

    def close_file(self) -> None:
        """Let go of the PDF behind the pages."""
        for pictures in (self.thumbs, self._pictures):
            if pictures is not None:
                pictures.close()

    @override
    def _describe(self) -> None:
        super()._describe()
        told = self._said.lines_at(self._reader.caret)
        if told and not self.selection():
            self.setAccessibleDescription(f"{self.accessibleDescription()}; {told[0]}")

    @override
    def relaid(self) -> None:
        self._painter.turns = self.strip.turns
        marks = [mark for mark in self._marks if self._is_inside(mark.span)]
        places = [(self._top_of(mark.span), mark) for mark in (*marks, *self._annotations.marks())]
        self.margin.show_marks(places, self._hand)
        self._show_strokes(places)

    @override
    def clicked(self, position: QPointF) -> None:
        marks, highlights = self.marks_at(position), self.highlights_at(position)
        spans = [mark.span for mark in marks] + [each.span for each in highlights]
        self._outlined = next((span for span in spans if isinstance(span, Area)), None)
        self._in_picture = self._outlined
        self.viewport().update()
        if marks:
            self.take_in_hand(marks[0].label)
            self.mark_clicked.emit(marks[0].label)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys == "Esc" and self._outlined is not None and not self.selection():
            self._outlined = None
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        shown = QRectF(self.viewport().rect())
        painter.fillRect(shown, QColor(self._colours.ground))
        for number in self.visible_pages():
            tints = partial(self._tints, number)
            self._painter.paint(painter, number, self.place_of(number), shown, tints)
        caret = self._reader.caret
        if caret is not None and self._is_caret_lit:
            self._painter.paint_caret(painter, caret, self.place_of(caret.page))
        if self._has_ruler:
            self._paint_ruler(painter, shown)
        painter.end()
        self._want_pictures()

    @override
    def _changed(self, *, by_key: bool = False, follow: bool = True) -> None:
        if isinstance(self._outlined, Area):
            self._outlined = None
        self._in_picture = None
        super()._changed(by_key=by_key, follow=follow)

    def _paint_ruler(self, painter: QPainter, shown: QRectF) -> None:
        caret = self._reader.caret
        offset = self.verticalScrollBar().value()
        middle, height = shown.center().y(), shown.height() / 12
        if caret is not None:
            row = self.area_of(caret)
            middle, height = row.center().y() - offset, 1.5 * row.height()
        shade = QColor(self._colours.ground)
        shade.setAlpha(_SHADE)
        painter.fillRect(QRectF(0, 0, shown.width(), middle - height), shade)
        painter.fillRect(QRectF(0, middle + height, shown.width(), shown.height()), shade)

    def _tints(self, number: int, first: int, end: int) -> list[Tint]:
        marks = [mark for mark in self._marks if mark.span.page == number]
        tints = self._annotations.tints(number) + self._said.tints(number, first, end)
        tints += [self._mark_tint(mark) for mark in marks]
        hits = self._hits.get(number, [])
        low = bisect_left(hits, first, key=lambda span: span.end)
        high = bisect_left(hits, end, key=lambda span: span.start)
        tints += [Tint(span.start, span.end, Role.HIT) for span in hits[low:high]]
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

    def _mark_tint(self, mark: Mark) -> Tint:
        role = Role.MARK_IN_HAND if mark.label == self._hand else Role.MARK
        return tint_of(mark.span, role, line_of(mark.kind))

    @property
    def _spot(self) -> Where | None:
        """The place in hand where there are no words for a caret to stand in."""
        return self._area or self._in_picture

    def _marks_in_hand(self) -> list[Mark]:
        caret = self._reader.caret
        if self._spot is not None:
            return [mark for mark in self._marks if mark.span == self._spot]
        return _shortest_first(
            mark
            for mark in self._marks
            if caret is not None
            and isinstance(mark.span, Span)
            and mark.span.page == caret.page
            and mark.span.start <= caret.index <= mark.span.end
        )

    def _reveal_area(self, area: Area) -> None:
        if area.page >= len(self._leaves):
            return
        label = next((mark.label for mark in self._marks if mark.span == area), self._hand)
        self._reader.clear()
        self._changed(follow=False)
        self._outlined = self._in_picture = area
        self.show_place(self.rect_of(area), at=_REVEALED_AT)
        self.take_in_hand(label)
        self.setAccessibleDescription(area.quote)

    def step_to_mark(self, *, forward: bool) -> bool:
        """Go to the next mark, after the last to the first, or back; False where there is none."""
        found = {mark.span for mark in self._marks if self._is_inside(mark.span)}
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

    def _here(self) -> tuple[int, bool, float]:
        """Return the place that is read, as `Span.order` and `Area.order` tell places."""
        spot, caret = self._spot, self._reader.caret
        if spot is not None:
            return spot.order[1:4]
        return (self.page, False, -1) if caret is None else (caret.page, False, caret.index)

    def _top_of(self, span: Where) -> float:
        """Return the height of words on the strip, of a page without words that of its top."""
        if isinstance(span, Area):
            return self.rect_of(span).top()
        page = self._leaves.page(span.page)
        top = page.boxes[span.start].top if span.start < len(page.text) else 0
        return self.strip.on_strip(span.page, 0, top).y()

    def _show_strokes(self, places: Sequence[tuple[float, Mark]]) -> None:
        tints, whole = self._colours.tints, self.strip.height
        line = QColor(tints.line)
        strokes = [
            (at / whole, tints.wash(Category(mark.kind)).line if mark.highlight else line)
            for at, mark in places
        ]
        focus = QColor(tints.outline)
        hits = [span for page in self._hits.values() for span in page]
        some = hits[:: 1 + len(hits) // _STROKES]
        self.marks.show_strokes([*((self._top_of(hit) / whole, focus) for hit in some), *strokes])

    def _character_at(self, position: QPointF) -> Place | None:
        point = self.to_strip(position)
        number = self.strip.page_at(point.y())
        if not self._leaves.has_text(number):
            return None
        inside = self.strip.on_page(number, point)
        page = self._leaves.page(number)
        index = index_at(page, self._leaves.rows(number), inside.x(), inside.y())
        if page.boxes[index].distance(inside.x(), inside.y()) > 0:
            return None
        return Place(number, index)

    def _go_to_highlight(self, highlight_id: int) -> None:
        for each in self._annotations.listed():
            if each.id == highlight_id:
                self.reveal(each.span)
                self.highlight_clicked.emit(each)

    def _point_at_page(self, position: QPointF) -> tuple[int, QPointF]:
        point = self.to_strip(position)
        number = self.strip.page_at(point.y())
        return number, self.strip.on_page(number, point)

    def _is_inside(self, span: Where) -> bool:
        pages = len(self._leaves)
        if isinstance(span, Area):
            return span.page < pages
        return span.page < pages and span.end <= len(self._leaves.page(span.page).text)

    def _want_pictures(self) -> None:
        if self._pictures is None:
            return
        shown = self.visible_pages()
        around = [page for page in (shown.stop, shown.start - 1) if 0 <= page < len(self._leaves)]
        self._pictures.want([*shown, *around], self.strip.scale * self.devicePixelRatioF())

    def _show_picture(self, page: int) -> None:
        if page in self.visible_pages():
            self.viewport().update()


def _shortest_first(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: _length(mark.span))


def _length(where: Where) -> float:
    if isinstance(where, Span):
        return where.end - where.start
    return (where.box.right - where.box.left) * (where.box.bottom - where.box.top)


def _holds(where: Where, place: Place | None) -> bool:
    """Tell whether a character is one of these words."""
    if place is None or isinstance(where, Area):
        return False
    return where.page == place.page and where.start <= place.index < where.end


def _covers(where: Where, page: int, point: QPointF) -> bool:
    """Tell whether a point, in points, lies in this part of a page."""
    return isinstance(where, Area) and where.page == page and areas.contains(where.box, point)
