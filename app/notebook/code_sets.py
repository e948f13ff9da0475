"""What a coder does with sets of codes and templates: make, fill, order and take them away."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from app.domain.books import Books, Entry
from app.domain.change import Change, Kind
from app.domain.code_sets import CodeSet, Member, SetKind
from app.domain.notebook import NotebookError, SystemCode
from app.domain.people import Coder
from app.domain.trail import Act
from app.notebook import set_file
from app.notebook.set_words import given_codes, imported_line
from app.storage import code_sets, encounters, sheets, trail
from app.storage.notebook_steps import Signed

__all__ = ["CodeSets"]


@dataclass(frozen=True, slots=True)
class CodeSets:
    """The sets of a work file, each under its name; undo and redo are those of the notebook.

    A ``name`` that no set has is a NotebookError.
    """

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books

    def listed(self) -> tuple[CodeSet, ...]:
        """Return the sets by name."""
        with self.sessions() as session:
            return tuple(code_sets.listed(session))

    def looked_up(self, on: date) -> tuple[tuple[CodeSet, tuple[Entry, ...]], ...]:
        """Return the sets by name, each with what the books say of its codes on a date."""
        return tuple((each, tuple(self._entries(each.codes, on))) for each in self.listed())

    def of_encounter(self, encounter_id: int) -> tuple[SystemCode, ...]:
        """Return the codes of an encounter: diagnoses, procedures, services; each once.

        Raises:
            NoEncounterError: there is no such encounter.
        """
        with self.sessions() as session:
            encounters.facts(session, encounter_id)
            return given_codes(sheets.of_encounter(session, encounter_id))

    def table(self) -> bytes:
        """Return the sets as a CSV file."""
        return set_file.table(self.listed())

    def make(self, name: str, kind: SetKind, codes: Sequence[SystemCode] = ()) -> Change:
        """Make a set of codes.

        Raises:
            NotebookError: there is a set of this name, or the name is none.
        """
        made = CodeSet(_folded(name), kind, tuple(map(Member, codes)))
        return self._write(lambda kept: _Step([], [_free(made, kept)], f"{_called(made)} made"))

    def rename(self, name: str, other: str, kind: SetKind) -> Change:
        """Give a set another name or kind.

        Raises:
            NotebookError: another set has this name.
        """
        return self._edit(
            name,
            lambda before: replace(before, name=_folded(other), kind=kind),
            lambda before, after: f"{_called(before)} is now {_called(after)}",
        )

    def put(self, name: str, members: Sequence[Member]) -> Change:
        """Put codes into a set, at the end, or where they stand already with other notes.

        A name that no set has yet makes one.
        """
        folded = [replace(each, note=_folded(each.note)) for each in members]
        codes = ", ".join(each.code.code for each in folded)

        def step(kept: Sequence[CodeSet]) -> _Step:
            wanted = CodeSet(_folded(name))
            old = [each for each in kept if each.key == wanted.key]
            after = (old or [wanted])[0].with_members(folded)
            return _Step(old, [after], f"{codes} put into “{after.name}”")

        return self._write(step)

    def take_out(self, name: str, code: SystemCode) -> Change:
        """Take a code out of a set; undo brings it back."""
        said = f"{code.code} taken out of “{name}”"
        return self._edit(name, lambda before: before.without(code), lambda *_: said)

    def move(self, name: str, code: SystemCode, by: int) -> Change:
        """Move a code of a set by some places.

        Raises:
            NotebookError: it stands in the set no more.
        """
        said = f"{code.code} moved in “{name}”"
        return self._edit(name, lambda before: before.moved(code, by), lambda *_: said)

    def remove(self, name: str) -> Change:
        """Take a set away with its codes; undo brings it back."""

        def step(kept: Sequence[CodeSet]) -> _Step:
            before = _named(name, kept)
            return _Step([before], [], f"{_called(before)} taken away")

        return self._write(step)

    def take(self, sets: Sequence[CodeSet], on: date) -> Change:
        """Keep the sets of a file in one step, each in the place of one with its name.

        Codes that are not valid on ``on`` are kept, and told.
        """
        entries = [entry for each in sets for entry in self._entries(each.codes, on)]
        keys = {each.key for each in sets}

        def step(kept: Sequence[CodeSet]) -> _Step:
            old = [each for each in kept if each.key in keys]
            return _Step(old, sets, imported_line(sets, old, entries, on))

        return self._write(step)

    def _edit(
        self,
        name: str,
        edit: Callable[[CodeSet], CodeSet],
        said: Callable[[CodeSet, CodeSet], str],
    ) -> Change:
        def step(kept: Sequence[CodeSet]) -> _Step:
            before = _named(name, kept)
            others = [each for each in kept if each is not before]
            after = _free(edit(before), others)
            return _Step([before], [after], said(before, after))

        return self._write(step)

    def _write(self, plan: Callable[[Sequence[CodeSet]], "_Step"]) -> Change:
        with self.sessions.begin() as session:
            step = plan(code_sets.listed(session))
            if sorted(step.gone, key=_key) == sorted(step.come, key=_key):
                return Change.of_work(said="Nothing changed")
            signed = Signed(step.label, self.coder.signature, self.now())
            code_sets.change(session, step.gone, step.come, signed)
            act = Act(signed.at, signed.who, "changed the notebook", None, step.label)
            trail.add(session, act)
        return Change.of_work(Kind.NOTEBOOK, said=step.label)

    def _entries(self, codes: Iterable[SystemCode], on: date) -> Iterable[Entry]:
        return (self.books.entry(each.code, on, each.system) for each in codes)


@dataclass(frozen=True, slots=True)
class _Step:
    """The sets that go, those that come, and how that is called."""

    gone: Sequence[CodeSet]
    come: Sequence[CodeSet]
    label: str


def _named(name: str, kept: Sequence[CodeSet]) -> CodeSet:
    for each in kept:
        if each.name == name:
            return each
    raise NotebookError(f"there is no set “{name}” any more: it was renamed or taken away")


def _free(named: CodeSet, others: Sequence[CodeSet]) -> CodeSet:
    if named.key in [each.key for each in others]:
        raise NotebookError(f"there is a set “{named.name}” already: choose another name")
    return named


def _key(kept: CodeSet) -> str:
    return kept.key


def _folded(text: str) -> str:
    return " ".join(text.split())


def _called(kept: CodeSet) -> str:
    word = "Template" if kept.kind is SetKind.TEMPLATE else "Set"
    return f"{word} “{kept.name}”"
