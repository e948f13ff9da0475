"""The goal of the day: how many charts the coder wants to do, asked in a line."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from app.ui.fields.ask_line import AskLine

__all__ = ["GoalLine", "KeptGoal"]

_GOAL = "day/goal"
_MOST = 999


class GoalLine(AskLine):
    """Asks for a number; no text means no goal, and what is no number is asked for again."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = 0

    def put(self, goal: int) -> None:
        """Take a goal, 0 for none."""
        self.goal = max(0, min(goal, _MOST))
        self.chosen.emit(self.goal)

    def ask_goal(self) -> None:
        """Ask how many charts are wanted a day."""
        question = self.tr("How many charts a day? Empty for no goal")
        self.ask(question, self._take_goal, text=str(self.goal) if self.goal else "")

    def _take_goal(self, text: str) -> None:
        bare = text.strip()
        if bare and not (bare.isascii() and bare.isdigit() and int(bare) <= _MOST):
            question = self.tr("A number up to {0}, or empty for no goal").format(_MOST)
            self.ask(question, self._take_goal, text=bare)
        else:
            self.put(int(bare or 0))


class KeptGoal(QObject):
    """Keeps the goal from one day to the next, on this computer."""

    def __init__(self, line: GoalLine, settings: QSettings) -> None:
        super().__init__(line)
        self._settings = settings
        kept = str(settings.value(_GOAL, ""))
        line.put(int(kept) if kept.isascii() and kept.isdigit() else 0)
        line.chosen.connect(self._keep)

    def _keep(self, goal: int) -> None:
        self._settings.setValue(_GOAL, goal)
