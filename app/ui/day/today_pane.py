"""The pane of the day: its four parts, how it goes, and what is left in the evening."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.day import Day, Part
from app.domain.worklist import WorklistRow
from app.ui.background import Background
from app.ui.day.day_words import pace_lines, part_line, part_name, short_name
from app.ui.day.when_seen import WhenSeen
from app.ui.day.work_clock import WorkClock
from app.ui.keys import pressed
from app.ui.worklist.delegate import WorklistDelegate
from app.ui.worklist.model import ROW_ROLE, GroupHead, WorklistModel
from app.worklist.times import Times

__all__ = ["TodayPane"]

_LEAST_LIST = 200


class TodayPane(QWidget):
    """Says what waits; 1 to 4 go to a part of the day, P pauses the clock, W wraps up."""

    queue_wanted = Signal(str)
    opened = Signal(int)
    spent = Signal(Change)

    def __init__(self, times: Times, background: Background) -> None:
        super().__init__()
        self._times = times
        self._background = background
        self.clock = WorkClock(self._spend, times.now, self)
        self._day: Day | None = None
        self._awaits_left = False
        self._parts = {part: QPushButton(self) for part in Part}
        # The pane itself is covered by what scrolls in it.
        self._reading = WhenSeen(self._parts[Part.REVIEW], self._read)
        self._pace = QLabel(self)
        self._pause = QPushButton(self)
        self._wrap = QPushButton(self.tr("Wrap up (W)"), self)
        self._left_model = WorklistModel()
        self._left = QListView(self)
        self._nothing_left = QLabel(self.tr("Nothing is unfinished, and nothing is due tomorrow."))
        self._keys: dict[str, Callable[[], object]] = {
            **{str(place): partial(self._go, part) for place, part in enumerate(Part, 1)},
            "P": self.clock.pause,
            "W": self.wrap_up,
        }
        self._lay_out()
        self._connect()
        self._show_clock()

    @property
    def day(self) -> Day | None:
        """Return the day as it was read last."""
        return self._day

    @property
    def left(self) -> tuple[WorklistRow, ...]:
        """Return what the wrap-up lists, also what is in both of its parts twice."""
        return self._left_model.rows

    def reload(self) -> None:
        """Read the day again, at once or when the pane is next seen."""
        self._reading.ask()

    def keep(self) -> None:
        """Keep the time that was counted, as before the desk closes."""
        self.clock.stop()

    def wrap_up(self) -> None:
        """List what is unfinished and what is due tomorrow."""
        self._wrap.setChecked(True)
        self._awaits_left = True
        self._read()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (act := self._keys.get(pressed(event))) is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._background.run(self._times.day, self._show)

    def _spend(self, encounter_id: int, seconds: int) -> None:
        spend = self._times.spend
        self._background.run(lambda: spend(encounter_id, seconds), self.spent.emit)

    def _go(self, part: Part) -> None:
        self.queue_wanted.emit(part.value)

    def _show(self, day: Day) -> None:
        self._day = day
        for place, (part, button) in enumerate(self._parts.items(), 1):
            line = f"{part_name(part)}: {part_line(day.waiting[part])}"
            button.setText(f"{place}  {short_name(part)} · {len(day.waiting[part])}")
            button.setAccessibleName(line)
            button.setToolTip(line)
        self._show_clock()
        wants_focus = self._left.hasFocus() or self._awaits_left
        self._awaits_left = False
        self._show_left()
        if wants_focus:
            (self._left if self.left else self._wrap).setFocus()

    def _show_clock(self) -> None:
        self._pause.setText(self.tr("Go on (P)") if self.clock.is_paused else self.tr("Pause (P)"))
        if self._day is not None:
            lines = pace_lines(self._day.pace, self.clock)
            self._pace.setText("\n".join(lines))
            self._pace.setAccessibleName("; ".join(lines))

    def _show_left(self) -> None:
        if self._day is None:
            return
        is_wanted = self._wrap.isChecked()
        items = self._items(self._day) if is_wanted else []
        cursor = self._left.currentIndex().row()
        self._left_model.show(items, self._day.today)
        self._left.setVisible(bool(items))
        self._nothing_left.setVisible(is_wanted and not items)
        if items:
            is_row = cursor >= 0 and cursor < len(items) and isinstance(items[cursor], WorklistRow)
            self._left.setCurrentIndex(self._left_model.index(cursor if is_row else 1))

    def _items(self, day: Day) -> list[WorklistRow | GroupHead]:
        left = day.wrap_up
        items: list[WorklistRow | GroupHead] = []
        for title, rows in (
            (self.tr("Unfinished"), left.unfinished),
            (self.tr("Due tomorrow"), left.tomorrow),
        ):
            if rows:
                items.append(GroupHead(title, len(rows)))
                items.extend(rows)
        return items

    def _connect(self) -> None:
        for part, button in self._parts.items():
            button.clicked.connect(partial(self._go, part))
        self._pause.clicked.connect(self.clock.pause)
        self._wrap.clicked.connect(self._show_left)
        self.clock.turned.connect(self._show_clock)
        self._left.activated.connect(lambda index: self._open(index.data(ROW_ROLE)))

    def _open(self, row: WorklistRow | None) -> None:
        if row is not None:
            self.opened.emit(row.id)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        first, *_ = self._parts.values()
        self.setFocusProxy(first)
        self._wrap.setCheckable(True)
        self._pace.setWordWrap(True)
        self._nothing_left.setWordWrap(True)
        self._nothing_left.setProperty("tone", "muted")
        self._left.setModel(self._left_model)
        self._left.setItemDelegate(WorklistDelegate(self._left_model))
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setAccessibleName(self.tr("What is left today"))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for button in self._parts.values():
            column.addWidget(button)
        for widget in (self._pace, self._pause, self._wrap, self._nothing_left):
            column.addWidget(widget)
        self._left.setMinimumHeight(_LEAST_LIST)
        column.addWidget(self._left, 1)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self._left.hide()
        self._nothing_left.hide()
