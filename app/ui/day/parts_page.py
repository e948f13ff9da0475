"""The four parts of the day with what waits in each, and how the day goes."""

from functools import partial

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.worklist.day import Day, Part
from app.ui.day.day_words import pace_lines, part_line, part_name, short_name, week_lines
from app.ui.day.goal_line import GoalLine
from app.ui.day.work_clock import WorkClock
from app.ui.fields.flow import Flow

__all__ = ["PartsPage"]


class PartsPage(QWidget):
    """A button for each part, which goes to its encounters; below them the pace and the clock."""

    part_wanted = Signal(str)
    pause_wanted = Signal()
    wrap_up_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = {part: QPushButton(self) for part in Part}
        self._waits = {part: QLabel(self) for part in Part}
        self.pace = QLabel(self)
        self.goal = GoalLine(self)
        self._acts = Flow(QMargins(0, 0, 0, 0), 4, 4, self)
        self.week = QLabel(self)
        self.pause = QPushButton(self._acts)
        self.wrap = QPushButton(self.tr("Wrap up (W)"), self._acts)
        self.ask_goal = QPushButton(self.tr("Goal (G)"), self._acts)
        self._lay_out()
        for part, button in self.parts.items():
            button.clicked.connect(partial(self.go, part))
        self.pause.clicked.connect(self.pause_wanted)
        self.ask_goal.clicked.connect(self.goal.ask_goal)
        self.goal.closed.connect(self.ask_goal.setFocus)
        self.wrap.clicked.connect(self.wrap_up_wanted)

    def go(self, part: Part) -> None:
        """Ask for the encounters of a part."""
        self.part_wanted.emit(part.value)

    def show_day(self, day: Day) -> None:
        """Show what waits."""
        for place, (part, button) in enumerate(self.parts.items(), 1):
            waiting = day.waiting[part]
            said = part_line(waiting, day.today)
            button.setText(f"{place}  {short_name(part)} · {len(waiting)}")
            button.setAccessibleName(f"{part_name(part)}: {said}")
            button.setToolTip(button.accessibleName())
            self._waits[part].setText(said)

    def show_clock(self, day: Day | None, clock: WorkClock) -> None:
        """Show how the day goes, and whether time is counted."""
        self.pause.setText(self.tr("Go on (P)") if clock.is_paused else self.tr("Pause (P)"))
        said = self.tr("Let the clock go on") if clock.is_paused else self.tr("Pause the clock")
        self.pause.setAccessibleName(said)
        if day is not None:
            _say(self.pace, pace_lines(day, clock, self.goal.goal))
            before = week_lines(day)
            _say(self.week, [self.tr("The days before"), *before] if before else [])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        for place, (part, button) in enumerate(self.parts.items(), 1):
            button.setText(f"{place}  {short_name(part)}")
            waits = self._waits[part]
            waits.setProperty("tone", "muted")
            waits.setWordWrap(True)
            column.addWidget(button)
            column.addWidget(waits)
            column.addSpacing(4)
        self.pace.setWordWrap(True)
        self.wrap.setAccessibleName(self.tr("Wrap up the day"))
        self.ask_goal.setAccessibleName(self.tr("Set the goal of the day"))
        self.week.setProperty("tone", "muted")
        self.week.setWordWrap(True)
        self._acts.show_controls((self.pause, self.wrap, self.ask_goal))
        for widget in (self._acts, self.pace, self.week):
            column.addWidget(widget)
        column.addStretch()


def _say(label: QLabel, lines: list[str]) -> None:
    label.setText("\n".join(lines))
    label.setAccessibleName("; ".join(lines))
    label.setVisible(bool(lines))
