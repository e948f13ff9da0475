"""What is done to the notebook from its pane, on the worker."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.notebook.kept import PayerRule, SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.notebook.codes.kept_rows import KeptRow
from app.ui.notebook.codes.rule_dialog import RuleDialog
from app.ui.notebook.deeds import Deeds

__all__ = ["NotebookDeeds"]


class NotebookDeeds(Deeds):
    """Changes what is kept of codes, and goes back and forward in the whole notebook."""

    def __init__(self, notebook: Notebook, background: Background, pane: QWidget) -> None:
        super().__init__(background, pane)
        self._notebook = notebook

    def undo(self) -> None:
        """Undo what was done last."""
        self.do(self._notebook.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.do(self._notebook.redo)

    def regroup(self, row: KeptRow, group: str) -> None:
        """Put a favourite into another group."""
        star, code = self._notebook.set_favourite, row.kept.page.code
        self.do(lambda: star(code.system, code.code, row.on, is_favourite=True, group=group))

    def confirm(self, row: KeptRow) -> None:
        """Take the code as it is now: its change has been seen."""
        confirm, code = self._notebook.confirm, row.kept.page.code
        self.do(lambda: confirm(code.system, code.code, row.on))

    def unstar(self, row: KeptRow) -> None:
        """Take a favourite away."""
        star, code = self._notebook.set_favourite, row.kept.page.code
        self.tell(lambda: star(code.system, code.code, row.on, is_favourite=False))

    def remove_note(self, row: KeptRow) -> None:
        """Take a note away."""
        note, code = self._notebook.set_note, row.kept.page.code
        self.tell(lambda: note(code.system, code.code, "", row.on))

    def remove_rule(self, row: KeptRow) -> None:
        """Take a payer rule away."""
        if row.rule is not None:
            rule_id = row.rule.id
            self.tell(lambda: self._notebook.remove_rule(rule_id))

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
        self.open(dialog)
