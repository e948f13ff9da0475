"""Rows of the three lists of the notebook, and the texts that each shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.notebook.kept import Kept, KeptRule, SystemCode
from app.ui.notebook.codes.words import dates_line, payer_line, standing_line
from app.ui.notebook.lists.kept_text import Part

__all__ = ["KeptRow", "favourite_parts", "note_parts", "rows_of", "rule_parts"]

_WARNING = "triangle-alert"


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row of a list: a page, on the date it is read for; of the payer rules, with its rule."""

    kept: Kept
    on: date
    rule: KeptRule | None = None

    @property
    def code(self) -> SystemCode:
        """Return the code of the page."""
        return self.kept.page.code

    @property
    def is_changed(self) -> bool:
        """Tell whether the code stands otherwise than it was kept."""
        return self.kept.is_changed

    @property
    def words(self) -> str:
        """Return all that is kept of the code, and what became of it."""
        page = self.kept.page
        texts = [page.code.code, page.code.system, self.title, self.standing, page.group, page.note]
        if self.rule is not None:
            rule = self.rule.rule
            texts += [rule.text, rule.source, payer_line(rule), dates_line(rule)]
        return "\n".join(texts).casefold()

    @property
    def title(self) -> str:
        """Return the title of the code as the book has it, else as it was kept."""
        return self.kept.standing.title or self.kept.page.heading.title

    @property
    def standing(self) -> str:
        """Return the line on what became of the code, empty when it is as it was."""
        return standing_line(self.kept, self.on)

    @property
    def is_due(self) -> bool:
        """Tell whether a change of the code has come; one that is to come cannot be marked seen."""
        return self.kept.is_changed and self.kept.standing.on <= self.on


def rows_of(pages: Sequence[Kept], on: date) -> tuple[list[KeptRow], list[KeptRow], list[KeptRow]]:
    """Return the rows of the favourites by group, of the notes and of the payer rules."""
    starred = [KeptRow(kept, on) for kept in pages if kept.page.is_favourite]
    starred.sort(key=lambda row: (not row.kept.page.group, row.kept.page.group.casefold()))
    noted = [KeptRow(kept, on) for kept in pages if kept.page.note]
    ruled = [KeptRow(kept, on, rule) for kept in pages for rule in kept.page.rules]
    return starred, noted, ruled


def favourite_parts(row: KeptRow) -> list[Part]:
    """Return the texts of a favourite."""
    return [Part(row.title, 2), _standing(row)]


def note_parts(row: KeptRow) -> list[Part]:
    """Return the texts of a note, its code’s title below it."""
    return [Part(row.kept.page.note), Part(row.title, 1, is_quiet=True), _standing(row)]


def rule_parts(row: KeptRow) -> list[Part]:
    """Return the texts of a payer rule, its source below it."""
    if row.rule is None:
        return []
    rule = row.rule.rule
    return [Part(rule.text), Part(rule.source, 1, is_quiet=True), _standing(row)]


def _standing(row: KeptRow) -> Part:
    return Part(row.standing, icon=_WARNING)
