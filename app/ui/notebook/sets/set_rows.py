"""Rows of the sets of codes: a heading for each set, its codes below it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.books import Entry
from app.domain.notebook.code_sets import CodeSet, Member
from app.domain.notebook.kept import SystemCode
from app.ui.notebook.lists.kept_text import Part
from app.ui.notebook.sets.set_words import flag_line, heading_line, title_line

__all__ = ["SetRow", "set_parts", "set_rows"]

_WARNING = "triangle-alert"


@dataclass(frozen=True, slots=True)
class SetRow:
    """The heading of a set, or, with ``member``, one of its codes on the date it is read for."""

    kept: CodeSet
    on: date
    entries: tuple[Entry, ...]
    member: Member | None = None

    @property
    def code(self) -> SystemCode | None:
        """Return the code, None for the heading of a set."""
        return self.member.code if self.member else None

    @property
    def is_changed(self) -> bool:
        """Tell whether one of the codes of the row cannot stand on a claim of the date."""
        return any(flag_line(entry, self.on) for entry in self.entries)

    @property
    def words(self) -> str:
        """Return the set, the code, its title, note and flag; of a heading, those of its codes."""
        kept = self.kept
        members = (self.member,) if self.member else kept.members
        texts = [kept.name, kept.kind.value]
        for member, entry in zip(members, self.entries, strict=True):
            code = member.code
            texts += [code.code, code.system, entry.title, member.note, flag_line(entry, self.on)]
        return "\n".join(texts).casefold()

    def has_neighbour(self, by: int) -> bool:
        """Tell whether the code can be moved by so many places."""
        codes = self.kept.codes
        return self.code in codes and 0 <= codes.index(self.code) + by < len(codes)


def set_rows(looked_up: Iterable[tuple[CodeSet, tuple[Entry, ...]]], on: date) -> Iterator[SetRow]:
    """Yield a heading and the codes of each set, in their order."""
    for kept, entries in looked_up:
        yield SetRow(kept, on, entries)
        for member, entry in zip(kept.members, entries, strict=True):
            yield SetRow(kept, on, (entry,), member)


def set_parts(row: SetRow) -> Sequence[Part]:
    """Return the texts of a code, or how much is in the set."""
    if row.member is None:
        return [Part(heading_line(row.kept, row.entries, row.on), 2, is_quiet=True)]
    (entry,) = row.entries
    return [Part(title_line(entry, row.on), 2), Part(flag_line(entry, row.on), icon=_WARNING)]
