"""What a coder does to the encounters chosen in the worklist; each deed is one step."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change
from app.domain.worklist.work import Priority, WorkStatus
from app.ui.fields.ask_line import AskLine
from app.ui.fields.bulk_line import BulkLine
from app.ui.fields.dates import DateError
from app.ui.worklist.due_words import typed_due
from app.worklist.completing import UnconfirmedError
from app.worklist.worklist import Worklist

__all__ = ["WorklistDeeds"]


class WorklistDeeds(QObject):
    """Asks what it has to know, and does it on the worker.

    ``doubted`` tells what is asked before, with what does it all the same.
    """

    changed = Signal(Change)
    refused = Signal(Exception)
    doubted = Signal(Exception, object)

    def __init__(
        self,
        worklist: Worklist,
        bulk: BulkLine,
        line: AskLine,
        chosen: Callable[[], Sequence[int]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worklist = replace(worklist, watch=bulk.share.watch)
        self._bulk = bulk
        self._line = line
        self._chosen = chosen

    def ask_hold(self) -> None:
        """Ask why the chosen encounters are put on hold, and do it."""
        if chosen := self._chosen():
            question = self.tr("Why on hold? Encounters chosen: {0}").format(len(chosen))
            self._line.ask(question, lambda why: self._hold(chosen, why), self._reasons())

    def release(self) -> None:
        """Release the chosen encounters from hold."""
        self._do(self._worklist.release)

    def ask_due(self) -> None:
        """Ask by when the chosen encounters are to be done, and set it."""
        if chosen := self._chosen():
            question = self.tr("Due: 2026-03-12, tomorrow, +3, or empty for no date")
            offered = (self.tr("tomorrow"), self.tr("today"), "+7")
            self._line.ask(question, lambda text: self._set_due(chosen, text), offered)

    def set_priority(self, priority: Priority) -> None:
        """Set the priority of the chosen encounters."""
        self._do(lambda chosen: self._worklist.set_priority(chosen, priority))

    def set_status(self, status: WorkStatus) -> None:
        """Set the status of the chosen encounters."""
        if chosen := self._chosen():
            self._turn(chosen, status, heeds_carried=True)

    def ask_queue(self, rules: str) -> None:
        """Ask how a filter is called, and keep it as a queue."""
        question = self.tr("Name of the queue “{0}”").format(rules)
        self._line.ask(
            question, lambda name: self.run(lambda: self._worklist.keep_queue(name, rules))
        )

    def drop_queue(self, name: str) -> None:
        """Forget a queue."""
        self.run(lambda: self._worklist.drop_queue(name))

    def undo(self) -> None:
        """Undo what was done to the worklist last."""
        self.run(self._worklist.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.run(self._worklist.redo)

    def run(self, work: Callable[[], Change]) -> None:
        """Change the worklist on the worker."""
        self._bulk.run(work, self.changed.emit, self.refused.emit)

    def _do(self, deed: Callable[[Sequence[int]], Change]) -> None:
        if chosen := self._chosen():
            self.run(lambda: deed(chosen))

    def _turn(self, chosen: Sequence[int], status: WorkStatus, *, heeds_carried: bool) -> None:
        def refuse(error: Exception) -> None:
            if isinstance(error, UnconfirmedError):
                self.doubted.emit(error, partial(self._turn, chosen, status, heeds_carried=False))
            else:
                self.refused.emit(error)

        self._bulk.run(
            lambda: self._worklist.set_status(chosen, status, heeds_carried=heeds_carried),
            self.changed.emit,
            refuse,
        )

    def _hold(self, chosen: Sequence[int], why: str) -> None:
        self.run(lambda: self._worklist.hold(chosen, why))

    def _set_due(self, chosen: Sequence[int], text: str) -> None:
        try:
            due = typed_due(text, self._worklist.today())
        except DateError as error:
            self.refused.emit(error)
        else:
            self.run(lambda: self._worklist.set_due(chosen, due))

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("waiting for a document"),
            self.tr("waiting for the operative note"),
            self.tr("waiting for a signature"),
            self.tr("waiting for a test result"),
            self.tr("waiting for the answer to a query"),
            self.tr("waiting for the payer"),
        )
