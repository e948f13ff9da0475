"""What a coder does with the worklist: hold, release, set priority and due date, call done."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from app.domain.change import Change, Kind
from app.domain.people import Coder
from app.domain.trail import Act
from app.domain.worklist.queues import FIRST_QUEUES, Queue, wanted
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import NotDoneError, Priority, WorkError, WorkState, WorkStatus
from app.storage import documents, trail
from app.storage.histories import History, Signed
from app.storage.tables.work import WorkStepRow
from app.storage.working import work_queues, work_rows, work_states, work_times
from app.worklist.completing import check_done
from app.worklist.telling import STATUS_WORDS, changed

__all__ = ["NotDoneError", "Watch", "WorkError", "Worklist"]

_ACTION = "changed the worklist"
_STATES, _QUEUES = "states", "queues"
_AT_ONCE = 250
_STEPS = History(WorkStepRow)


Watch = Callable[[int, int], object]


def _unwatched(_done: int, _total: int) -> None:
    """Let the work go on."""


@dataclass(frozen=True, slots=True)
class Worklist:
    """The worklist of a work file.

    ``watch`` is told of how many encounters how many are done, where they are many; what it raises
    ends the work, and nothing is changed. Whatever is done to several encounters is one step, that
    one undo takes back. Each method that takes ``encounter_ids`` may raise NoEncounterError; then
    nothing is changed.
    """

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    watch: Watch = _unwatched

    def today(self) -> date:
        """Return the day on this computer."""
        return self.now().astimezone().date()

    def listed(self) -> list[WorklistRow]:
        """Return a row for each encounter, the one made last first."""
        with self.sessions() as session:
            return work_rows.listed(session)

    def hold(self, encounter_ids: Sequence[int], reason: str) -> Change:
        """Put encounters on hold.

        Raises:
            WorkError: there is no reason.
        """
        why = " ".join(reason.split())
        if not why:
            raise WorkError("an encounter is put on hold with a reason: say why")
        return self._change(encounter_ids, lambda s: replace(s, hold=why), f"on hold: {why}")

    def release(self, encounter_ids: Sequence[int]) -> Change:
        """Release encounters from hold."""
        return self._change(encounter_ids, lambda s: replace(s, hold=""), "released from hold")

    def set_priority(self, encounter_ids: Sequence[int], priority: Priority) -> Change:
        """Say how soon encounters want to be coded."""
        label = f"priority {priority.name.casefold()}"
        return self._change(encounter_ids, lambda s: replace(s, priority=priority), label)

    def set_due(self, encounter_ids: Sequence[int], due: date | None) -> Change:
        """Set the date by which encounters are to be done, or none."""
        label = f"due {due.isoformat()}" if due else "no due date"
        return self._change(encounter_ids, lambda s: replace(s, due=due), label)

    def set_status(
        self, encounter_ids: Sequence[int], status: WorkStatus, *, heeds_carried: bool = False
    ) -> Change:
        """Say how far encounters are; what is done can have nothing that stands against it.

        With ``heeds_carried`` codes that were carried over and not confirmed are asked about.

        Raises:
            NotDoneError: something stands against it; the line says what, and none is done.
            UnconfirmedError: codes are to be confirmed first, or it is asked for again without.
            WorkError: a hold needs a reason.
        """
        at = self.now()
        if status is WorkStatus.DONE:
            with self.sessions() as session:
                check_done(session, encounter_ids, heeds_carried=heeds_carried)
        label = f"status {STATUS_WORDS[status]}"
        return self._change(encounter_ids, lambda state: state.turned(status, at), label)

    def read(self, document_id: int) -> Change:
        """Note that a document was shown.

        Raises:
            NoDocumentError: there is no such document.
        """
        at = self.now()
        with self.sessions.begin() as session:
            encounter_id = documents.encounter_of(session, document_id)
            if not work_times.read(session, document_id, at):
                return Change.of(encounter_id)
            # A title may be words of the chart.
            named = f"document {document_id}"
            act = Act(at, self.coder.signature, "read a document", encounter_id, named)
            trail.add(session, act)
        return Change.of(encounter_id, Kind.WORK)

    def queues(self) -> tuple[Queue, ...]:
        """Return the queues that every worklist has, then those of the coder by name."""
        with self.sessions() as session:
            return (*FIRST_QUEUES, *work_queues.every(session))

    def keep_queue(self, name: str, rules: str) -> Change:
        """Keep a filter under a name, in the place of the one that has it.

        Raises:
            WorkError: there is no name, or every worklist has a queue of it.
            RuleError: the filter cannot be read.
        """
        bare = " ".join(name.split())
        if not bare or bare.casefold() in {queue.name.casefold() for queue in FIRST_QUEUES}:
            raise WorkError("a queue is kept under a name of its own")
        wanted(rules)
        return self._keep_queues(
            lambda kept: (*_without(kept, bare), Queue(bare, rules.strip())), f"queue “{bare}” kept"
        )

    def drop_queue(self, name: str) -> Change:
        """Forget a queue; undo brings it back."""
        return self._keep_queues(lambda kept: _without(kept, name), f"queue “{name}” forgotten")

    def undo(self) -> Change:
        """Restore what was before the last step; without one nothing happens."""
        return self._step("undone", is_undone=False)

    def redo(self) -> Change:
        """Do again what was undone last; without it nothing happens."""
        return self._step("done again", is_undone=True)

    def _change(
        self, encounter_ids: Iterable[int], edit: Callable[[WorkState], WorkState], label: str
    ) -> Change:
        with self.sessions.begin() as session:
            known = work_states.of(session, encounter_ids)
            edited = {number: edit(state) for number, state in known.items()}
            after = {number: state for number, state in edited.items() if state != known[number]}
            if not after:
                return Change.of_work(said="Nothing changed")
            before = {number: known[number] for number in after}
            work_states.save(session, after)
            kept = work_states.told(before, after), work_states.told(after, before)
            signed = self._record(session, label, *({_STATES: each} for each in kept))
            self._tell(session, signed, after)
        return changed(tuple(after), label)

    def _keep_queues(
        self, edit: Callable[[tuple[Queue, ...]], tuple[Queue, ...]], label: str
    ) -> Change:
        with self.sessions.begin() as session:
            before = work_queues.every(session)
            after = edit(before)
            if set(after) == set(before):
                return Change.of_work(said="Nothing changed")
            work_queues.save(session, after)
            kept = ({_QUEUES: work_queues.to_json(each)} for each in (before, after))
            self._tell(session, self._record(session, label, *kept), ())
        return changed((), label)

    def _step(self, verb: str, *, is_undone: bool) -> Change:
        with self.sessions.begin() as session:
            step = _STEPS.last(session, is_undone=is_undone)
            if step is None:
                return Change.of_work(said=f"There is nothing in the worklist to be {verb}")
            step.is_undone = not is_undone
            kept = step.after if is_undone else step.before
            if _QUEUES in kept:
                work_queues.save(session, work_queues.from_json(kept[_QUEUES]))
            touched = tuple(work_states.restored(session, kept.get(_STATES, {})))
            said = f"{verb.capitalize()}: {step.label}"
            self._tell(session, Signed(said, self.coder.signature, self.now()), touched)
        return changed(touched, said)

    def _record(
        self, session: Session, label: str, before: dict[str, Any], after: dict[str, Any]
    ) -> Signed:
        signed = Signed(label, self.coder.signature, self.now())
        _STEPS.record(session, signed, before, after)
        return signed

    def _tell(self, session: Session, signed: Signed, encounter_ids: Iterable[int]) -> None:
        """Note the act with each encounter, so that its timeline is whole."""
        whose = tuple(encounter_ids) or (None,)
        for done in range(0, len(whose), _AT_ONCE):
            self.watch(done, len(whose))
            some = whose[done : done + _AT_ONCE]
            trail.add_all(
                session, (Act(signed.at, signed.who, _ACTION, each, signed.label) for each in some)
            )


def _without(queues: Iterable[Queue], name: str) -> tuple[Queue, ...]:
    return tuple(queue for queue in queues if queue.name.casefold() != name.casefold())
