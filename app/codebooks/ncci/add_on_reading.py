"""Reading a table of add-on codes (AOC)."""

from collections.abc import Sequence
from datetime import date

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.ncci.add_on_rows import AddOnHead, add_on_cells, add_on_head
from app.codebooks.ncci.add_on_table import BY_CONTRACTOR, AddOnRow, AddOnTable
from app.codebooks.ncci.code_numbers import number_of
from app.codebooks.ncci.edit_sets import parts_of_name, program_of
from app.codebooks.ncci.quarters import quarter_of, quarter_told
from app.codebooks.ncci.written_days import day_of_year, deletion
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.rules.ncci import AddOnType

__all__ = ["add_ons_edition", "add_ons_volume", "is_add_ons", "read_add_ons"]

_CONTRACTOR = "CCCCC"
_TYPES = {str(type_.value): type_ for type_ in AddOnType}


def is_add_ons(member: Member) -> bool:
    """Tell whether a file is a table of add-on codes."""
    return add_on_head(member) is not None


def add_ons_edition(member: Member) -> EditionHint | None:
    """Return the quarter that sheet or name tell, else that of the newest effective day.

    Raises:
        BrokenReleaseError: it must be read for that and cannot be.
    """
    if told := quarter_told([*_head(member).said, *parts_of_name(member)]):
        return EditionHint(told)
    newest = max(row.first for row in read_add_ons(member).rows)
    return EditionHint(quarter_of(date.fromordinal(newest)), is_certain=False)


def add_ons_volume(member: Member) -> str:
    """Return the program that the table is of."""
    return str(program_of([*_head(member).said, *parts_of_name(member)]))


def read_add_ons(member: Member) -> AddOnTable:
    """Read a table of add-on codes.

    Raises:
        BrokenReleaseError: it is cut, or a row is malformed.
    """
    head = _head(member)
    try:
        rows = tuple(map(_row, add_on_cells(member, head)))
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    if not rows:
        raise BrokenReleaseError(f"{member.name} holds no add-on code; get the release again.")
    return AddOnTable(program_of([*head.said, *parts_of_name(member)]), rows)


def _row(cells: Sequence[str]) -> AddOnRow:
    type_, add_on, add_on_ends, primary, primary_ends, first, last, instruction = cells
    if type_ not in _TYPES:
        raise ValueError(f"“{type_[:20]!a}” is no type of an add-on code edit")
    ends = (deletion(day, day_of_year) for day in (last, add_on_ends, primary_ends))
    return AddOnRow(
        add_on=number_of(add_on),
        primary=BY_CONTRACTOR if primary == _CONTRACTOR else number_of(primary),
        first=day_of_year(first),
        last=min(ends),
        type=_TYPES[type_],
        instruction=instruction,
    )


def _head(member: Member) -> AddOnHead:
    if head := add_on_head(member):
        return head
    raise BrokenReleaseError(
        f"{member.name} does not begin like a table of add-on codes; get the release again."
    )
