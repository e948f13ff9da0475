"""The rows under the search line: codes, opened families, sections of the guidelines."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TypeAlias

from app.domain.notebook.kept import SystemCode
from app.search import Hit
from app.search.showing.hits import Family, SectionHit

__all__ = ["CodeRow", "GroupRow", "Row", "SectionRow", "Unfolded", "opened_at", "rows_of"]


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code, or the code that leads a family; ``depth`` counts the families around it.

    ``shared`` is how many characters of the title all rows beside it begin with.
    """

    family: Family
    depth: int = 0
    is_open: bool = False
    shared: int = 0

    @property
    def hit(self) -> Hit:
        """The code in the row."""
        return self.family.lead

    @property
    def code(self) -> SystemCode:
        """The code with its system."""
        return SystemCode(self.hit.system, self.hit.code)

    @property
    def can_open(self) -> bool:
        """Tell whether other codes are folded into the row."""
        return self.family.is_folded

    @property
    def key(self) -> Hashable:
        """What stays when the rows change: by it the chosen row is found again."""
        return self.code, self.depth


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The folded sections of the guidelines at the end."""

    count: int
    is_open: bool = False

    @property
    def can_open(self) -> bool:
        """It always holds sections."""
        return True

    @property
    def key(self) -> Hashable:
        """There is one."""
        return "sections"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section of the guidelines that says something of what was asked."""

    section: SectionHit

    @property
    def can_open(self) -> bool:
        """It holds nothing."""
        return False

    @property
    def key(self) -> Hashable:
        """The section itself."""
        return "section", self.section.number, self.section.edition


_COMMA = ", "

Row: TypeAlias = CodeRow | GroupRow | SectionRow


@dataclass(frozen=True, slots=True)
class Unfolded:
    """What was opened: the rows below a code, by the key of its row; and the sections."""

    below: Mapping[Hashable, Sequence[Family]] = field(default_factory=dict)
    has_sections: bool = False


def rows_of(
    families: Sequence[Family], sections: Sequence[SectionHit], unfolded: Unfolded
) -> tuple[Row, ...]:
    """Return the rows in the order shown, with what is opened below its own."""
    rows: list[Row] = [row for each in families for row in _opened(each, 0, unfolded)]
    if sections:
        rows.append(GroupRow(len(sections), unfolded.has_sections))
        if unfolded.has_sections:
            rows += map(SectionRow, sections)
    return tuple(rows)


def _opened(family: Family, depth: int, unfolded: Unfolded, shared: int = 0) -> Iterator[CodeRow]:
    row = CodeRow(family, depth, shared=shared)
    below = unfolded.below.get(row.key) if family.is_folded else None
    if below is None:
        yield row
        return
    yield replace(row, is_open=True)
    shared = _shared([each.lead.title for each in below])
    for each in below:
        yield from _opened(each, depth + 1, unfolded, shared)


def _shared(titles: Sequence[str]) -> int:
    """Return how long the beginning is that titles share, up to a comma."""
    columns = zip(*(title.split(_COMMA)[:-1] for title in titles), strict=False)
    same = takewhile(lambda parts: len(set(parts)) == 1, columns)
    return sum(len(parts[0]) + len(_COMMA) for parts in same)


def opened_at(rows: Sequence[Row], place: int) -> int | None:
    """Return the place of the opened row in hand, or of the one that the row in hand is below."""
    here = rows[place]
    if isinstance(here, SectionRow):
        return next(at for at, row in enumerate(rows) if isinstance(row, GroupRow))
    if here.is_open:
        return place
    if isinstance(here, GroupRow) or not here.depth:
        return None
    above = range(place - 1, -1, -1)
    return next(at for at in above if _depth(rows[at]) < here.depth)


def _depth(row: Row) -> int:
    return row.depth if isinstance(row, CodeRow) else 0
