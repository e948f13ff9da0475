"""The pane of the day: its four parts, how it goes, and what is left in the evening."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.worklist.day import Day, Part
from app.domain.worklist.rows import WorklistRow
from app.ui.background import Background
from app.ui.day.parts_page import PartsPage
from app.ui.day.when_seen import WhenSeen
from app.ui.day.work_clock import WorkClock
from app.ui.day.wrap_up_page import WrapUpPage
from app.ui.fields.keys import pressed
from app.worklist.times import Times

__all__ = ["TodayPane"]

_PARTS, _WRAP_UP = range(2)


class TodayPane(QWidget):
    """Says what waits; 1 to 4 go to a part of the day, P pauses the clock, W wraps up.

    G asks for the goal of the day.
    """

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
        self.page, self.wrapped = PartsPage(self), WrapUpPage(self)
        self._stack = QStackedWidget(self)
        # The pane itself is covered by what stands in it.
        seen = self.page.parts[Part.REVIEW], self.wrapped.back
        self._readings = [WhenSeen(widget, self._read) for widget in seen]
        self._keys: dict[str, Callable[[], object]] = {
            **{str(place): partial(self.page.go, part) for place, part in enumerate(Part, 1)},
            "P": self.clock.pause,
            "W": self._turn,
            "G": self._ask_goal,
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
        """Return what the wrap-up lists, nothing while it is not shown."""
        return self.wrapped.rows if self._stack.currentIndex() == _WRAP_UP else ()

    def reload(self) -> None:
        """Read the day again, at once or when the pane is next seen."""
        self._readings[self._stack.currentIndex()].ask()

    def keep(self) -> None:
        """Keep the time that was counted, as before the desk closes."""
        self.clock.stop()

    def wrap_up(self) -> None:
        """List what is unfinished and what is due tomorrow."""
        self._stack.setCurrentIndex(_WRAP_UP)
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
        self._background.run(lambda: spend(encounter_id, seconds), self.spent.emit, is_owed=True)

    def _show(self, day: Day) -> None:
        self._day = day
        self.page.show_day(day)
        self.wrapped.show_day(day)
        self._show_clock()
        if self._awaits_left or self.wrapped.list.hasFocus():
            self.wrapped.take_focus()
        self._awaits_left = False

    def _show_clock(self) -> None:
        self.page.show_clock(self._day, self.clock)

    def _ask_goal(self) -> None:
        self._stack.setCurrentIndex(_PARTS)
        self.page.goal.ask_goal()

    def _turn(self) -> None:
        if self._stack.currentIndex() == _PARTS:
            self.wrap_up()
        else:
            self._stack.setCurrentIndex(_PARTS)
            self.page.wrap.setFocus()

    def _connect(self) -> None:
        self.page.part_wanted.connect(self.queue_wanted)
        self.page.pause_wanted.connect(self.clock.pause)
        self.page.wrap_up_wanted.connect(self.wrap_up)
        self.wrapped.left_behind.connect(self._turn)
        self.wrapped.opened.connect(self.opened)
        self.page.goal.chosen.connect(self._show_clock)
        self.clock.turned.connect(self._show_clock)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        first, *_ = self.page.parts.values()
        self.setFocusProxy(first)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (scroll, self.wrapped):
            self._stack.addWidget(widget)
        # Else the question above would make the window higher than a small screen.
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        # Above what is scrolled, so that the question is seen wherever it was asked from.
        around.addWidget(self.page.goal)
        around.addWidget(self._stack)
