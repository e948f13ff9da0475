"""What tells the lists of a system, and which column of theirs holds what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.codebooks.files.column_map import ColumnMap
from app.codebooks.lists.captions import captions, folded, named_captions
from app.codebooks.lists.grid import grid_heads
from app.codebooks.receiving.received import Member
from app.domain.codes import System

__all__ = ["Found", "Layout", "is_of", "located"]

_CODE = "code"


@dataclass(frozen=True, slots=True)
class Layout:
    """How publishers caption the lists of one system.

    Attributes:
        system: the code set of the codes.
        name: what a coder calls such a list.
        columns: the captions under which each meaning is found, folded, the best first.
        telling: pairs of groups of captions; one of either group tells the system.
        sample: what all codes of the first rows look like, where captions alone do not tell.
        needed: the meanings without which a list is none; of each group one is enough.
    """

    system: System
    name: str
    columns: Mapping[str, tuple[str, ...]]
    telling: tuple[tuple[frozenset[str], frozenset[str]], ...]
    sample: re.Pattern[str] | None = None
    needed: tuple[tuple[str, ...], ...] = (("code",), ("title",))


@dataclass(frozen=True, slots=True)
class Found:
    """Where a list stands: its sheet or delimiter, the row of its captions, its columns."""

    where: str
    row: int
    width: int
    columns: Mapping[str, int]


def is_of(member: Member, layout: Layout) -> bool:
    """Tell whether a table is a list of a system: the user says so, or its captions do."""
    if member.mapped:
        return member.mapped.system is layout.system and bool(captions(member))
    return _found(member, layout) is not None


def located(member: Member, layout: Layout) -> Found:
    """Return where the columns of a list are.

    Raises:
        ValueError: columns are missing; names those that the file has.
    """
    if member.mapped:
        _refuse_unnamed(member.mapped, layout)
    found = _found(member, layout)
    if found is None:
        asked = [caption for _, caption in member.mapped.columns] if member.mapped else []
        known = {folded(caption) for caption in captions(member)}
        missing = [caption for caption in asked if folded(caption) not in known]
        named = " or ".join(f"“{' '.join(caption.split())[:40]}”" for caption in missing)
        raise ValueError(
            f"it has no column {named or f'of a {layout.name}'}; "
            f"its columns are {named_captions(member)}"
        )
    return found


def _refuse_unnamed(mapped: ColumnMap, layout: Layout) -> None:
    meant = {meaning for meaning, _ in mapped.columns}
    for group in layout.needed:
        if not meant & set(group):
            raise ValueError(f"no column is named for “{group[0]}”; add “{group[0]}=Caption”")


def _found(member: Member, layout: Layout) -> Found | None:
    for where, head in grid_heads(member).items():
        for row, cells in enumerate(head):
            columns = _columns(cells, layout, member.mapped)
            if columns and (member.mapped or _fits(head[row + 1 :], columns[_CODE], layout)):
                return Found(where, row, len(cells), columns)
    return None


def _columns(
    cells: Sequence[str], layout: Layout, mapped: ColumnMap | None
) -> dict[str, int] | None:
    at = {folded(cell): place for place, cell in reversed(list(enumerate(cells)))}
    at.pop("", None)
    if mapped:
        asked = {meaning: folded(caption) for meaning, caption in mapped.columns}
        if set(asked.values()) <= set(at):
            return {meaning: at[caption] for meaning, caption in asked.items()}
        return None
    if not any(at.keys() & one and at.keys() & other for one, other in layout.telling):
        return None
    found = {
        meaning: next(at[caption] for caption in names if caption in at)
        for meaning, names in layout.columns.items()
        if at.keys() & set(names)
    }
    return found if all(found.keys() & set(group) for group in layout.needed) else None


def _fits(rows: Sequence[Sequence[str]], column: int, layout: Layout) -> bool:
    if layout.sample is None:
        return True
    codes = [cells[column].strip().upper() for cells in rows if len(cells) > column]
    said = [code for code in codes if code]
    return bool(said) and all(layout.sample.fullmatch(code) for code in said)
