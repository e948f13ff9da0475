"""Sets of codes and favourites as a CSV file: ``set,kind,system,code,note``, a row for each code.

Of a favourite the set is its group.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from app.domain.codes import CODE_SYSTEMS, has_shape
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import NotebookError, SystemCode
from app.notebook.csv_rows import CsvRow, written

__all__ = ["COLUMNS", "NEEDED", "Codes", "read", "table"]

COLUMNS = ("set", "kind", "system", "code", "note")
NEEDED = ("set", "system", "code")

_SYSTEMS = {"".join(filter(str.isalnum, each)).casefold(): each for each in CODE_SYSTEMS}
_FAVOURITE = ("favourite", "favorite")
_KINDS = {"": SetKind.SET, **{kind.value: kind for kind in SetKind}}


@dataclass(frozen=True, slots=True)
class Codes:
    """What the rows of a file hold; ``refused`` has a line for each row that is left out."""

    sets: tuple[CodeSet, ...]
    favourites: tuple[tuple[SystemCode, str], ...]
    refused: tuple[str, ...]


def read(rows: Iterable[CsvRow]) -> Codes:
    """Return the sets and favourites in the order of the file.

    The rows of a set need not stand together. A set without a kind is no template.
    """
    sets: dict[str, CodeSet] = {}
    favourites: dict[SystemCode, str] = {}
    refused = []
    for row in rows:
        try:
            if row.cells.get("kind", "").casefold() in _FAVOURITE:
                favourites[_code(row.cells)] = _group(row.cells["set"])
            else:
                _take(row.cells, sets)
        except NotebookError as error:
            refused.append(f"Line {row.line}: {error}")
    return Codes(tuple(sets.values()), tuple(favourites.items()), tuple(refused))


def table(sets: Iterable[CodeSet], favourites: Iterable[tuple[SystemCode, str]]) -> bytes:
    """Return sets and favourites as a file that `read` reads; a set without codes has no row."""
    members = (
        (each.name, each.kind, member.code.system, member.code.code, member.note)
        for each in sets
        for member in each.members
    )
    starred = ((group, _FAVOURITE[0], code.system, code.code, "") for code, group in favourites)
    return written(COLUMNS, chain(members, starred))


def _take(cells: dict[str, str], sets: dict[str, CodeSet]) -> None:
    named = CodeSet(cells["set"], _kind(cells.get("kind", "")))
    member = Member(_code(cells), cells.get("note", ""))
    known = sets.get(named.key, named)
    if known.kind is not named.kind:
        raise NotebookError(f"“{named.name}” is a {known.kind} in the lines above: choose one kind")
    if member.code in known.codes:
        raise NotebookError(f"{member.code.code} stands in “{known.name}” already")
    sets[named.key] = known.with_members([member])


def _kind(text: str) -> SetKind:
    kind = _KINDS.get(text.casefold())
    if kind is None:
        kinds = ", ".join((*SetKind, _FAVOURITE[0]))
        raise NotebookError(f"the kind is one of {kinds}, not “{text[:20]}”")
    return kind


def _group(name: str) -> str:
    # Longer or odder names than a set may have are none for a group either.
    return CodeSet(name).name if name else ""


def _code(cells: dict[str, str]) -> SystemCode:
    system, code = cells["system"], cells["code"]
    known = _SYSTEMS.get("".join(filter(str.isalnum, system)).casefold())
    if known is None:
        raise NotebookError(f"the system is one of {', '.join(CODE_SYSTEMS)}")
    if not has_shape(code, known):
        raise NotebookError(f"“{code[:20]}” is not written like a code of {known}")
    return SystemCode.of(known, code)
