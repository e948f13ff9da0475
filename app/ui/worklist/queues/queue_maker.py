"""Queues made in the form: kept on the worker, then shown."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.worklist.queues import FIRST_QUEUES
from app.domain.worklist.rules import Rule, RuleError, rules_of
from app.ui.background import Background
from app.ui.worklist.queues.queue_form import QueueForm
from app.ui.worklist.rows.found_rows import FoundRows
from app.worklist.worklist import Worklist

__all__ = ["QueueMaker"]


class QueueMaker(QObject):
    """Opens the form over the worklist; a queue that is kept is also filtered by."""

    changed = Signal(Change)
    filtered = Signal(str)

    def __init__(self, worklist: Worklist, background: Background, pane: QWidget) -> None:
        super().__init__(pane)
        self._worklist = worklist
        self._background = background
        self._pane = pane

    def open(self, text: str, name: str, rows: FoundRows) -> None:
        """Open the form with the rules of a filter; what cannot be read begins anew.

        Queues that every worklist has are offered under no name, for they keep theirs.
        """
        own = "" if name in {queue.name for queue in FIRST_QUEUES} else name
        form = QueueForm(_rules(text), own, rows.counted, self._pane)
        form.filtered.connect(self.filtered)
        form.keep_wanted.connect(partial(self._keep, form))
        form.finished.connect(form.deleteLater)
        form.open()

    def _keep(self, form: QueueForm, name: str, rules: str) -> None:
        def kept(change: Change) -> None:
            form.accept()
            self.changed.emit(change)
            self.filtered.emit(rules)

        self._background.run(lambda: self._worklist.keep_queue(name, rules), kept, form.refuse)


def _rules(text: str) -> tuple[Rule, ...]:
    try:
        return rules_of(text)
    except RuleError:
        return ()
