"""The list of what a chart says, with its filter above and the reason for the current row below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.abstracting.said_places import SaidPlace
from app.domain.chart.spans import Span
from app.ui.abstract.narrowing.said_filter import SaidFilter
from app.ui.abstract.reading_room import ReadingRoom
from app.ui.abstract.said_rows import Problem, Row, rows_by_span, rows_of
from app.ui.abstract.said_view import SaidView
from app.ui.abstract.said_words import why_lines

__all__ = ["SaidList"]

_PAD, _WHY_LINES = 8, 3
_AT_ONCE = 3000


class SaidList(QWidget):
    """Shows the places that are wanted; ``why`` always tells of the current row.

    What is to be listed of a long chart is worked out in the room, and comes a moment later.
    """

    def __init__(self, room: ReadingRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._places: tuple[SaidPlace, ...] = ()
        self._asked = 0
        self._rows: Sequence[Row] = ()
        self._by_span: dict[Span, tuple[int, int | None]] | None = None
        self.filter, self.view, self.why = SaidFilter(self), SaidView(self), QLabel(self)
        self.none = QLabel(self)
        self._dress_children()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.filter, self.none, self.view, self.why):
            column.addWidget(part, 1 if part is self.view else 0)
        self.setFocusProxy(self.view)
        self.view.turned.connect(self._turn)
        self.filter.changed.connect(self._fill)
        self.filter.left.connect(self.view.setFocus)
        self._turn()

    @property
    def places(self) -> Sequence[SaidPlace]:
        """Return the places of the current row: all of a problem, none without a row."""
        row = self.view.row
        if isinstance(row, Problem):
            return row.places
        return (row,) if isinstance(row, SaidPlace) else ()

    def show_places(self, places: Sequence[SaidPlace]) -> None:
        """List these places as far as they are wanted."""
        self._places = tuple(places)
        self.filter.show_places(places)
        self._fill()

    def go_to(self, span: Span) -> None:
        """Make the row of words current, unless the keyboard is in the list."""
        if self.view.hasFocus():
            return
        if self._by_span is None:
            self._by_span = rows_by_span(self._rows)
        if (where := self._by_span.get(span)) is not None:
            self.view.choose(*where)

    def open_row(self) -> None:
        """Open the places of a problem."""
        if isinstance(self.view.row, Problem):
            self.view.setExpanded(self.view.currentIndex(), True)  # noqa: FBT003 - of Qt

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter.line.setFocus()
        self.filter.line.selectAll()

    def _fill(self) -> None:
        self._asked += 1
        asked, places, wish = self._asked, self._places, self.filter.wish
        if len(places) <= _AT_ONCE:
            self._show(rows_of(places, wish), asked)
        else:
            # A wish that has been typed over is not worth the time.
            self._room.aside(
                lambda: rows_of(places, wish) if asked == self._asked else [],
                lambda rows: self._show(rows, asked),
            )

    def _show(self, rows: Sequence[Row], asked: int) -> None:
        if asked != self._asked:
            return
        self._rows = rows
        # Of a long chart this takes a while, and is needed once the caret is moved.
        self._by_span = None
        self.view.show_rows(self._rows)
        self.none.setText(
            self.tr("Nothing like that. Esc in the filter lists all.")
            if self.filter.is_narrow
            else self.tr("The kinds that this chart names are turned off in the filters above.")
        )
        self.none.setVisible(bool(self._places) and not self._rows)

    def _turn(self) -> None:
        places = self.places
        self.why.setText("\n".join(why_lines(places[0])) if places else "")
        self.why.setVisible(bool(places))
        # The list does not jump from row to row for a line more or less.
        self.why.setMinimumHeight(_WHY_LINES * self.fontMetrics().lineSpacing() + 2 * _PAD)

    def _dress_children(self) -> None:
        self.none.setProperty("tone", "muted")
        self.none.hide()
        self.why.setAccessibleName(self.tr("Why it stands so, and what follows"))
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.why.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for label in (self.none, self.why):
            label.setWordWrap(True)
            # A style sheet forgets the other margins of labels.
            label.setMargin(_PAD)
