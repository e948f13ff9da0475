"""What is done to the notebook from its pane, on the worker."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.notebook import PayerRule, SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.notebook.kept_rows import KeptRow
from app.ui.notebook.rule_dialog import RuleDialog

__all__ = ["NotebookDeeds"]


class NotebookDeeds(QObject):
    """Changes what is kept and tells what came of it; what was ``removed`` can be brought back."""

    noted = Signal(Change)
    removed = Signal(Change)
    refused = Signal(Exception)

    def __init__(self, notebook: Notebook, background: Background, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._notebook = notebook
        self._background = background

    def undo(self) -> None:
        """Undo what was done last."""
        self._do(self._notebook.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(self._notebook.redo)

    def regroup(self, row: KeptRow, group: str) -> None:
        """Put a favourite into another group."""
        star, code = self._notebook.set_favourite, row.kept.page.code
        self._do(lambda: star(code.system, code.code, row.on, is_favourite=True, group=group))

    def confirm(self, row: KeptRow) -> None:
        """Take the code as it is now: its change has been seen."""
        confirm, code = self._notebook.confirm, row.kept.page.code
        self._do(lambda: confirm(code.system, code.code, row.on))

    def unstar(self, row: KeptRow) -> None:
        """Take a favourite away."""
        star, code = self._notebook.set_favourite, row.kept.page.code
        self._remove(lambda: star(code.system, code.code, row.on, is_favourite=False))

    def remove_note(self, row: KeptRow) -> None:
        """Take a note away."""
        note, code = self._notebook.set_note, row.kept.page.code
        self._remove(lambda: note(code.system, code.code, "", row.on))

    def remove_rule(self, row: KeptRow) -> None:
        """Take a payer rule away."""
        if row.rule is not None:
            rule_id = row.rule.id
            self._remove(lambda: self._notebook.remove_rule(rule_id))

    def ask_rule(self, row: KeptRow) -> None:
        """Ask for another text of a payer rule."""
        if row.rule is not None:
            change, rule_id, rule = self._notebook.change_rule, row.rule.id, row.rule.rule
            self._ask(lambda other: change(rule_id, other), row.kept.page.code, rule)

    def ask_new_rule(self, code: SystemCode, on: date) -> None:
        """Ask for a new payer rule of a code."""
        add = self._notebook.add_rule
        self._ask(lambda rule: add(code.system, code.code, rule, on), code)

    def _ask(
        self,
        keep: Callable[[PayerRule], Change],
        code: SystemCode,
        rule: PayerRule | None = None,
    ) -> None:
        dialog = RuleDialog(keep, self._background, code.code, rule, self._pane.window())
        dialog.kept.connect(self.noted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _do(self, work: Callable[[], Change]) -> None:
        self._background.run(work, self.noted.emit, self.refused.emit)

    def _remove(self, work: Callable[[], Change]) -> None:
        self._background.run(work, self.removed.emit, self.refused.emit)
