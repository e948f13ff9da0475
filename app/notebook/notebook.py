"""What a coder does with the notebook: note, star, keep payer rules, see what has changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from app.domain.books import Books, Entry
from app.domain.change import Change, Kind
from app.domain.codes import System
from app.domain.notebook.kept import (
    Changed,
    Heading,
    Kept,
    KeptRule,
    NotebookError,
    Page,
    PayerRule,
    Standing,
    SystemCode,
)
from app.domain.notebook.recent import Recent
from app.domain.people import Coder
from app.domain.trail import Act
from app.notebook.code_sets import CodeSets
from app.notebook.outlook import changes, outlook
from app.notebook.own_words import OwnWords
from app.notebook.standing import standing
from app.storage import trail
from app.storage.coding import recent
from app.storage.notebook import pages as notebook

__all__ = ["Notebook"]

_ACTION = "changed the notebook"
_NO_RULE = "this payer rule is not in the notebook any more: it was removed"


@dataclass(frozen=True, slots=True)
class Notebook:
    """The notebook of a work file, by system and code, whatever books are loaded.

    ``on`` is the date of service for which the code is read. What is kept first of a code keeps
    the title and the edition of that date, by which changes are told. Text that is not written
    like a code of its system is a ValueError.
    """

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books

    def page(self, system: System, code: str) -> Page | None:
        """Return all that is kept of a code, None when nothing is."""
        with self.sessions() as session:
            return notebook.of_code(session, SystemCode.of(system, code))

    def pages(self, on: date) -> tuple[Kept, ...]:
        """Return every page with how its code stands, in the order of systems and codes.

        A code that is on ``on`` as it was kept is followed to the end of what is loaded, so that
        a change is told before it comes.
        """
        return tuple(Kept(page, outlook(self.books, page, on)) for page in self._pages())

    def kept(self, system: System, code: str, on: date) -> Kept | None:
        """Return what is kept of one code and how it stands, as `pages` does for all."""
        page = self.page(system, code)
        return Kept(page, outlook(self.books, page, on)) if page else None

    def notes_of(self, system: System, code: str) -> str:
        """Return the personal note on a code, empty when there is none."""
        page = self.page(system, code)
        return page.note if page else ""

    def rules_of(self, system: System, code: str) -> tuple[KeptRule, ...]:
        """Return the payer rules of a code in the order in which they were added."""
        page = self.page(system, code)
        return page.rules if page else ()

    def favourites(self) -> tuple[Page, ...]:
        """Return the favourites by group; those without a group come last."""
        starred = (page for page in self._pages() if page.is_favourite)
        return tuple(sorted(starred, key=lambda page: (not page.group, page.group.casefold())))

    def rules(self) -> tuple[tuple[SystemCode, KeptRule], ...]:
        """Return every payer rule with its code."""
        return tuple((page.code, kept) for page in self._pages() for kept in page.rules)

    def standing(self, system: System, code: str, on: date) -> Standing | None:
        """Return how a kept code stands on a date, None when nothing is kept of it."""
        page = self.page(system, code)
        return standing(self.books, page.code, page.heading, on) if page else None

    def changed_since(self, on: date) -> tuple[Changed, ...]:
        """Return the kept codes that stand otherwise at the end of what is loaded than on ``on``.

        A code of which no book was loaded for ``on`` is left out: nothing can be said of it.
        """
        return changes(self.books, self._pages(), on)

    def set_note(self, system: System, code: str, text: str, on: date) -> Change:
        """Put a note in the place of the one on a code; an empty one removes it."""
        note = text.strip()
        return self._keep(
            SystemCode.of(system, code),
            on,
            lambda page: replace(page, note=note),
            "note kept" if note else "note removed",
        )

    def set_favourite(
        self, system: System, code: str, on: date, *, is_favourite: bool, group: str = ""
    ) -> Change:
        """Make a code a favourite, in a group or in none, or no longer one."""
        under = group.strip() if is_favourite else ""
        verb = "made a favourite" if is_favourite else "no longer a favourite"
        return self._keep(
            SystemCode.of(system, code),
            on,
            lambda page: replace(page, is_favourite=is_favourite, group=under),
            f"{verb} in “{under}”" if under else verb,
        )

    def add_rule(self, system: System, code: str, rule: PayerRule, on: date) -> Change:
        """Add a payer rule to a code."""
        named = SystemCode.of(system, code)
        return self._keep(named, on, lambda page: page.with_rule(0, rule), "payer rule added")

    def change_rule(self, rule_id: int, rule: PayerRule) -> Change:
        """Put another payer rule in the place of one.

        Raises:
            NotebookError: the rule has been removed.
        """
        return self._on_rule(rule_id, rule, "payer rule changed")

    def remove_rule(self, rule_id: int) -> Change:
        """Take a payer rule away; undo brings it back.

        Raises:
            NotebookError: the rule has been removed already.
        """
        return self._on_rule(rule_id, None, "payer rule removed")

    def confirm(self, system: System, code: str, on: date) -> Change:
        """Take the title and edition of a date for those under which a code is kept.

        So the coder says that a change was seen; it is told no more.
        """
        named = SystemCode.of(system, code)
        heading = self._heading(named, on)
        return self._keep(
            named, on, lambda page: replace(page, heading=heading), f"seen as on {on}"
        )

    @property
    def sets(self) -> CodeSets:
        """Return the sets of codes and templates."""
        return CodeSets(self.sessions, self.coder, self.now, self.books)

    @property
    def own_words(self) -> OwnWords:
        """Return the own words."""
        return OwnWords(self.sessions, self.coder, self.now, self.books)

    def recent(self, on: date, most: int = 200) -> tuple[tuple[Recent, Entry], ...]:
        """Return the codes given lately, the last first, with what the books say on a date."""
        with self.sessions() as session:
            found = recent.listed(session, most)
        return tuple((r, self.books.entry(r.code.code, on, r.code.system)) for r in found)

    def undo(self) -> Change:
        """Restore what was before the last step; without one nothing happens."""
        return self._step("undone", notebook.undo)

    def redo(self) -> Change:
        """Do again what was undone last; without it nothing happens."""
        return self._step("done again", notebook.redo)

    def _pages(self) -> list[Page]:
        with self.sessions() as session:
            return notebook.pages(session)

    def _heading(self, code: SystemCode, on: date) -> Heading:
        return Heading.of(self.books.entry(code.code, on, code.system), on)

    def _keep(self, code: SystemCode, on: date, edit: Callable[[Page], Page], verb: str) -> Change:
        heading = self._heading(code, on)
        with self.sessions.begin() as session:
            before = notebook.of_code(session, code) or Page(code, heading)
            return self._changed(session, before, edit(before), verb)

    def _on_rule(self, rule_id: int, rule: PayerRule | None, verb: str) -> Change:
        with self.sessions.begin() as session:
            before = notebook.of_rule(session, rule_id)
            if before is None:
                raise NotebookError(_NO_RULE)
            return self._changed(session, before, before.with_rule(rule_id, rule), verb)

    def _changed(self, session: Session, before: Page, after: Page, verb: str) -> Change:
        at, who, label = self.now(), self.coder.signature, f"{before.code.code} {verb}"
        if not notebook.change(session, before, after, label, who, at):
            return Change.of_work(said="Nothing changed")
        trail.add(session, Act(at, who, _ACTION, None, f"{before.code.system} {label}"))
        return Change.of_work(Kind.NOTEBOOK, said=label)

    def _step(self, verb: str, step: Callable[[Session], str]) -> Change:
        with self.sessions.begin() as session:
            label = step(session)
            if not label:
                return Change.of_work(said=f"There is nothing in the notebook to be {verb}")
            said = f"{verb.capitalize()}: {label}"
            trail.add(session, Act(self.now(), self.coder.signature, _ACTION, None, said))
        return Change.of_work(Kind.NOTEBOOK, said=said)
