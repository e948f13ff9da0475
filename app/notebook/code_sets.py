"""What a coder does with sets of codes and templates: make, fill, order and take them away."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from app.domain.books import Books, Entry
from app.domain.change import Change, Kind
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import Heading, SystemCode
from app.domain.people import Coder
from app.domain.trail import Act
from app.notebook import set_file
from app.notebook.set_steps import Step, called, folded, free, in_order, named, starred
from app.notebook.set_words import given_codes, imported_line
from app.storage import encounters, trail
from app.storage.coding import sheets
from app.storage.histories import Signed
from app.storage.notebook import code_sets
from app.storage.notebook import pages as notebook

__all__ = ["CodeSets"]

_NOTHING = "Nothing changed"


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
        """Return the sets and the favourites as a CSV file."""
        with self.sessions() as session:
            pages = [page for page in notebook.pages(session) if page.is_favourite]
            favourites = [(page.code, page.group) for page in pages]
            return set_file.table(code_sets.listed(session), favourites)

    def make(self, name: str, kind: SetKind, codes: Sequence[SystemCode] = ()) -> Change:
        """Make a set of codes.

        Raises:
            NotebookError: there is a set of this name, or the name is none.
        """
        made = CodeSet(folded(name), kind, tuple(map(Member, codes)))
        return self._write(lambda kept: Step([], [free(made, kept)], f"{called(made)} made"))

    def rename(self, name: str, other: str, kind: SetKind) -> Change:
        """Give a set another name or kind.

        Raises:
            NotebookError: another set has this name.
        """
        return self._edit(
            name,
            lambda before: replace(before, name=folded(other), kind=kind),
            lambda before, after: f"{called(before)} is now {called(after)}",
        )

    def put(self, name: str, members: Sequence[Member]) -> Change:
        """Put codes into a set, at the end, or where they stand already with other notes.

        A name that no set has yet makes one.
        """
        noted = [replace(each, note=folded(each.note)) for each in members]
        codes = ", ".join(each.code.code for each in noted)

        def step(kept: Sequence[CodeSet]) -> Step:
            wanted = CodeSet(folded(name))
            old = [each for each in kept if each.key == wanted.key]
            after = (old or [wanted])[0].with_members(noted)
            return Step(old, [after], f"{codes} put into “{after.name}”")

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

        def step(kept: Sequence[CodeSet]) -> Step:
            before = named(name, kept)
            return Step([before], [], f"{called(before)} taken away")

        return self._write(step)

    def take(
        self,
        sets: Sequence[CodeSet],
        on: date,
        favourites: Sequence[tuple[SystemCode, str]] = (),
    ) -> Change:
        """Keep the sets and favourites of a file in one step, sets in the place of their namesakes.

        Codes that are not valid on ``on`` are kept, and told.
        """
        codes = [*(code for each in sets for code in each.codes), *dict(favourites)]
        entries = list(self._entries(codes, on))
        starring = entries[len(codes) - len(favourites) :]
        with self.sessions.begin() as session:
            old = [each for each in code_sets.listed(session) if each.key in {s.key for s in sets}]
            pages = [
                starred(session, code, group, Heading.of(entry, on))
                for (code, group), entry in zip(favourites, starring, strict=True)
            ]
            pages = [(before, after) for before, after in pages if before != after]
            if not pages and in_order(old) == in_order(sets):
                return Change.of_work(said=_NOTHING)
            said = imported_line(sets, len(old), len(favourites), entries, on)
            signed = Signed(said, self.coder.signature, self.now())
            notebook.take(session, old, sets, pages, signed)
            return _told(session, signed)

    def _edit(
        self,
        name: str,
        edit: Callable[[CodeSet], CodeSet],
        said: Callable[[CodeSet, CodeSet], str],
    ) -> Change:
        def step(kept: Sequence[CodeSet]) -> Step:
            before = named(name, kept)
            others = [each for each in kept if each is not before]
            after = free(edit(before), others)
            return Step([before], [after], said(before, after))

        return self._write(step)

    def _write(self, plan: Callable[[Sequence[CodeSet]], Step]) -> Change:
        with self.sessions.begin() as session:
            step = plan(code_sets.listed(session))
            if in_order(step.gone) == in_order(step.come):
                return Change.of_work(said=_NOTHING)
            signed = Signed(step.label, self.coder.signature, self.now())
            code_sets.change(session, step.gone, step.come, signed)
            return _told(session, signed)

    def _entries(self, codes: Iterable[SystemCode], on: date) -> Iterable[Entry]:
        return (self.books.entry(each.code, on, each.system) for each in codes)


def _told(session: Session, signed: Signed) -> Change:
    act = Act(signed.at, signed.who, "changed the notebook", None, signed.label)
    trail.add(session, act)
    return Change.of_work(Kind.NOTEBOOK, said=signed.label)
